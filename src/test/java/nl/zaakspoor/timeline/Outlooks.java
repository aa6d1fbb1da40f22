// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Promise.Met;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;

/** A permit that was received on 1 September 2026, and how it looks on a day. */
final class Outlooks {
    /** The last day of its eight weeks. */
    static final LocalDate END = day(10, 27);
    static final Fact.Reason BUSY = new Fact.Reason(Optional.of("busy"), Optional.empty());

    private Outlooks() {}

    static Events permit() {
        return aRequest().on(day(9, 1)).receivedThen();
    }

    static Events invited() {
        return permit().on(day(9, 15)).askedUntil("T1", day(10, 6));
    }

    static List<Met> met(LocalDate day, Events story) {
        return at(day, story).promises().stream().map(Outlook.Judged::met).toList();
    }

    static Outlook at(LocalDate day, Events story) {
        return view(day, story).outlook();
    }

    static TimelineView view(LocalDate day, Events story) {
        return Timeline.of(BUILT_IN, story.events()).at(DutchTime.startOf(day).plusSeconds(12 * 3600), BUILT_IN).orElseThrow();
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}

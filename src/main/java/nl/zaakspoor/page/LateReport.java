// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.TimelineView;

/** What a page says of news that we could not have told earlier: when it happened, and when we heard it. */
record LateReport(Voice voice, TimelineView view) {
    Optional<String> of(Entry entry) {
        return wasLate(entry)
                ? Optional.of(voice.texts().heardLate(voice.day(DutchTime.dayOf(entry.recorded())),
                        voice.day(entry.occurred().day())))
                : Optional.empty();
    }

    /** What came together with the request itself was never awaited here: the resident had no page before. */
    private boolean wasLate(Entry entry) {
        Instant first = view.entries().stream().map(Entry::recorded).min(Instant::compareTo).orElseThrow();
        return entry.isLateReport() && DutchTime.dayOf(entry.recorded()).isAfter(DutchTime.dayOf(first));
    }
}

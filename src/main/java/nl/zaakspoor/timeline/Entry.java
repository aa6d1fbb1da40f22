// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.term.DutchTime;

/**
 * One line of the timeline as a resident reads it.
 *
 * @param occurred when it happened
 * @param recorded when we were told
 * @param step the number of the public step in which it happened
 * @param news what the line says, from which its title follows
 * @param text the department's own words, if it gave any
 * @param correction when this line was put right, if it was wrong at first
 */
public record Entry(EventType type, Occurrence occurred, Instant recorded, int step, News news, Optional<Text> text,
        Optional<DepartmentId> department, Optional<Correction> correction) {
    /** So much later than it happened, the resident should know that we could not have told it earlier. */
    private static final Duration LATE = Duration.ofHours(24);

    /** @param on when the department put it right */
    public record Correction(Occurrence on, Optional<Text> reason) {}

    /** The same line, where it cannot be shown what it says. */
    Entry asUnknown() {
        return new Entry(EventType.STATUS_CHANGED, occurred, recorded, step, new News.Unknown(), text, department, correction);
    }

    /** Whether we were told a day or more after it happened. */
    public boolean isLateReport() {
        Instant over = occurred.dayOnly() ? DutchTime.startOf(occurred.day().plusDays(1)) : occurred.at();
        return recorded.isAfter(over.plus(LATE));
    }
}

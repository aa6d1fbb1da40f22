// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import nl.zaakspoor.term.DutchTime;

/**
 * When something happened. Some sources know only the day; then it counts from the start of that day in the Netherlands,
 * and no time is shown.
 *
 * @param at cut to microseconds, so that it is the same before and after it was stored
 */
public record Occurrence(Instant at, boolean dayOnly) {
    public Occurrence {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Occurrence at(Instant instant) {
        return new Occurrence(instant, false);
    }

    public static Occurrence on(LocalDate day) {
        return new Occurrence(DutchTime.startOf(day), true);
    }

    public LocalDate day() {
        return DutchTime.dayOf(at);
    }
}

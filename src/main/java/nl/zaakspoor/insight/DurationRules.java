// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import nl.zaakspoor.term.DutchTime;

/**
 * When durations are computed, and of which answers.
 *
 * @param dailyAt in the Netherlands
 * @param history how many days of answers count
 */
public record DurationRules(LocalTime dailyAt, int history) {

    /** The day whose durations should be there at {@code now}. */
    LocalDate dayAt(Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, DutchTime.ZONE);
        return here.toLocalTime().isBefore(dailyAt) ? here.toLocalDate().minusDays(1) : here.toLocalDate();
    }
}

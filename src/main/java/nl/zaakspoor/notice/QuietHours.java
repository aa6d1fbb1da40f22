// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

import nl.zaakspoor.term.DutchTime;

/**
 * The hours in which residents get no mail that can wait, in Dutch time; they may go over midnight.
 *
 * @param from when they begin; the same as {@code until} when there are none
 * @param until when they are over
 */
public record QuietHours(LocalTime from, LocalTime until) {
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final String NO_HOURS = "none";

    /**
     * Reads {@code 21:00-08:00}, or {@code none}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static QuietHours parse(String text) {
        if (text.equals(NO_HOURS)) {
            return NONE;
        }
        String[] hours = text.split("-", -1);
        try {
            if (hours.length == 2) {
                return new QuietHours(LocalTime.parse(hours[0].strip()), LocalTime.parse(hours[1].strip()));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("quiet hours are written as 21:00-08:00, or none", e);
        }
        throw new IllegalArgumentException("quiet hours are written as 21:00-08:00, or none");
    }

    /** The moment itself, or the end of the quiet hours it lies in. */
    Instant after(Instant moment) {
        ZonedDateTime local = moment.atZone(DutchTime.ZONE);
        if (!holds(local.toLocalTime())) {
            return moment;
        }
        boolean tomorrow = !local.toLocalTime().isBefore(until);
        return local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(until).atZone(DutchTime.ZONE).toInstant();
    }

    private boolean holds(LocalTime time) {
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}

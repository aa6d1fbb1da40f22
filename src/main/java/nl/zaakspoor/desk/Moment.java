// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.zaakspoor.term.DutchTime;

/**
 * The moment of which a colleague wants to see the page, as it was typed.
 *
 * @param day a Dutch day, as {@code 2026-11-10}; empty for now
 * @param time of that day to the minute, as {@code 14:05}; empty for its end, and today for now
 */
record Moment(String day, String time) {
    static final Moment NOW = new Moment("", "");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Moment of(Optional<String> day, Optional<String> time) {
        return new Moment(day.orElse("").strip(), time.orElse("").strip());
    }

    /** The end of that minute, or of that day; empty for now, and where nothing can be told of it: it is to come, or does not exist. */
    Optional<Instant> before(Instant now) {
        return DutchTime.day(day).filter(_ -> time.isEmpty() || TIME.matcher(time).matches())
                .map(on -> time.isEmpty() ? DutchTime.endOf(on) : endOf(on, LocalTime.parse(time))).filter(now::isAfter);
    }

    private static Instant endOf(LocalDate day, LocalTime minute) {
        return DutchTime.justBefore(day.atTime(minute).atZone(DutchTime.ZONE).toInstant().plus(MINUTE));
    }

    /** Whether it is meant for now. */
    boolean isNow(Instant now) {
        return time.isEmpty() && (day.isEmpty() || DutchTime.day(day).equals(Optional.of(DutchTime.dayOf(now))));
    }
}

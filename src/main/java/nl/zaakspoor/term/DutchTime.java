// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The zone in which every calendar day of the service is meant: days are Dutch days, instants are UTC. */
public final class DutchTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** What is stored knows no smaller part of a second. */
    private static final Duration SMALLEST = Duration.ofNanos(1_000);

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private DutchTime() {}

    /** The day that is written as {@code 2026-11-02}, in a year of four digits; empty for what is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text).filter(written -> written.matches(DAY)).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The Dutch day on which {@code instant} falls. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of {@code day} in the Netherlands; also right in the two nights the clock changes. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last instant of {@code day} in the Netherlands, to the microsecond. */
    public static Instant endOf(LocalDate day) {
        return justBefore(startOf(day.plusDays(1)));
    }

    /** The last instant before {@code end}, to the microsecond: what is stored of the same instant is not before it. */
    public static Instant justBefore(Instant end) {
        return end.minus(SMALLEST);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import nl.zaakspoor.timeline.Occurrence;

/** Reads days, moments and periods. */
final class TimeFields {
    private static final int MIN_YEAR = 1970;
    private static final int MAX_YEAR = 2199;

    private TimeFields() {}

    static LocalDate date(Fields f, String name) {
        return f.required(name, optionalDate(f, name), () -> LocalDate.EPOCH);
    }

    static Optional<LocalDate> optionalDate(Fields f, String name) {
        return f.optionalString(name, 10).flatMap(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                return inRange(day) ? Optional.of(day) : outOfRange(f, name);
            } catch (DateTimeException e) {
                return f.wrong(name, "must be a date such as 2026-12-01");
            }
        });
    }

    static Instant instant(Fields f, String name) {
        return f.required(name, optionalInstant(f, name), () -> Instant.EPOCH);
    }

    static Optional<Instant> optionalInstant(Fields f, String name) {
        return occurrence(f, name).flatMap(when -> {
            if (when.dayOnly()) {
                return f.wrong(name, "needs a time of day");
            }
            return inRange(when.day()) ? Optional.of(when.at()) : outOfRange(f, name);
        });
    }

    /** A moment in RFC 3339; without an offset it is Dutch time; a day alone is a day. */
    static Optional<Occurrence> occurrence(Fields f, String name) {
        return f.optionalString(name, 40).flatMap(text -> {
            try {
                return Optional.of(Moments.occurrence(text));
            } catch (DateTimeException e) {
                return f.wrong(name, "must be a moment such as 2026-12-01T14:30:00+01:00, or a day");
            }
        });
    }

    static Period period(Fields f, String name) {
        return f.required(name, optionalPeriod(f, name), () -> Period.ZERO);
    }

    static Optional<Period> optionalPeriod(Fields f, String name) {
        return f.optionalString(name, 20).flatMap(text -> {
            try {
                Period period = Period.parse(text);
                return period.isNegative() || period.isZero()
                        ? f.wrong(name, "must be longer than nothing")
                        : Optional.of(period);
            } catch (DateTimeException e) {
                return f.wrong(name, "must be an ISO-8601 period such as P8W");
            }
        });
    }

    private static boolean inRange(LocalDate day) {
        return day.getYear() >= MIN_YEAR && day.getYear() <= MAX_YEAR;
    }

    private static <T> Optional<T> outOfRange(Fields f, String name) {
        return f.wrong(RejectionCode.TIME_OUT_OF_RANGE, name, "must lie in " + MIN_YEAR + "–" + MAX_YEAR);
    }
}

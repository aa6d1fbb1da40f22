// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import nl.zaakspoor.term.DutchTime;

/** A moment in the life of the demo city, relative to its start. */
sealed interface When {
    Instant from(Instant start);

    /** A time of day, in Dutch time, some days before the start: nothing comes in at four in the morning. */
    record DaysBefore(int days, LocalTime time) implements When {
        @Override
        public Instant from(Instant start) {
            return DutchTime.dayOf(start).minusDays(days).atTime(time).atZone(DutchTime.ZONE).toInstant();
        }
    }

    record After(Duration delay) implements When {
        @Override
        public Instant from(Instant start) {
            return start.plus(delay);
        }
    }

    /** Reads {@code -3 10:24} or {@code PT45S}. */
    static When parse(String text) {
        if (text.matches("-[1-9][0-9]* [0-9]{2}:[0-9]{2}")) {
            String[] parts = text.substring(1).split(" ", 2);
            return new DaysBefore(Integer.parseInt(parts[0]), LocalTime.parse(parts[1]));
        }
        return new After(Duration.parse(text));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which every calendar day of the service is meant: days are Dutch days, instants are UTC. */
public final class DutchTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DutchTime() {}

    /** The Dutch day on which {@code instant} falls. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of {@code day} in the Netherlands; also right in the two nights the clock changes. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Occurrence;

/** Moments as publishers write them. */
final class Moments {
    private Moments() {}

    /**
     * A moment in RFC 3339; without an offset it is Dutch time, and a day alone is that day.
     *
     * @throws DateTimeException when it is none of these
     */
    static Occurrence occurrence(String text) {
        if (text.indexOf('T') < 0 && text.indexOf('t') < 0 && text.length() <= 10) {
            return Occurrence.on(LocalDate.parse(text));
        }
        boolean offset = text.matches(".*([Zz]|[+-]\\d\\d:\\d\\d)$");
        return Occurrence.at(offset ? instant(text) : LocalDateTime.parse(text).atZone(DutchTime.ZONE).toInstant());
    }

    /** A moment in RFC 3339, with its offset. */
    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Occurrence;

/**
 * Moments as callers write them: in RFC 3339, in which only the seconds may be left out. By themselves the parsers of Java
 * would also take offsets such as {@code +01} and {@code +01:00:30}.
 */
public final class Moments {
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(?<offset>[Zz]|[+-]\\d\\d:\\d\\d)?");

    private Moments() {}

    /**
     * A moment; without an offset it is Dutch time, and a day alone is that day.
     *
     * @throws DateTimeException when it is none of these
     */
    public static Occurrence occurrence(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return Occurrence.on(LocalDate.parse(text));
        }
        return Occurrence.at(moment.group("offset") == null
                ? LocalDateTime.parse(text).atZone(DutchTime.ZONE).toInstant()
                : instant(text));
    }

    /**
     * A moment with its offset.
     *
     * @throws DateTimeException when it is none
     */
    static Instant instant(String text) {
        if (!MOMENT.matcher(text).matches()) {
            throw new DateTimeException("not in the form of RFC 3339");
        }
        return OffsetDateTime.parse(text).toInstant();
    }
}

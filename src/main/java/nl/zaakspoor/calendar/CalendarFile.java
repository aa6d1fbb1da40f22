// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calendar file that is sent, with what was planned or with what was called off: one file has one method (RFC 5546).
 *
 * @param content the same for the same appointments at the same moment
 */
public record CalendarFile(Method method, String content) {

    /** What a calendar does with it. */
    public enum Method {
        PUBLISH, CANCEL
    }

    /**
     * As many files as there are methods needed.
     *
     * @param organizer the address that the mail comes from
     * @param written when
     */
    public static List<CalendarFile> of(List<CalendarEntry> entries, String municipality, String organizer, Instant written) {
        String from = "ORGANIZER;CN=\"" + municipality.replaceAll("[\"\\p{Cntrl}]", "") + "\":mailto:" + organizer;
        return Stream.of(Method.values()).flatMap(method -> {
            List<CalendarEntry> own = entries.stream().filter(each -> each.cancelled() == (method == Method.CANCEL)).toList();
            return own.isEmpty()
                    ? Stream.of()
                    : Stream.of(new CalendarFile(method, CalendarText.of(List.of("METHOD:" + method), own, List.of(from),
                            written)));
        }).toList();
    }

    @Override
    public String toString() {
        return "CalendarFile[" + method + "]";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A calendar file (RFC 5545) with what was planned or with what was called off: one file has one method (RFC 5546). Times are
 * in UTC, so that it needs no rules of a time zone.
 *
 * @param content the same for the same appointments at the same moment
 */
record CalendarFile(Method method, String content) {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** The most octets that a line may have (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";

    /** What a calendar does with it. */
    enum Method {
        PUBLISH, CANCEL
    }

    /**
     * As many files as there are methods needed.
     *
     * @param organizer the address that the mail comes from
     * @param written when
     */
    static List<CalendarFile> of(List<CalendarEntry> entries, String municipality, String organizer, Instant written) {
        return Stream.of(Method.values()).flatMap(method -> {
            List<CalendarEntry> own = entries.stream().filter(each -> each.cancelled() == (method == Method.CANCEL)).toList();
            return own.isEmpty() ? Stream.of() : Stream.of(of(method, own, municipality, organizer, written));
        }).toList();
    }

    private static CalendarFile of(Method method, List<CalendarEntry> entries, String municipality, String organizer,
            Instant written) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zaakspoor//Zaakspoor//NL",
                "CALSCALE:GREGORIAN", "METHOD:" + method));
        String from = "ORGANIZER;CN=\"" + municipality.replaceAll("[\"\\p{Cntrl}]", "") + "\":mailto:" + organizer;
        entries.forEach(entry -> {
            lines.addAll(List.of("BEGIN:VEVENT", "UID:" + entry.uid(), "DTSTAMP:" + UTC.format(written), from,
                    "SEQUENCE:" + entry.sequence(), "DTSTART:" + UTC.format(entry.startsAt())));
            entry.endsAt().map(end -> "DTEND:" + UTC.format(end)).ifPresent(lines::add);
            lines.add("SUMMARY:" + text(entry.summary()));
            said("LOCATION", entry.place()).ifPresent(lines::add);
            said("DESCRIPTION", entry.description()).ifPresent(lines::add);
            lines.addAll(List.of("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"), "END:VEVENT"));
        });
        lines.add("END:VCALENDAR");
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> fold(line, content));
        return new CalendarFile(method, content.toString());
    }

    private static Optional<String> said(String property, String words) {
        return Optional.of(words).filter(said -> !said.isEmpty()).map(said -> property + ":" + text(said));
    }

    /** Words in which nothing can end a line or begin another property. */
    private static String text(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line that is too long goes on in the next one, after a space, and never within a character. */
    private static void fold(String line, StringBuilder to) {
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int length = one.getBytes(UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                to.append(END).append(' ');
                octets = 1;
            }
            to.append(one);
            octets += length;
        }
        to.append(END);
    }

    @Override
    public String toString() {
        return "CalendarFile[" + method + "]";
    }
}

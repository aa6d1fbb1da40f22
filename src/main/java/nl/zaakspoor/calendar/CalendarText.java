// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a calendar as RFC 5545 asks. Times are in UTC, so that it needs no rules of a time zone. */
final class CalendarText {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** The most octets that a line may have (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";
    private static final List<String> NOTHING = List.of("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD",
            "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE");

    private CalendarText() {}

    /**
     * @param properties of the calendar, a line each
     * @param ofEach of every entry, a line each
     * @param written when what it says was last changed, or it was sent
     */
    static String of(List<String> properties, List<CalendarEntry> entries, List<String> ofEach, Instant written) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zaakspoor//Zaakspoor//NL",
                "CALSCALE:GREGORIAN"));
        lines.addAll(properties);
        entries.forEach(entry -> lines.addAll(lines(entry, ofEach, written)));
        if (entries.isEmpty()) {
            // A calendar holds at least one component (RFC 5545, 3.6), and this one says nothing.
            lines.addAll(NOTHING);
        }
        lines.add("END:VCALENDAR");
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> fold(line, content));
        return content.toString();
    }

    private static List<String> lines(CalendarEntry entry, List<String> ofEach, Instant written) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VEVENT", "UID:" + entry.uid(), "DTSTAMP:" + UTC.format(written)));
        lines.addAll(ofEach);
        lines.addAll(List.of("SEQUENCE:" + entry.sequence(), "DTSTART:" + UTC.format(entry.startsAt())));
        entry.endsAt().map(end -> "DTEND:" + UTC.format(end)).ifPresent(lines::add);
        lines.add("SUMMARY:" + words(entry.summary()));
        said("LOCATION", entry.place()).ifPresent(lines::add);
        said("DESCRIPTION", entry.description()).ifPresent(lines::add);
        lines.addAll(List.of("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"), "END:VEVENT"));
        return lines;
    }

    private static Optional<String> said(String property, String words) {
        return Optional.of(words).filter(said -> !said.isEmpty()).map(said -> property + ":" + words(said));
    }

    /** Words in which nothing can end a line or begin another property. */
    static String words(String words) {
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
}

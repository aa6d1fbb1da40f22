// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.calendar.CalendarFile.Method;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CalendarFileTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-20T14:42:07Z");
    private static final CalendarEntry TALK = entry("Wij bespreken uw plan.", false);

    @Test
    void an_appointment_is_written_as_the_standard_asks() {
        // When
        List<CalendarFile> files = files(TALK);

        // Then
        assertThat(files).containsExactly(new CalendarFile(Method.PUBLISH, """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Zaakspoor//Zaakspoor//NL
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                BEGIN:VEVENT
                UID:11111111-2222-8333-8444-555555555555
                DTSTAMP:20261120T144207Z
                ORGANIZER;CN="Gemeente Voorbeeld":mailto:zaken@voorbeeld.example
                SEQUENCE:3
                DTSTART:20261121T090000Z
                DTEND:20261121T093000Z
                SUMMARY:Afspraak met Gemeente Voorbeeld
                LOCATION:Stadhuis\\, Spui 70
                DESCRIPTION:Wij bespreken uw plan.
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n")));
    }

    @Test
    void what_is_off_is_taken_out_by_a_file_of_its_own() {
        // When
        List<CalendarFile> files = files(TALK, entry("Weg", true));

        // Then
        assertThat(files).extracting(CalendarFile::method).containsExactly(Method.PUBLISH, Method.CANCEL);
        assertThat(files.getLast().content()).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n")
                .containsOnlyOnce("BEGIN:VEVENT");
    }

    @Test
    void words_cannot_end_a_line_or_begin_another_property() {
        // When
        String content = files(entry("Neem mee: a;b\\c\r\nATTENDEE:x\u2028y\u0007", false)).getFirst().content();

        // Then
        assertThat(content).contains("DESCRIPTION:Neem mee: a\\;b\\\\c\\nATTENDEE:x\\ny \r\n");
        assertThat(content.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @Test
    void a_long_line_goes_on_in_the_next_and_no_character_is_cut() {
        // Given
        String words = "é€😀".repeat(60);

        // When
        String content = files(entry(words, false)).getFirst().content();

        // Then
        assertThat(content.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(content.replace("\r\n ", "")).contains("DESCRIPTION:" + words + "\r\n");
    }

    @Test
    void without_appointments_there_is_no_file() {
        assertThat(files()).isEmpty();
    }

    private static List<CalendarFile> files(CalendarEntry... entries) {
        return CalendarFile.of(List.of(entries), "Gemeente \"Voorbeeld\"\r\n", "zaken@voorbeeld.example", WRITTEN);
    }

    private static CalendarEntry entry(String description, boolean cancelled) {
        return new CalendarEntry(UUID.fromString("11111111-2222-8333-8444-555555555555"), 3,
                Instant.parse("2026-11-21T09:00:00Z"), Optional.of(Instant.parse("2026-11-21T09:30:00Z")),
                "Afspraak met Gemeente Voorbeeld", "Stadhuis, Spui 70", description, cancelled);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarFeedTest {
    private static final Instant CHANGED = Instant.parse("2026-11-20T14:42:07Z");

    @Test
    void what_is_planned_and_what_is_off_stand_in_one_calendar_without_a_method() {
        // When
        String calendar = feed(entry(1, false), entry(2, true));

        // Then
        assertThat(calendar).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Zaakspoor//Zaakspoor//NL
                CALSCALE:GREGORIAN
                X-WR-CALNAME:Gemeente Voorbeeld\\, Noord
                REFRESH-INTERVAL;VALUE=DURATION:PT4H
                BEGIN:VEVENT
                UID:00000000-0000-0000-0000-000000000001
                DTSTAMP:20261120T144207Z
                SEQUENCE:3
                DTSTART:20261121T090000Z
                SUMMARY:Afspraak met Gemeente Voorbeeld
                LOCATION:Stadhuis
                STATUS:CONFIRMED
                END:VEVENT
                BEGIN:VEVENT
                UID:00000000-0000-0000-0000-000000000002
                DTSTAMP:20261120T144207Z
                SEQUENCE:3
                DTSTART:20261121T090000Z
                SUMMARY:Afspraak met Gemeente Voorbeeld
                LOCATION:Stadhuis
                STATUS:CANCELLED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void an_empty_calendar_has_the_component_that_the_standard_asks_for() {
        assertThat(feed()).contains("BEGIN:VTIMEZONE\r\n", "END:VTIMEZONE\r\nEND:VCALENDAR\r\n").doesNotContain("VEVENT",
                "METHOD", "ORGANIZER");
    }

    private static String feed(CalendarEntry... entries) {
        return CalendarFeed.of(List.of(entries), "Gemeente Voorbeeld, Noord", CHANGED);
    }

    private static CalendarEntry entry(int number, boolean cancelled) {
        return new CalendarEntry(new UUID(0, number), 3, Instant.parse("2026-11-21T09:00:00Z"), Optional.empty(),
                "Afspraak met Gemeente Voorbeeld", "Stadhuis", "", cancelled);
    }
}

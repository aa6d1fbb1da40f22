// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

class CalendarEntriesTest {
    private static final CalendarWords WORDS = new CalendarWords("Afspraak met Gemeente Voorbeeld", "Neem mee:",
            Optional.of("Verzetten"));

    @Test
    void an_appointment_says_where_it_is_what_about_what_to_bring_and_how_to_change_it() {
        // When
        CalendarEntry entry = ahead(aRequest().and(10, talk("A1", "2026-12-01T09:00:00Z")), WORDS).getFirst();

        // Then
        assertThat(entry.startsAt()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(entry.summary()).isEqualTo("Afspraak met Gemeente Voorbeeld");
        assertThat(entry.place()).isEqualTo("Stadhuis");
        assertThat(entry.description()).isEqualTo("""
                Uw plan
                Neem mee: Uw tekening
                Verzetten: https://afspraken.voorbeeld.example/A1""");
        assertThat(entry.cancelled()).isFalse();
    }

    @Test
    void who_may_not_change_it_does_not_get_the_address_for_that() {
        // When
        List<CalendarEntry> entries = ahead(aRequest().and(10, talk("A1", "2026-12-01T09:00:00Z")),
                new CalendarWords("Afspraak", "Neem mee:", Optional.empty()));

        // Then
        assertThat(entries.getFirst().description()).isEqualTo("Uw plan\nNeem mee: Uw tekening");
    }

    @Test
    void one_that_moves_keeps_its_id_and_its_number_rises() {
        // Given
        ARequest made = aRequest().and(10, talk("A1", "2026-12-01T09:00:00Z"));
        CalendarEntry before = ahead(made, WORDS).getFirst();

        // When
        CalendarEntry moved = ahead(made.and(11, talk("A1", "2026-12-02T09:00:00Z")), WORDS).getFirst();
        CalendarEntry off = ahead(made.and(12, new Fact.AppointmentCancelled("A1", Optional.empty())), WORDS).getFirst();

        // Then
        assertThat(List.of(moved.uid(), off.uid())).containsOnly(before.uid());
        assertThat(moved.sequence()).isGreaterThan(before.sequence());
        assertThat(off.sequence()).isGreaterThan(moved.sequence());
        assertThat(off.cancelled()).isTrue();
    }

    @Test
    void its_number_rises_with_each_correction_and_when_one_is_taken_back() {
        // Given
        ARequest request = aRequest().and(10, talk("A1", "2026-12-01T09:00:00Z"));
        List<Integer> numbers = new ArrayList<>();
        List<Fact> later = List.of(corrected("e1", talk("A1", "2026-12-02T09:00:00Z")),
                corrected("e1", talk("A1", "2026-12-03T09:00:00Z")), new Fact.EventWithdrawn("e3", Optional.empty()));

        // When
        numbers.add(ahead(request, WORDS).getFirst().sequence());
        for (Fact each : later) {
            numbers.add(ahead(request.and(11 + numbers.size(), each), WORDS).getFirst().sequence());
        }

        // Then
        assertThat(numbers).hasSize(4).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_is_over_is_not_in_it_whether_it_went_on_or_not() {
        assertThat(ahead(aRequest().and(10, talk("A1", "2026-11-02T09:00:00Z")).and(11, talk("A2", "2026-11-03T09:00:00Z"))
                .and(12, new Fact.AppointmentCancelled("A2", Optional.empty())), WORDS)).isEmpty();
    }

    private static List<CalendarEntry> ahead(ARequest request, CalendarWords words) {
        return new CalendarEntries(request.view(), DUTCH, words).ahead();
    }

    private static Fact corrected(String eventId, Fact fact) {
        return new Fact.EventCorrected(eventId, Map.of(EventType.APPOINTMENT_MADE, fact), Optional.empty(), Optional.empty());
    }

    private static Fact talk(String id, String startsAt) {
        return new Fact.AppointmentMade(id, Instant.parse(startsAt), Optional.empty(), Text.dutch("Stadhuis"),
                Optional.of(Text.dutch("Uw plan")), List.of(Text.dutch("Uw tekening")),
                Optional.of(URI.create("https://afspraken.voorbeeld.example/" + id)));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Was;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** How a page says when something is done, planned, decided or late. */
class StatusDatesTest {
    @Test
    void a_task_that_stops_the_clock_says_so_where_the_date_stands() {
        // When
        FactLine when = fact(aRequest().askedUntil(1, 12, "send-drawing"), "Wanneer is het klaar?");

        // Then
        assertThat(when.value().text()).isEqualTo("Dat weten wij als de klok weer loopt");
        assertThat(when.earlier()).containsExactly(new Was("dinsdag 1 december 2026", List.of()));
        assertThat(when.hints()).extracting(Phrase::text).containsExactly("De klok staat stil sinds 12 oktober 2026.",
                "Wij wachten op u:", "Stuur een tekening op", "Loopt de klok weer? Dan ziet u hier de nieuwe datum.");
    }

    @Test
    void a_date_that_moved_tells_the_old_day_the_new_one_and_why() {
        // Given
        ARequest request = aRequest().and(10, expects("BEOORDELEN", LocalDate.of(2026, 11, 20))).and(14,
                new Fact.DelayAnnounced(LocalDate.of(2026, 12, 1),
                        new Fact.Reason(Optional.of("committee-advice"), Optional.of(Text.dutch("Dat is de welstand.")))));

        // When
        FactLine when = fact(request, "Wanneer is het klaar?");

        // Then
        assertThat(when.value().text()).isEqualTo("De afdeling verwacht: dinsdag 1 december 2026");
        assertThat(when.earlier()).extracting(Was::day).containsExactly("vrijdag 20 november 2026");
        assertThat(when.earlier().getFirst().why()).extracting(Phrase::text).containsExactly(
                "Een commissie moet eerst advies geven. Op dat advies wachten wij nu.", "Dat is de welstand.");
        assertThat(when.hints()).extracting(Phrase::text).containsExactly(
                "Het duurt langer dan wij eerst zeiden. Dat vinden wij vervelend.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20 | De afdeling verwacht: vrijdag 20 november 2026
            2026-11-19 | Uiterlijk dinsdag 1 december 2026 (die dag mag nog)""")
    void an_expected_day_counts_until_it_is_over_and_then_the_law_still_does(LocalDate day, String words) {
        // When
        FactLine when = fact(aRequest().and(10, expects("BEOORDELEN", day)), "Wanneer is het klaar?");

        // Then
        assertThat(when.value().text()).isEqualTo(words);
    }

    @Test
    void a_legal_day_says_that_it_is_the_laws() {
        // When
        FactLine when = fact(aRequest(), "Wanneer is het klaar?");

        // Then
        assertThat(when.value().text()).isEqualTo("Uiterlijk dinsdag 1 december 2026 (die dag mag nog)");
        assertThat(when.hints()).extracting(Phrase::text).containsExactly("Zo veel tijd geeft de wet ons.");
        assertThat(when.earlier()).isEmpty();
    }

    @Test
    void a_norm_that_the_clock_moved_is_no_official_extension() {
        // Given: from 6 October six weeks, of which eight days stood still.
        ARequest plan = aRequestFor("verkennen-en-begeleiden-initiatief-vergunning");
        ARequest moved = aRequestFor("verkennen-en-begeleiden-initiatief-vergunning").askedUntil(1, 12, "send-drawing")
                .and(21, new Fact.TaskDone("1"));

        // Then
        assertThat(fact(moved, "Wanneer is het klaar?").value().text()).isEqualTo("Wij verwachten: woensdag 25 november 2026");
        assertThat(fact(moved, "Wanneer is het klaar?").hints()).extracting(Phrase::text)
                .containsExactly("Dit verwachten wij. Het is geen officiële verlenging.");
        assertThat(fact(moved, "Wanneer is het klaar?").earlier()).containsExactly(new Was("dinsdag 17 november 2026",
                List.of(Phrase.own("De klok stond stil. Daarom is het nu later."))));
        assertThat(fact(plan, "Wanneer is het klaar?").value().text())
                .isEqualTo("Wij verwachtten: dinsdag 17 november 2026");
    }

    @Test
    void a_day_that_passed_says_so_and_whom_to_call() {
        // When
        FactLine when = fact(aRequestFor("melding-openbare-ruimte"), "Wanneer is het klaar?");

        // Then
        assertThat(when.value().text()).isEqualTo("Wij verwachtten: dinsdag 20 oktober 2026");
        assertThat(when.hints()).extracting(Phrase::text).containsExactly(
                "Het duurt langer dan wij eerst zeiden. Dat vinden wij vervelend.",
                "De afdeling heeft nog niet gezegd waarom.",
                "Die dag is voorbij. Wilt u weten hoe het nu zit? Bel 14\u00A0000.");
    }

    /** From 6 October: four weeks, and for the complaint six. */
    @Test
    void when_the_day_of_the_law_has_passed_it_says_what_the_applicant_may_do() {
        // Given
        String ask = "Duurt het u te lang? Dan mag u ons een brief sturen en vragen om snel te beslissen. "
                + "Dat heet een ingebrekestelling.";

        // Then
        assertThat(fact(aRequestFor("brp-wijziging-selectieverzoeken"), "Wanneer is het klaar?").hints())
                .extracting(Phrase::text)
                .contains(ask);
        assertThat(fact(aRequestFor("klacht-algemeen-bestuur"), "Wanneer is het klaar?").hints()).extracting(Phrase::text)
                .contains("Die dag is voorbij. Wilt u weten hoe het nu zit? Bel 14\u00A0000.").doesNotContain(ask);
        assertThat(fact(aRequest(), "Wanneer is het klaar?").hints()).extracting(Phrase::text).doesNotContain(ask);
    }

    @Test
    void a_department_that_stopped_the_clock_says_why() {
        // Given
        ARequest request = aRequest().and(15, new Fact.TermSuspended(LocalDate.of(2026, 10, 15),
                new Fact.Reason(Optional.of("foreign-information"), Optional.empty())));

        // When
        FactLine when = fact(request, "Wanneer is het klaar?");

        // Then
        assertThat(when.hints()).extracting(Phrase::text).containsExactly("De klok staat stil sinds 15 oktober 2026.",
                "Wij hebben gegevens uit een ander land nodig. Daar wachten wij op.",
                "Loopt de klok weer? Dan ziet u hier de nieuwe datum.");
    }

    @Test
    void the_next_appointment_says_when_where_and_what_to_bring() {
        // Given
        ARequest request = aRequest().and(10, appointment("1", "2026-11-02T09:00:00Z")).and(11,
                appointment("2", "2026-12-01T09:00:00Z"));

        // When
        FactLine next = fact(request, "Uw afspraak");

        // Then
        assertThat(next.value().text()).isEqualTo("dinsdag 1 december 2026, 10.00 tot 10.15 uur");
        assertThat(next.hints()).extracting(Phrase::text).containsExactly("Stadhuis", "Uw plan bespreken", "Neem mee:",
                "Uw tekening");
        assertThat(next.links()).extracting(StatusSheet.Link::url).containsExactly("/t/TOKEN/calendar.ics?lang=nl",
                "https://afspraken.voorbeeld.example/2");
        assertThat(Pages.sheet(request, DUTCH).answer().kicker()).startsWith("Gepland · Stap 1");
    }

    @Test
    void a_helper_may_have_the_appointment_in_a_calendar_and_not_change_it() {
        // Given
        ARequest request = aRequest().and(11, appointment("2", "2026-12-01T09:00:00Z"));

        // When
        StatusSheet sheet = Pages.helperSheet(request, DUTCH);

        // Then
        assertThat(sheet.answer().facts()).flatExtracting(FactLine::links).extracting(StatusSheet.Link::url)
                .containsExactly("/t/HELPER/calendar.ics?lang=nl");
    }

    @Test
    void without_an_appointment_ahead_there_is_no_link_to_a_calendar() {
        assertThat(Pages.status(aRequest().and(10, appointment("1", "2026-11-02T09:00:00Z")), DUTCH))
                .doesNotContain("calendar.ics");
    }

    @Test
    void days_of_the_execution_stand_there_also_after_the_end_until_they_are_over() {
        // Given
        ARequest ahead = aRequest().completed(Outcome.GRANTED, 20, "").and(21, payment(LocalDate.of(2026, 11, 20)));
        ARequest over = aRequest().completed(Outcome.GRANTED, 20, "").and(21, payment(LocalDate.of(2026, 11, 19)));

        // When
        FactLine money = fact(ahead, "Wanneer komt het geld?");

        // Then
        assertThat(money.value().text()).isEqualTo("woensdag 18 november 2026 tot en met vrijdag 20 november 2026");
        assertThat(Pages.sheet(over, DUTCH).answer().facts()).extracting(FactLine::label)
                .doesNotContain("Wanneer komt het geld?");
    }

    @Test
    void all_that_somebody_must_come_to_is_told() {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequest().and(12, appointment("1", "2026-12-01T09:00:00Z"))
                .and(13, appointment("2", "2027-03-01T09:00:00Z")), DUTCH).answer();

        // Then
        assertThat(answer.facts().getFirst().value().text()).isEqualTo("U hebt een afspraak");
        assertThat(answer.facts()).filteredOn(fact -> fact.label().equals("Uw afspraak")).singleElement()
                .satisfies(fact -> assertThat(fact.hints()).extracting(Phrase::text)
                        .containsSubsequence("Daarna: maandag 1 maart 2027, 10.00 tot 10.15 uur", "Stadhuis"));
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void many_appointments_leave_room_for_the_rest(int many, boolean more) {
        // Given
        ARequest request = aRequest();
        IntStream.rangeClosed(1, many).forEach(number -> request.and(12, appointment("" + number,
                "2027-03-%02dT09:00:00Z".formatted(number))));

        // Then
        assertThat(fact(request, "Uw afspraak").hints().stream().anyMatch(hint -> hint.text().startsWith("Er zijn nog meer")))
                .isEqualTo(more);
        assertThat(fact(request, "Uw afspraak").hints()).filteredOn(hint -> hint.text().startsWith("Daarna")).hasSize(4);
    }

    @Test
    void an_appointment_after_the_end_and_one_of_a_private_request_are_told_as_far_as_the_page_may() {
        // Given
        ARequest over = aRequest().and(12, appointment("1", "2026-12-01T09:00:00Z")).completed(Outcome.GRANTED, 14, "");
        ARequest secret = aRequestFor("bijzondere-bijstand").and(12, appointment("1", "2026-12-01T09:00:00Z"));

        // Then
        assertThat(fact(over, "Wat moet u doen?").value().text()).isEqualTo("U hebt een afspraak");
        assertThat(fact(secret, "Wat moet u doen?").value().text()).isEqualTo("Er staat iets gepland");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bijzondere-bijstand", "fraudemelding"})
    void a_page_that_says_little_tells_nothing_of_what_is_asked_or_planned(String product) {
        // Given
        ARequest request = aRequestFor(product).askedUntil(1, 12, "send-drawing").and(13, appointment("1",
                "2026-12-02T09:00:00Z")).and(14, expects("BEOORDELEN", LocalDate.of(2026, 12, 3)));

        // When
        String page = Pages.status(request, DUTCH);

        // Then
        assertThat(page).doesNotContain("1 december", "2 december", "tekening", "Stadhuis", "mijn.voorbeeld.example");
    }

    @Test
    void a_page_that_says_little_tells_the_day_that_counts_and_nothing_of_why() {
        // Given
        ARequest request = aRequestFor("bijzondere-bijstand").and(14, expects("BEOORDELEN", LocalDate.of(2026, 11, 30))).and(15,
                new Fact.DelayAnnounced(LocalDate.of(2026, 12, 3), new Fact.Reason(Optional.of("committee-advice"),
                        Optional.of(Text.dutch("Dat is de welstand.")))));

        // When
        FactLine when = fact(request, "Wanneer is het klaar?");

        // Then
        assertThat(when.value().text()).isEqualTo("De afdeling verwacht: donderdag 3 december 2026");
        assertThat(when.earlier()).isEmpty();
        assertThat(when.hints()).isEmpty();
    }

    @Test
    void a_page_that_says_little_says_that_something_was_asked_and_whom_to_call_for_the_answer() {
        // Given
        ARequest request = aRequestFor("bijzondere-bijstand").and(14, new Fact.ActionAsked("A1", Action.Kind.WITHDRAW,
                Optional.empty(), Optional.of("Ik heb werk."), Optional.empty(), Optional.empty(), Optional.empty()))
                .and(15, new Fact.ActionAnswered("A1", true, Optional.of(Text.dutch("Gefeliciteerd."))));

        // When
        String page = Pages.status(request, DUTCH);

        // Then
        assertThat(page)
                .contains("U vroeg of vertelde ons iets", "Antwoord op 15 oktober 2026", "Wilt u het antwoord weten? Bel")
                .doesNotContain("U wilt stoppen", "Ik heb werk", "Gefeliciteerd");
    }

    @Test
    void whoever_helps_sees_no_link_by_which_something_can_be_done() {
        // Given
        ARequest request = aRequest().askedUntil(1, 12, "send-drawing").and(13, appointment("1", "2026-12-02T09:00:00Z"));

        // Then
        assertThat(Pages.status(request, DUTCH)).contains("mijn.voorbeeld.example", "afspraken.voorbeeld.example", "/done");
        assertThat(Pages.helperLooks(request, DUTCH)).doesNotContain("mijn.voorbeeld.example", "afspraken.voorbeeld.example",
                "/done", "<form");
    }

    private static FactLine fact(ARequest request, String label) {
        return Pages.sheet(request, DUTCH).answer().facts().stream().filter(each -> each.label().equals(label)).findFirst()
                .orElseThrow();
    }

    private static Fact expects(String status, LocalDate day) {
        return new Fact.StatusChanged(status, Optional.empty(), Optional.of(day));
    }

    private static Fact payment(LocalDate until) {
        return new Fact.ExecutionPlanned(Fact.Execution.PAYMENT, until.minusDays(2), Optional.of(until), Optional.empty());
    }

    private static Fact appointment(String id, String startsAt) {
        Instant start = Instant.parse(startsAt);
        return new Fact.AppointmentMade(id, start, Optional.of(start.plusSeconds(900)), Text.dutch("Stadhuis"),
                Optional.of(Text.dutch("Uw plan bespreken")), List.of(Text.dutch("Uw tekening")),
                Optional.of(URI.create("https://afspraken.voorbeeld.example/" + id)));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.StatusSheet.Card;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Mark;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.page.StatusSheet.StepLine;
import nl.zaakspoor.page.StatusSheet.Was;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.catalogue.Language.ENGLISH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

class StatusWriterTest {
    @Test
    void the_answer_comes_first_where_it_is_what_to_do_and_who_works_on_it() {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequest().status("BEOORDELEN", 14), DUTCH).answer();

        // Then
        assertThat(answer.kicker()).isEqualTo("Stap 3 van 5, sinds 14 oktober 2026");
        assertThat(answer.heading().text()).isEqualTo("Wij beoordelen uw bouwplan");
        assertThat(answer.facts()).extracting(FactLine::value).extracting(Phrase::text).containsExactly(
                "U hoeft nu niets te doen", "Uiterlijk dinsdag 1 december 2026 (die dag mag nog)", "Stedelijke Ontwikkeling");
        assertThat(answer.bar().parts()).containsExactly(Mark.DONE, Mark.DONE, Mark.CURRENT, Mark.COMING, Mark.COMING);
        assertThat(answer.bar().words()).isEqualTo("Klaar: 2 van 5 stappen.");
    }

    @Test
    void the_moment_of_the_last_news_reads_as_people_say_it() {
        // Given
        ARequest request = aRequest();

        // When
        String dutch = Pages.sheet(request, DUTCH).answer().updated();
        String english = Pages.sheet(request, ENGLISH).answer().updated();

        // Then
        assertThat(dutch).isEqualTo("Bijgewerkt op dinsdag 6 oktober 2026 om 9.00 uur");
        assertThat(english).isEqualTo("Updated on Tuesday 6 October 2026 at 09:00");
    }

    @Test
    void without_a_title_the_product_says_what_it_is_about() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest(), DUTCH);

        // Then
        assertThat(sheet.lead()).isEqualTo("Uw aanvraag");
        assertThat(sheet.subject()).map(Phrase::text).contains("Omgevingsvergunning");
        assertThat(sheet.crumbs()).extracting(Phrase::text).containsExactly("Zaaknummer Z2026-004512");
    }

    @Test
    void dutch_words_on_an_english_page_are_marked_as_dutch() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().titled("Dakkapel bouwen"), ENGLISH);

        // Then
        assertThat(sheet.lead()).isEqualTo("Your application");
        assertThat(sheet.subject()).map(subject -> subject.mark().getValue()).contains(" lang=\"nl\" dir=\"ltr\"");
        assertThat(sheet.answer().heading().mark().getValue()).isEmpty();
    }

    @Test
    void what_the_department_wrote_last_stands_beside_what_comes_next() {
        // Given
        ARequest request = aRequest().status("BEOORDELEN", 14, "Eerst dit.").status("ADVIES_GEVRAAGD", 16, "Nu dat.");

        // When
        StatusSheet sheet = Pages.sheet(request, DUTCH);

        // Then
        assertThat(sheet.cards()).extracting(Card::title).containsExactly("Dit schreef de afdeling", "Dit gebeurt hierna");
        assertThat(sheet.cards().getFirst().quote()).map(Quote::source).contains("16 oktober 2026");
        assertThat(sheet.cards().getFirst().quote()).map(Quote::words).map(Phrase::text).contains("Nu dat.");
        assertThat(sheet.cards().getLast().texts()).extracting(Phrase::text)
                .containsExactly("Wij nemen een besluit. Bouw pas als u de vergunning hebt.");
    }

    @Test
    void what_the_department_wrote_and_we_heard_late_says_both_days() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().status("BEOORDELEN", 14, "Wij kijken.").heardOn(19), DUTCH);

        // Then
        assertThat(sheet.cards().getFirst().quote()).map(Quote::source)
                .contains("Dit gebeurde op 14 oktober 2026. Wij hoorden het pas op 19 oktober 2026.");
    }

    @Test
    void what_the_department_wrote_before_a_reopening_is_not_the_latest_news() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().completed(Outcome.REFUSED, 20, "Het is te hoog.").reopened(22), DUTCH);

        // Then
        assertThat(sheet.cards()).extracting(Card::title).containsExactly("Dit gebeurt hierna");
    }

    @Test
    void the_latest_news_is_told_also_when_it_cannot_be_shown() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().status("BEOORDELEN", 14).status("X99", 15), ENGLISH);

        // Then
        assertThat(sheet.cards().getFirst().title()).isEqualTo("There is news about your application");
        assertThat(sheet.cards().getFirst().texts()).extracting(Phrase::text).containsExactly("15 October 2026",
                "We cannot show here yet what the news is. Please look at this page again later, or call 14\u00A0000.");
    }

    @Test
    void an_end_says_its_outcome_and_leaves_no_step_open() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().completed(Outcome.PARTLY_GRANTED, 30, "Zie de brief."), DUTCH);

        // Then
        assertThat(sheet.answer().kicker()).isEqualTo("Afgerond");
        assertThat(sheet.answer().heading().text()).isEqualTo("Een deel van uw aanvraag is goedgekeurd");
        assertThat(sheet.answer().quote()).map(Quote::words).map(Phrase::text).contains("Zie de brief.");
        assertThat(sheet.steps()).extracting(StepLine::mark).containsExactly(Mark.DONE, Mark.UNTOLD, Mark.UNTOLD, Mark.UNTOLD,
                Mark.DONE);
        assertThat(sheet.answer().bar().words()).isEqualTo("Klaar: 2 van 5 stappen. Stappen zonder bericht: 3.");
        assertThat(sheet.cards()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vergunning              | GRANTED      | In het besluit staat tot wanneer u en anderen bezwaar kunnen maken.
            vergunning              | REFUSED      | Bent u het er niet mee eens? In het besluit staat wat u kunt doen.
            vergunning              | OTHER        |
            melding-openbare-ruimte | DONE         | Is het niet goed opgelost? Laat het ons weten.
            melding-openbare-ruimte | NOT_RESOLVED | Bent u het er niet mee eens, of hebt u een vraag? Bel ons.""")
    void the_last_words_suit_the_outcome(String product, Outcome outcome, @Nullable String words) {
        // When
        StatusSheet sheet = Pages.sheet(aRequestFor(product).completed(outcome, 20, ""), DUTCH);

        // Then
        assertThat(sheet.answer().texts()).extracting(Phrase::text).isEqualTo(Stream.ofNullable(words).toList());
    }

    @Test
    void a_request_that_asks_something_of_the_resident_says_so_above_all() {
        // Given
        ARequest request = aRequest().status("CONTROLEREN", 10).askedUntil(1, 12, "send-drawing");

        // When
        StatusSheet.Answer answer = Pages.sheet(request, DUTCH).answer();

        // Then
        assertThat(answer.kicker()).isEqualTo("Wacht op u · Stap 2 van 5, sinds 10 oktober 2026");
        assertThat(answer.heading().text()).isEqualTo("Wij hebben iets van u nodig");
        StatusSheet.TaskLine task = answer.tasks().getFirst();
        assertThat(task.title().text()).isEqualTo("Stuur een tekening op");
        assertThat(task.lastDay()).isEqualTo("Doe dit uiterlijk dinsdag 1 december 2026. Die dag mag nog.");
        assertThat(task.link()).contains(new StatusSheet.Link("https://mijn.voorbeeld.example/stukken", "Doe dit nu",
                "U gaat dan naar mijn.voorbeeld.example."));
        assertThat(Pages.status(request, DUTCH)).doesNotContain("niets te doen");
    }

    @Test
    void a_task_whose_last_day_has_passed_says_what_can_still_be_done() {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequest().asked(12), DUTCH).answer();

        // Then
        assertThat(answer.tasks()).extracting(StatusSheet.TaskLine::lastDay).containsExactly("De laatste dag was maandag"
                + " 19 oktober 2026. Doe het zo snel mogelijk. Lukt dat niet? Bel 14\u00A0000, dan kijken wij samen wat er kan.");
    }

    @Test
    void a_task_that_was_done_is_not_asked_any_more() {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequest().asked(12).and(13, new Fact.TaskDone("1")), DUTCH).answer();

        // Then
        assertThat(answer.tasks()).isEmpty();
        assertThat(answer.facts().getFirst().value().text()).isEqualTo("U hoeft nu niets te doen");
    }

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
        assertThat(next.link()).map(StatusSheet.Link::url).contains("https://afspraken.voorbeeld.example/2");
        assertThat(Pages.sheet(request, DUTCH).answer().kicker()).startsWith("Gepland · Stap 1");
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
    void a_decision_says_how_it_was_sent_and_until_when_to_object() {
        // Given
        ARequest request = aRequest().and(28, new Fact.DecisionMade(Outcome.GRANTED, Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 8)),
                Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, LocalDate.of(2026, 10, 29)))));

        // When
        StatusSheet.Answer answer = Pages.sheet(request, DUTCH).answer();

        // Then
        assertThat(answer.heading().text()).isEqualTo("Uw aanvraag is goedgekeurd");
        assertThat(answer.texts()).extracting(Phrase::text).contains(
                "Wij stuurden het besluit op 29 oktober 2026 per brief.",
                "Hebt u het besluit niet gekregen? Bel 14\u00A0000.",
                "Bent u het er niet mee eens? U kunt bezwaar maken tot en met dinsdag 8 december 2026.");
    }

    @Test
    void a_decision_that_is_still_to_be_sent_is_not_said_to_be_sent() {
        // Given
        ARequest request = aRequest().and(28, new Fact.DecisionMade(Outcome.OTHER, Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 19)),
                Optional.of(new Fact.Delivery(Fact.DeliveredBy.EMAIL, LocalDate.of(2026, 11, 23)))));

        // When
        StatusSheet.Answer answer = Pages.sheet(request, DUTCH).answer();

        // Then
        assertThat(answer.heading().text()).isEqualTo("Er is een besluit");
        assertThat(answer.texts()).extracting(Phrase::text).contains(
                "U krijgt het besluit van ons. Wij sturen het op 23 november 2026.",
                "U kon bezwaar maken tot en met donderdag 19 november 2026.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bijzondere-bijstand", "fraudemelding"})
    void a_page_that_says_little_tells_nothing_of_what_is_asked_planned_or_later(String product) {
        // Given
        ARequest request = aRequestFor(product).askedUntil(1, 12, "send-drawing").and(13, appointment("1",
                "2026-12-02T09:00:00Z")).and(14, expects("BEOORDELEN", LocalDate.of(2026, 12, 3)));

        // When
        String page = Pages.status(request, DUTCH);

        // Then
        assertThat(page).doesNotContain("december", "tekening", "Stadhuis", "mijn.voorbeeld.example");
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

    @Test
    void a_step_that_is_the_residents_says_what_to_do_where_everybody_looks() {
        // Given
        ARequest request = aRequestFor("paspoort-identiteitskaart").status("KLAAR_VOOR_AFHALEN", 12);

        // When
        StatusSheet sheet = Pages.sheet(request, DUTCH);

        // Then
        assertThat(sheet.answer().facts().getFirst().value().text())
                .isEqualTo("Kom uw document zelf ophalen. Neem uw oude document mee.");
        assertThat(sheet.answer().texts()).isEmpty();
        assertThat(Pages.status(request, DUTCH)).doesNotContain("niets te doen");
    }

    @Test
    void a_request_stopped_on_the_day_of_its_end_whatever_came_after() {
        // Given
        ARequest request = aRequest().status("BEOORDELEN", 14).completed(Outcome.WITHDRAWN, 20, "").status("BEOORDELEN", 25);

        // When
        StatusSheet sheet = Pages.sheet(request, DUTCH);

        // Then
        assertThat(sheet.answer().facts().get(1)).extracting(FactLine::label, fact -> fact.value().text())
                .containsExactly("Gestopt op", "20 oktober 2026");
    }

    @Test
    void a_title_cannot_turn_the_sentence_around_it() {
        // Given
        ARequest request = aRequest().titled("\u202EDak\u2066kapel\u0007");

        // When
        String page = Pages.status(request, DUTCH);

        // Then
        assertThat(page).contains("Uw aanvraag: <bdi>Dakkapel</bdi>").doesNotContain("\u202E", "\u2066", "\u0007");
    }

    @Test
    void a_request_that_stopped_says_so_and_where() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().status("BEOORDELEN", 14).completed(Outcome.WITHDRAWN, 20, ""), DUTCH);

        // Then
        assertThat(sheet.answer().kicker()).isEqualTo("Gestopt");
        assertThat(sheet.answer().heading().text()).isEqualTo("Uw aanvraag is ingetrokken");
        assertThat(sheet.answer().texts()).extracting(Phrase::text).containsExactly("Wij werken er niet meer aan.",
                "Wilt u weten waarom, of klopt dit niet? Bel 14\u00A0000.");
        assertThat(sheet.steps()).extracting(StepLine::stateWord).containsExactly("Klaar", "Klaar", "Hier gestopt",
                "Gaat niet door", "Gaat niet door");
    }

    @Test
    void no_date_is_made_up() {
        // When
        List<FactLine> facts = Pages.sheet(aRequestFor("huwelijk-of-partnerschap"), ENGLISH).answer().facts();

        // Then
        assertThat(facts.get(1).value().text()).isEqualTo("There is no date here yet");
        assertThat(facts.get(1).hints()).extracting(Phrase::text).containsExactly("Would you like a date? Call 14\u00A0000.");
    }

    @Test
    void the_facts_of_the_request_stand_together() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().titled("Dakkapel").at("Lindelaan"), DUTCH);

        // Then
        assertThat(sheet.about()).extracting(row -> row.label() + ": " + row.value().text()).containsExactly(
                "Soort: Omgevingsvergunning", "Onderwerp: Dakkapel", "Waar: Lindelaan", "Ontvangen op: 6 oktober 2026",
                "Zaaknummer: Z2026-004512");
    }

    @Test
    void a_sensitive_request_shows_only_how_far_it_is() {
        // Given
        ARequest request = aRequestFor("bijzondere-bijstand").titled("Koelkast").at("Lindelaan").status("IN_BEHANDELING", 13,
                "Uw inkomen telt.");

        // When
        String page = Pages.status(request, DUTCH);

        // Then
        assertThat(page).contains("In behandeling", "Z2026-004512", "U hoeft nu niets te doen", "14\u00A0000");
        assertThat(page).doesNotContainIgnoringCase("bijstand").doesNotContain("Koelkast", "Lindelaan", "inkomen",
                "Sociale Zaken");
    }

    @Test
    void what_may_only_be_receipted_tells_nothing_of_what_becomes_of_it() {
        // Given
        ARequest received = aRequestFor("fraudemelding");
        ARequest finished = aRequestFor("fraudemelding").completed(Outcome.DONE, 20, "Wij deden iets.");

        // When
        String page = Pages.status(finished, DUTCH);

        // Then
        assertThat(page).isEqualTo(Pages.status(received, DUTCH)).doesNotContainIgnoringCase("fraude");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wijkteam-melding", "fraude-onderzoek"})
    void what_may_not_be_followed_has_no_page(String product) {
        // Given
        ARequest request = aRequestFor(product);

        // When
        Optional<StatusSheet> sheet = StatusWriter.write(Pages.voice(DUTCH), request.view(), Optional.empty(),
                Optional.empty());

        // Then
        assertThat(sheet).isEmpty();
    }

    @Test
    void free_text_cannot_become_markup_and_keeps_its_lines() {
        // Given
        ARequest request = aRequest().titled("<b>Dak</b> & \"meer\"").status("BEOORDELEN", 14, "Regel 1\n<script>");

        // When
        String page = Pages.status(request, Language.DUTCH);

        // Then
        assertThat(page).contains("&lt;b&gt;Dak&lt;/b&gt; &amp; &quot;meer&quot;", "Regel 1\n&lt;script&gt;")
                .doesNotContain("<script", "<b>");
    }
}

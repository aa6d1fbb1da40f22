// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.StatusSheet.Card;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Mark;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.page.StatusSheet.StepLine;
import nl.zaakspoor.timeline.Durations;
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
                "U hoeft nu niets te doen", "Uiterlijk dinsdag 1 december 2026 (die dag mag nog)",
                "Sinds 14 oktober 2026 is er geen nieuws.", "Stedelijke Ontwikkeling");
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
        Optional<StatusSheet> sheet = StatusWriter.write(Pages.voice(DUTCH), request.view(), Durations.NONE, Optional.empty(),
                Optional.empty(), Reader.helper("/t/HELPER"));

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
                .doesNotContain("<script>", "<b>");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Mark;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.page.StatusSheet.StepLine;
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
        assertThat(answer.kicker()).isEqualTo("Stap 3 van 5");
        assertThat(answer.heading().text()).isEqualTo("Wij beoordelen uw bouwplan");
        assertThat(answer.facts()).extracting(FactLine::value).extracting(Phrase::text).containsExactly(
                "U hoeft nu niets te doen", "Hier staat nog geen datum", "Stedelijke Ontwikkeling");
        assertThat(answer.bar().parts()).containsExactly(Mark.DONE, Mark.DONE, Mark.CURRENT, Mark.COMING, Mark.COMING);
        assertThat(answer.bar().words()).isEqualTo("2 van 5 stappen zijn klaar.");
    }

    @Test
    void the_moment_of_the_last_news_reads_as_people_say_it() {
        // Given
        ARequest request = aRequest();

        // When
        String dutch = Pages.sheet(request, DUTCH).answer().updated();
        String english = Pages.sheet(request, ENGLISH).answer().updated();

        // Then
        assertThat(dutch).isEqualTo("Bijgewerkt op vrijdag 20 november 2026 om 15.42 uur");
        assertThat(english).isEqualTo("Updated on Friday 20 November 2026 at 15:42");
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
    void what_the_department_wrote_last_stands_under_what_we_do_now() {
        // Given
        ARequest request = aRequest().status("BEOORDELEN", 14, "Eerst dit.").status("ADVIES_GEVRAAGD", 16, "Nu dat.");

        // When
        StatusSheet sheet = Pages.sheet(request, DUTCH);

        // Then
        assertThat(sheet.cards().getFirst().title()).isEqualTo("Dit doen wij nu");
        assertThat(sheet.cards().getFirst().quote()).map(Quote::source).contains("Dit schreef de afdeling op 16 oktober 2026:");
        assertThat(sheet.cards().getFirst().quote()).map(Quote::words).map(Phrase::text).contains("Nu dat.");
        assertThat(sheet.cards().getLast().texts()).extracting(Phrase::text)
                .containsExactly("Wij nemen een besluit. Bouw pas als u de vergunning hebt.");
    }

    @Test
    void an_end_says_its_outcome_and_leaves_no_step_open() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().completed(Outcome.PARTLY_GRANTED, 30, "Zie de brief."), DUTCH);

        // Then
        assertThat(sheet.answer().kicker()).isEqualTo("Klaar");
        assertThat(sheet.answer().heading().text()).isEqualTo("Een deel van uw aanvraag is goedgekeurd");
        assertThat(sheet.answer().quote()).map(Quote::words).map(Phrase::text).contains("Zie de brief.");
        assertThat(sheet.steps()).extracting(StepLine::mark).containsOnly(Mark.DONE);
        assertThat(sheet.cards()).isEmpty();
    }

    @Test
    void a_request_that_stopped_says_so_and_where() {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().status("BEOORDELEN", 14).completed(Outcome.WITHDRAWN, 20, ""), DUTCH);

        // Then
        assertThat(sheet.answer().kicker()).isEqualTo("Gestopt");
        assertThat(sheet.answer().heading().text()).isEqualTo("De aanvraag is ingetrokken");
        assertThat(sheet.answer().texts()).extracting(Phrase::text).containsExactly("Wij werken er niet meer aan.",
                "Wilt u weten waarom, of klopt dit niet? Bel 14 000.");
        assertThat(sheet.steps()).extracting(StepLine::stateWord).containsExactly("Klaar", "Klaar", "Hier gestopt",
                "Gaat niet door", "Gaat niet door");
    }

    @Test
    void no_date_is_made_up() {
        // When
        List<FactLine> facts = Pages.sheet(aRequest(), ENGLISH).answer().facts();

        // Then
        assertThat(facts.get(1).value().text()).isEqualTo("There is no date here yet");
        assertThat(facts.get(1).hint()).contains("Would you like a date? Call 14 000.");
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
        assertThat(page).contains("In behandeling", "Z2026-004512", "U hoeft nu niets te doen", "14 000");
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
        Optional<StatusSheet> sheet = StatusWriter.write(Pages.voice(DUTCH), request.view(), Optional.empty());

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

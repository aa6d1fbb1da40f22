// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.page.StatusSheet.EventLine;
import nl.zaakspoor.page.StatusSheet.StepLine;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

class StepLinesTest {
    @Test
    void what_happened_stands_under_the_step_that_had_been_reached() {
        // Given
        ARequest request = aRequest().status("CONTROLEREN", 10).status("GECONTROLEERD", 12).status("BEOORDELEN", 14);

        // When
        List<StepLine> lines = lines(request);

        // Then
        assertThat(titles(lines.get(0))).containsExactly("Wij hebben uw aanvraag ontvangen");
        assertThat(titles(lines.get(1))).containsExactly("Wij controleren uw aanvraag", "Wij werken verder aan deze stap");
        assertThat(titles(lines.get(2))).containsExactly("Wij beoordelen uw bouwplan");
        assertThat(titles(lines.get(3))).isEmpty();
    }

    @Test
    void a_status_without_a_public_meaning_is_neutral_news() {
        // When
        List<StepLine> lines = lines(aRequest().status("BEOORDELEN", 14).status("X99", 15, "Wij belden u."));

        // Then
        EventLine news = lines.get(2).events().getLast();
        assertThat(news.title().text()).isEqualTo("Er is nieuws over uw aanvraag");
        assertThat(news.words()).map(Phrase::text).contains("Wij belden u.");
    }

    @Test
    void news_that_cannot_be_shown_says_what_the_resident_can_do() {
        // When
        List<StepLine> lines = lines(aRequestFor("melding-openbare-ruimte").status("X99", 15));

        // Then
        EventLine news = lines.get(0).events().getLast();
        assertThat(news.title().text()).isEqualTo("Er is nieuws over uw melding");
        assertThat(news.words()).map(Phrase::text).contains("Wat het nieuws is, kunnen wij hier nog niet laten zien."
                + " Kijk later nog eens op deze pagina, of bel 14\u00A0000.");
    }

    @Test
    void the_time_of_day_is_told_only_when_it_is_known() {
        // When
        List<EventLine> events = lines(aRequest().status("CONTROLEREN", 10).status("GECONTROLEERD", 12, "Goed.")).get(1)
                .events();

        // Then
        assertThat(events).extracting(EventLine::when).containsExactly("10 oktober 2026", "12 oktober 2026, 10.05 uur");
    }

    @Test
    void going_back_a_step_loses_nothing_of_what_happened() {
        // Given
        ARequest request = aRequest().status("CONTROLEREN", 10).status("BEOORDELEN", 14, "Wij missen iets.")
                .status("CONTROLEREN", 16);

        // When
        List<StepLine> lines = lines(request);

        // Then
        assertThat(titles(lines.get(1))).containsExactly("Wij controleren uw aanvraag", "Wij beoordelen uw bouwplan",
                "Wij controleren uw aanvraag");
        assertThat(lines.stream().mapToInt(line -> line.events().size()).sum()).isEqualTo(request.view().entries().size());
    }

    @Test
    void a_status_after_the_end_is_not_told_as_progress() {
        // When
        List<StepLine> lines = lines(aRequest().completed(Outcome.GRANTED, 20, "").status("BEOORDELEN", 25));

        // Then
        assertThat(lines.get(2).stateWord()).isEqualTo("Geen bericht");
        assertThat(titles(lines.get(4))).containsExactly("Uw aanvraag is goedgekeurd", "Daarna kwam er nog een bericht");
    }

    @Test
    void a_step_is_done_only_when_it_was_reached_and_never_because_the_request_ended() {
        // When
        List<StepLine> lines = lines(aRequestFor("melding-openbare-ruimte").completed(Outcome.NOT_RESOLVED, 20, "Kan niet."));

        // Then
        assertThat(lines).extracting(StepLine::stateWord).containsExactly("Klaar", "Geen bericht", "Geen bericht",
                "Geen bericht", "Klaar");
        assertThat(lines).extracting(line -> line.when().orElse("")).containsExactly("6 oktober 2026", "", "", "",
                "20 oktober 2026");
        assertThat(titles(lines.get(4))).containsExactly("Wij konden dit niet oplossen");
    }

    @Test
    void what_happened_in_a_step_that_was_left_again_is_not_lost_when_the_request_ends() {
        // Given
        ARequest request = aRequest().status("BEOORDELEN", 14).status("CONTROLEREN", 16).completed(Outcome.REFUSED, 20, "");

        // When
        List<StepLine> lines = lines(request);

        // Then
        assertThat(lines.get(2).stateWord()).isEqualTo("Geen bericht");
        assertThat(titles(lines.get(1))).containsExactly("Wij beoordelen uw bouwplan", "Wij controleren uw aanvraag");
    }

    @Test
    void a_reopened_request_goes_on_where_work_begins() {
        // When
        List<StepLine> lines = lines(aRequest().completed(Outcome.REFUSED, 20, "").reopened(22, "Nieuwe tekening."));

        // Then
        assertThat(lines.get(1).stateWord()).isEqualTo("Hier zijn wij nu");
        assertThat(titles(lines.get(1))).containsExactly("Uw aanvraag is afgewezen", "Wij gaan verder met uw aanvraag");
    }

    @Test
    void a_step_ahead_says_what_will_happen() {
        // When
        List<StepLine> lines = lines(aRequest());

        // Then
        assertThat(lines.get(3).stateWord()).isEqualTo("Komt nog");
        assertThat(lines.get(3).ahead()).map(Phrase::text)
                .contains("Wij nemen een besluit. Bouw pas als u de vergunning hebt.");
        assertThat(lines.get(0).ahead()).isEmpty();
    }

    private static List<StepLine> lines(ARequest request) {
        return Pages.sheet(request, DUTCH).steps();
    }

    private static List<String> titles(StepLine line) {
        return line.events().stream().map(event -> event.title().text()).toList();
    }
}

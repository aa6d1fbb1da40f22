// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.page.StatusSheet.EventLine;
import nl.zaakspoor.page.StatusSheet.StepLine;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.page.ARequest.aRequest;
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
    void paperwork_after_the_end_stands_with_the_end() {
        // When
        List<StepLine> lines = lines(aRequest().completed(Outcome.GRANTED, 20, "").status("BEOORDELEN", 25));

        // Then
        assertThat(titles(lines.get(4))).containsExactly("Uw aanvraag is goedgekeurd", "Wij beoordelen uw bouwplan");
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

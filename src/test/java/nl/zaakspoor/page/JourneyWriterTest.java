// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.JourneySheet.Look;
import nl.zaakspoor.page.JourneySheet.PartLine;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.JourneyView;

import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

class JourneyWriterTest {
    @Test
    void it_says_what_must_still_be_applied_for_and_when_it_can_be_at_the_earliest() {
        // When
        JourneySheet sheet = dutch(Restaurants.underWay());

        // Then
        assertThat(sheet.heading().text()).isEqualTo("Eetcafé De Proefopstelling openen");
        assertThat(sheet.answer().kicker()).isEqualTo("Klaar: 1 van 5");
        assertThat(sheet.answer().heading()).isEqualTo("U moet nog iets aanvragen");
        assertThat(sheet.answer().facts()).extracting(fact -> fact.value().text())
                .containsExactly("U kunt op zijn vroegst open op vrijdag 18 december 2026", "Het ondernemersloket");
        assertThat(sheet.answer().facts().getFirst().hints()).extracting(Phrase::text).containsExactly(
                "Het kan later worden, want u hebt nog niet alles aangevraagd.",
                "Nog niet overal is een dag bekend. Ook daardoor kan het later worden.");
    }

    @Test
    void it_says_nothing_of_a_day_that_nobody_knows() {
        // When
        JourneySheet sheet = dutch(Restaurants.of(aRequestFor("exploitatievergunning").status("CONTROLEREN", 10)));

        // Then
        assertThat(sheet.answer().facts()).extracting(FactLine::icon).doesNotContain("calendar-event");
    }

    @Test
    void what_we_ask_stands_first_with_what_it_is_for() {
        // When
        JourneySheet sheet = dutch(Restaurants.waiting());

        // Then
        assertThat(sheet.answer().heading()).isEqualTo("Wij hebben iets van u nodig");
        assertThat(sheet.answer().tasks()).singleElement().satisfies(each -> {
            assertThat(each.part().text()).isEqualTo("Alcoholvergunning");
            assertThat(each.task().title().text()).isEqualTo("Stuur een tekening op");
            assertThat(each.task().lastDay()).isEqualTo("Doe dit uiterlijk dinsdag 1 december 2026. Die dag mag nog.");
        });
    }

    @Test
    void each_part_says_how_far_it_is_who_has_it_and_what_comes_next() {
        // When
        PartLine permit = dutch(Restaurants.underWay()).parts().getFirst();

        // Then
        assertThat(permit.name().text()).isEqualTo("Exploitatievergunning");
        assertThat(permit.stateWord()).isEqualTo("In behandeling");
        assertThat(permit.details()).extracting(detail -> detail.label() + detail.value().text())
                .containsExactly("Verwacht op vrijdag 18 december 2026", "Stedelijke Ontwikkeling", "Daarna:Besluit");
        assertThat(permit.link().orElseThrow().url()).isEqualTo("/t/Z2026-004388?lang=nl");
    }

    @Test
    void a_part_that_was_not_applied_for_says_where_to_apply() {
        // When
        PartLine building = dutch(Restaurants.underWay()).parts().get(1);

        // Then
        assertThat(building.look()).isEqualTo(Look.TO_APPLY);
        assertThat(building.stateWord()).isEqualTo("Nog aanvragen");
        assertThat(building.link().orElseThrow().url()).isEqualTo("https://www.voorbeeld.example/omgevingsvergunning");
        assertThat(building.link().orElseThrow().leadsTo()).isEqualTo("U gaat dan naar www.voorbeeld.example.");
    }

    @Test
    void when_all_is_finished_nothing_is_asked() {
        // When
        JourneySheet sheet = dutch(Restaurants.finished());

        // Then
        assertThat(sheet.answer().heading()).isEqualTo("Alles is klaar");
        assertThat(sheet.answer().tasks()).isEmpty();
        assertThat(sheet.parts()).extracting(PartLine::look).containsExactly(Look.FINISHED, Look.FINISHED, Look.FINISHED,
                Look.STOPPED, Look.OPTIONAL, Look.OPTIONAL);
    }

    @Test
    void what_may_tell_little_tells_no_more_than_its_own_page() {
        // When
        String page = Pages.journey(Restaurants.discreet(), new Adding.Nothing(), Language.DUTCH);

        // Then
        assertThat(Pages.sheet(Restaurants.discreet(), new Adding.Nothing(), Language.DUTCH).answer().bar().parts())
                .as("what was only received is not drawn").hasSize(1);
        assertThat(page).contains("Zaaknummer Z2026-004320", "Wacht op u", "Zaaknummer Z2026-004321", "Ontvangen")
                .doesNotContain("Z2026-004322", "ijstand", "raude", "Sociale Zaken");
    }

    @Test
    void the_title_in_the_tab_of_the_browser_tells_nothing() {
        assertThat(dutch(Restaurants.underWay()).title()).isEqualTo("Alles bij elkaar - Gemeente Voorbeeld");
    }

    @Test
    void without_a_plan_it_is_called_what_it_is_and_names_no_contact() {
        // When
        JourneySheet sheet = dutch(Restaurants.of(aRequestFor("vergunning").expected(4, 12)));

        // Then
        assertThat(sheet.heading().text()).isEqualTo("Alles bij elkaar");
        assertThat(sheet.answer().heading()).isEqualTo("Wij zijn ermee bezig");
        assertThat(sheet.answer().facts()).extracting(fact -> fact.value().text())
                .containsExactly("U hoeft nu niets te doen", "Alles is op zijn vroegst klaar op vrijdag 4 december 2026");
    }

    @Test
    void who_is_expected_somewhere_is_not_told_that_there_is_nothing_to_do() {
        // Given
        Fact appointment = new Fact.AppointmentMade("1", Instant.parse("2026-12-01T09:00:00Z"), Optional.empty(),
                Text.dutch("Stadhuis"), Optional.empty(), List.of(), Optional.empty());

        // Then
        assertThat(
                dutch(Restaurants.of(aRequestFor("vergunning").and(4, appointment))).answer().facts().getFirst().value().text())
                .isEqualTo("U hebt een afspraak");
        assertThat(dutch(Restaurants.of(aRequestFor("bijzondere-bijstand").and(4, appointment))).answer().facts().getFirst()
                .value().text()).isEqualTo("Er staat iets gepland");
    }

    @Test
    void a_refused_part_says_so() {
        // When
        JourneySheet sheet = dutch(Restaurants.refused());

        // Then
        assertThat(sheet.answer().heading()).isEqualTo("Wij zijn klaar, maar niet alles mag");
        assertThat(sheet.parts().getFirst().words().getFirst().text()).contains("afgewezen");
    }

    private static JourneySheet dutch(JourneyView journey) {
        return Pages.sheet(journey, new Adding.Nothing(), Language.DUTCH);
    }
}

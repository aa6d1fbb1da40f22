// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.JourneyPlan;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.JourneyPart.Discreet;
import nl.zaakspoor.timeline.JourneyPart.Followed;
import nl.zaakspoor.timeline.JourneyPart.Missing;
import nl.zaakspoor.timeline.JourneyPart.Receipted;
import nl.zaakspoor.timeline.JourneyView.Turn;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.START;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What several requests come to together; the restaurant of the built-in catalogue is the example. */
class JourneyViewTest {
    @Test
    void the_earliest_day_is_the_last_of_the_days_on_which_parts_are_expected() {
        // When
        JourneyView journey = journey(permit().expected(10), alcohol().expected(20), building().expected(15));

        // Then
        assertThat(journey.earliest()).contains(day(20));
        assertThat(journey.lacksDay()).isFalse();
    }

    @Test
    void a_day_that_was_put_off_counts_as_it_is_now() {
        // When
        JourneyView journey = journey(permit().expected(10).and(new Fact.DelayAnnounced(day(30),
                new Fact.Reason(Optional.of("committee-advice"), Optional.empty()))), alcohol().expected(20));

        // Then
        assertThat(journey.earliest()).contains(day(30));
    }

    @Test
    void nothing_is_said_of_a_day_that_nobody_gave() {
        assertThat(journey(permit(), alcohol().status("in-progress")).earliest()).isEmpty();
    }

    @Test
    void it_may_be_later_as_long_as_a_part_has_no_day() {
        // When
        JourneyView journey = journey(permit().expected(10), alcohol(), building().expected(4));

        // Then
        assertThat(journey.earliest()).contains(day(10));
        assertThat(journey.lacksDay()).isTrue();
    }

    @Test
    void what_one_can_do_without_holds_nothing_up() {
        // When
        JourneyView journey = journey(permit().expected(10), alcohol().expected(12), building().expected(4),
                terrace().expected(40));

        // Then
        assertThat(journey.earliest()).contains(day(12));
        assertThat(journey.lacksDay()).isFalse();
    }

    @Test
    void what_is_decided_is_waited_for_no_longer() {
        assertThat(journey(permit().expected(30).decidedAs(Fact.Outcome.GRANTED), alcohol().expected(12)).earliest())
                .contains(day(12));
    }

    @Test
    void nobody_knows_when_a_part_was_refused() {
        assertThat(journey(permit().completedAs(Fact.Outcome.REFUSED), alcohol().expected(12)).earliest()).isEmpty();
        assertThat(journey(permit().decidedAs(Fact.Outcome.REFUSED), alcohol().expected(12)).earliest()).isEmpty();
    }

    @Test
    void a_day_that_has_passed_tells_nothing() {
        assertThat(journey(permit().expected(-3), alcohol()).earliest()).isEmpty();
        assertThat(journey(permit().expected(-3), alcohol().expected(0)).earliest()).contains(day(0));
        assertThat(journey(permit().expected(-3), alcohol().expected(0)).lacksDay()).isTrue();
    }

    @Test
    void it_is_the_applicants_turn_as_soon_as_one_part_waits() {
        assertThat(journey(permit(), alcohol().asked("1", 5)).turn()).contains(Turn.APPLICANT);
        assertThat(journey(permit(), alcohol().asked("1", 5).done("1")).turn()).contains(Turn.TO_APPLY);
        assertThat(journey(permit(), alcohol(), building()).turn()).contains(Turn.MUNICIPALITY);
        assertThat(journey(permit().completed(), alcohol().completed(), building().completed()).turn()).contains(Turn.NOBODY);
    }

    @Test
    void parts_stand_in_the_order_in_which_they_are_best_applied_for() {
        // When
        JourneyView journey = journey(terrace(), alcohol(), permit());

        // Then
        assertThat(journey.parts()).extracting(JourneyViewTest::product).containsExactly("exploitatievergunning",
                "vergunning-ondernemer", "alcoholvergunning", "terrasvergunning", "ondernemersondersteuning");
        assertThat(journey.parts().stream().filter(Missing.class::isInstance).map(JourneyPart::mustBeAppliedFor))
                .containsExactly(true, false);
        assertThat(journey.toFinish()).isEqualTo(4);
    }

    @Test
    void what_came_to_nothing_must_be_applied_for_again() {
        // When
        JourneyView journey = journey(permit(), building().completedAs(Fact.Outcome.WITHDRAWN), alcohol().completed());

        // Then
        assertThat(journey.turn()).contains(Turn.TO_APPLY);
        assertThat(journey.finished()).isEqualTo(1);
        assertThat(journey.toFinish()).isEqualTo(3);
    }

    @Test
    void a_journey_without_a_plan_misses_nothing() {
        // When
        JourneyView journey = journey(aRequestFor("vergunning", "Z-1").received(), terrace());

        // Then
        assertThat(journey.plan()).isEmpty();
        assertThat(journey.parts()).hasOnlyElementsOfType(Followed.class).hasSize(2);
    }

    @Test
    void each_request_tells_no_more_than_on_its_own_page() {
        // When
        JourneyView journey = journey(aRequestFor("fraude-onderzoek", "Z-1").received(),
                aRequestFor("fraudemelding", "Z-2").received(), aRequestFor("bijzondere-bijstand", "Z-3").received(), permit());

        // Then
        assertThat(journey.parts()).extracting(Object::getClass).containsOnlyOnce(Followed.class, Discreet.class,
                Receipted.class);
        assertThat(journey.parts()).filteredOn(part -> !(part instanceof Missing)).hasSize(3);
        assertThat(journey.parts().subList(journey.parts().size() - 2, journey.parts().size()))
                .as("their place tells nothing").noneMatch(Followed.class::isInstance).noneMatch(Missing.class::isInstance);
    }

    @Test
    void where_all_is_hidden_there_is_no_journey() {
        assertThat(JourneyView.of("J-1", views(List.of(aRequestFor("fraude-onderzoek", "Z-1").received())), BUILT_IN))
                .isEmpty();
    }

    @Test
    void of_what_may_only_be_receipted_nothing_is_told_not_even_whose_turn_it_is() {
        assertThat(journey(aRequestFor("fraudemelding", "Z-2").received().asked("1", 4)).turn()).isEmpty();
    }

    @Test
    void what_may_not_be_shown_was_applied_for_all_the_same() {
        // Given
        Catalogue catalogue = withPlan(List.of("vergunning", "wijkteam-melding"));

        // When
        JourneyView journey = JourneyView.of("J-1", views(List.of(aRequestFor("vergunning", "Z-1").received(),
                aRequestFor("wijkteam-melding", "Z-2").received())), catalogue).orElseThrow();

        // Then
        assertThat(journey.plan()).isPresent();
        assertThat(journey.parts()).singleElement().isInstanceOf(Followed.class);
    }

    @Test
    void it_is_called_what_the_first_department_called_it_else_as_its_plan() {
        // Given
        Events named = permit().joined("J-1", "Eetcafé De Proefopstelling");

        // Then
        assertThat(title(journey(alcohol().joined("J-1", "Drank"), named))).isEqualTo("Drank");
        assertThat(title(journey(named, terrace()))).isEqualTo("Eetcafé De Proefopstelling");
        assertThat(title(journey(permit()))).isEqualTo("Een restaurant of café openen");
    }

    @Test
    void the_order_in_which_requests_are_given_does_not_matter() {
        // Given
        List<TimelineView> views = new ArrayList<>(views(List.of(permit().joined("J-1", "Een"), terrace(),
                alcohol().joined("J-1", "Twee"), aRequestFor("bijzondere-bijstand", "Z-9").received(),
                aRequestFor("jeugdhulp", "Z-8").received())));
        JourneyView expected = JourneyView.of("J-1", views, BUILT_IN).orElseThrow();
        Random chance = new Random(42);
        for (int i = 0; i < 20; i++) {
            // When
            Collections.shuffle(views, chance);

            // Then
            assertThat(JourneyView.of("J-1", views, BUILT_IN)).contains(expected);
        }
    }

    private static Events permit() {
        return aRequestFor("exploitatievergunning", "Z-13").received();
    }

    private static Events building() {
        return aRequestFor("vergunning-ondernemer", "Z-12").received();
    }

    private static Events alcohol() {
        return aRequestFor("alcoholvergunning", "Z-11").received();
    }

    private static Events terrace() {
        return aRequestFor("terrasvergunning", "Z-10").received();
    }

    private static LocalDate day(int days) {
        return DutchTime.dayOf(START).plusDays(days);
    }

    private static JourneyView journey(Events... requests) {
        return JourneyView.of("J-1", views(List.of(requests)), BUILT_IN).orElseThrow();
    }

    private static List<TimelineView> views(List<Events> requests) {
        return requests.stream().map(each -> Timeline.of(BUILT_IN, each.events()).at(START, BUILT_IN).orElseThrow()).toList();
    }

    private static String title(JourneyView journey) {
        return journey.title().orElseThrow().in(Language.DUTCH).text();
    }

    private static String product(JourneyPart part) {
        return switch (part) {
            case Followed(TimelineView view) -> view.product().id().value();
            case Discreet(TimelineView view) -> view.product().id().value();
            case Receipted(TimelineView view) -> view.product().id().value();
            case Missing(JourneyPlan.Part expected, var _) -> expected.product().value();
        };
    }

    private static Catalogue withPlan(List<String> products) {
        Text text = Text.dutch("Tekst {day}");
        List<JourneyPlan.Part> parts = products.stream()
                .map(id -> new JourneyPlan.Part(new ProductId(id), text, false, Optional.empty())).toList();
        JourneyPlan plan = new JourneyPlan("test", text, Set.of(parts.getFirst().product()), text,
                new JourneyPlan.Contact(text, new DepartmentId("DSO"), Optional.empty()), parts);
        return new Catalogue(BUILT_IN.products(), BUILT_IN.departments(), BUILT_IN.reasons(), BUILT_IN.tasks(),
                BUILT_IN.sources(), List.of(plan), BUILT_IN.words(), BUILT_IN.calendar());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.rest.JourneyAnswer.Member;
import nl.zaakspoor.rest.TimelineAnswer.Line;
import nl.zaakspoor.rest.TimelineAnswer.Named;
import nl.zaakspoor.rest.TimelineAnswer.Step;
import nl.zaakspoor.rest.TimelineAnswer.StepOfAll;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.catalogue.Language.ENGLISH;
import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.START;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The resident's view as JSON, in one language. */
class TimelineAnswerTest {
    private static final Municipality MUNICIPALITY = new Municipality("Gemeente Voorbeeld", "14 070", Text.dutch("werkdagen"));

    @Test
    void a_request_is_answered_in_the_language_asked_for() {
        // When
        TimelineAnswer answer = answer(aRequest().received().status("BEOORDELEN"), ENGLISH);

        // Then
        assertThat(answer.reference()).isEqualTo("Z2026-004512");
        assertThat(answer.product()).contains(new Named("vergunning", "Building and environment permit"));
        assertThat(answer.title()).contains("Dormer");
        assertThat(answer.department()).contains(new Named("DSO", "Urban Development"));
        assertThat(answer.receivedOn()).contains(LocalDate.of(2026, 11, 2));
        assertThat(answer.state()).isEqualTo("in-progress");
        assertThat(answer.whoActs()).isEqualTo("municipality");
        assertThat(answer.step()).contains(new Step(3, 5, "We are assessing your building plan",
                "We are checking your plan against the rules. Sometimes we ask others for advice."));
        assertThat(answer.language()).isEqualTo("en");
        assertThat(answer.phone()).isEqualTo("14 070");
        assertThat(answer.outcome()).isEmpty();
        assertThat(answer.updatedAt()).isEqualTo(START.plusSeconds(3605));
    }

    @Test
    void steps_are_told_with_their_state_and_day() {
        // When
        TimelineAnswer answer = answer(aRequest().received().status("BEOORDELEN"), DUTCH);

        // Then
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 11, 2));
        assertThat(answer.steps()).containsExactly(new StepOfAll("Aanvraag ontvangen", "done", day),
                new StepOfAll("Aanvraag controleren", "done", Optional.empty()),
                new StepOfAll("Bouwplan beoordelen", "current", day),
                new StepOfAll("Besluit nemen", "coming", Optional.empty()),
                new StepOfAll("Aanvraag afgerond", "coming", Optional.empty()));
    }

    @Test
    void every_kind_of_line_has_a_title_and_the_newest_comes_first() {
        // Given
        Events story = aRequest().received().statusWith("CONTROLEREN", "Wij zijn bezig").status("nobody-knows")
                .completedAs(Outcome.GRANTED).reopened().completed();

        // When
        List<Line> lines = answer(story, DUTCH).entries();

        // Then
        assertThat(lines).extracting(Line::title).containsExactly("Wij zijn klaar met uw aanvraag",
                "Wij gaan verder met uw aanvraag",
                "Uw aanvraag is goedgekeurd", "Er is nieuws over uw aanvraag", "Wij controleren uw aanvraag",
                "Wij hebben uw aanvraag ontvangen");
        assertThat(lines.get(4))
                .isEqualTo(new Line("status-changed", "Wij controleren uw aanvraag", Optional.of("Wij zijn bezig"),
                        Optional.of(new Named("DSO", "Stedelijke Ontwikkeling")), START.plusSeconds(3600), false,
                        START.plusSeconds(3605), false));
    }

    @Test
    void an_end_is_told_with_its_outcome() {
        // When
        TimelineAnswer answer = answer(aRequest().received().completedAs(Outcome.PARTLY_GRANTED), DUTCH);

        // Then
        assertThat(answer.state()).isEqualTo("completed");
        assertThat(answer.whoActs()).isEqualTo("nobody");
        assertThat(answer.outcome()).contains("partly-granted");
    }

    @Test
    void of_a_request_with_high_privacy_next_to_nothing_is_told() {
        // Given
        Events story = aRequestFor("bijstand").received().statusWith("GESPREK", "geheim").completedAs(Outcome.GRANTED);

        // When
        TimelineAnswer answer = answer(story, DUTCH);

        // Then
        assertThat(answer).isEqualTo(new TimelineAnswer("Z2026-004512", 8, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "completed", Optional.empty(), List.of(), "nobody", List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), List.of(), answer.updatedAt(), Optional.empty(), List.of(),
                Optional.empty(), "14 070", "nl"));
    }

    @Test
    void a_journey_is_told_with_the_requests_that_may_be_known() {
        // Given
        JourneyView journey = JourneyView.of("J-1", Stream.of(aRequestFor("vergunning", "Z-1").received().asked("1", 4),
                aRequestFor("bijstand", "Z-2").received(), aRequestFor("fraudemelding", "Z-3").received().completed(),
                aRequestFor("fraude-onderzoek", "Z-4").received()).map(TimelineAnswerTest::view).toList(), BUILT_IN)
                .orElseThrow();
        TimelineView own = view(aRequestFor("vergunning", "Z-1").received());

        // When
        TimelineAnswer answer = TimelineAnswer.of(own, Optional.of(journey), BUILT_IN, MUNICIPALITY, ENGLISH);

        // Then
        Named permit = new Named("vergunning", "Building and environment permit");
        assertThat(answer.journey()).contains(new JourneyAnswer("J-1", "J-1",
                List.of(new Member("Z-1", Optional.of(permit), "waiting-for-applicant"),
                        new Member("Z-2", Optional.empty(), "received"), new Member("Z-3", Optional.empty(), "received"))));
    }

    private static TimelineView view(Events story) {
        return Timeline.of(BUILT_IN, story.events()).at(START, BUILT_IN).orElseThrow();
    }

    @Test
    void what_is_asked_and_planned_is_told_with_its_state() {
        // Given
        Events story = aRequest().received().asked("1", 0).asked("2", -1).asked("3", 2).done("3").appointment("4", 3).visit(4);

        // When
        TimelineAnswer answer = answer(story, ENGLISH);

        // Then
        assertThat(answer.tasks()).extracting(PlansAnswer.Task::id, PlansAnswer.Task::state, PlansAnswer.Task::title)
                .containsExactly(tuple("2", "overdue", "Send a document"), tuple("1", "open", "Send a document"),
                        tuple("3", "done", "Send a document"));
        assertThat(answer.appointments()).containsExactly(new PlansAnswer.Appointment("4", START.plus(Duration.ofDays(3)),
                Optional.of(START.plus(Duration.ofDays(3)).plusSeconds(900)), "Stadhuis, Spui 70", "planned"));
        assertThat(answer.execution())
                .contains(new PlansAnswer.Execution("visit", LocalDate.of(2026, 11, 6), Optional.empty()));
        assertThat(answer.clockStopped()).contains(true);
        assertThat(answer.delayed()).contains(false);
    }

    @Test
    void a_date_that_moved_is_told_with_its_reason_in_words() {
        // Given
        Events story = aRequest().received().and(new Fact.StatusChanged("BEOORDELEN", Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 20)))).and(new Fact.DelayAnnounced(LocalDate.of(2026, 12, 1),
                        new Fact.Reason(Optional.of("weather"), Optional.of(Text.dutch("Het vriest.")))));

        // When
        TimelineAnswer answer = answer(story, DUTCH);

        // Then
        assertThat(answer.expectedOn()).contains(LocalDate.of(2026, 12, 1));
        assertThat(answer.delayed()).contains(true);
        assertThat(answer.delay()).contains(new DatesAnswer.Delay(
                Optional.of("Door het weer kunnen wij het werk nu niet doen. Het vriest."),
                Optional.of(LocalDate.of(2026, 11, 20)), Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty()));
        assertThat(answer.legalOn()).contains(LocalDate.of(2026, 12, 28));
        assertThat(answer.promises()).extracting(DatesAnswer.Promise::kind, DatesAnswer.Promise::on,
                DatesAnswer.Promise::madeAt, DatesAnswer.Promise::reason, DatesAnswer.Promise::met).containsExactly(
                        tuple("legal", LocalDate.of(2026, 12, 28), START, Optional.empty(), "open"),
                        tuple("expected", LocalDate.of(2026, 11, 20), START.plusSeconds(3600), Optional.empty(), "open"),
                        tuple("announced", LocalDate.of(2026, 12, 1), START.plusSeconds(7200),
                                Optional.of("Door het weer kunnen wij het werk nu niet doen. Het vriest."), "open"));
    }

    @Test
    void a_day_that_passed_without_a_word_is_a_delay_of_which_nobody_said_why() {
        // Given
        Events story = aRequest().received().and(new Fact.StatusChanged("BEOORDELEN", Optional.empty(),
                Optional.of(LocalDate.of(2026, 10, 30))));

        // When
        TimelineAnswer answer = answer(story, DUTCH);

        // Then
        assertThat(answer.expectedOn()).contains(LocalDate.of(2026, 12, 28));
        assertThat(answer.delay()).contains(new DatesAnswer.Delay(Optional.of("De afdeling heeft nog niet gezegd waarom."),
                Optional.of(LocalDate.of(2026, 10, 30)), Optional.of(LocalDate.of(2026, 12, 28)), Optional.empty()));
        assertThat(answer.silentSince()).isEmpty();
    }

    @Test
    void a_corrected_line_and_the_last_day_to_object_are_told() {
        // Given
        LocalDate until = LocalDate.of(2026, 12, 14);
        Fact right = new Fact.DecisionMade(Outcome.GRANTED, Optional.empty(), Optional.of(until), Optional.empty());
        Events story = aRequest().received().decidedAs(Outcome.REFUSED).and(new Fact.EventCorrected("event-2",
                Map.of(EventType.DECISION_MADE, right), Optional.empty(), Optional.empty()));

        // When
        TimelineAnswer answer = answer(story, DUTCH);

        // Then
        assertThat(answer.objectionUntil()).contains(until);
        assertThat(answer.entries()).extracting(Line::corrected).containsExactly(true, false);
    }

    @Test
    void of_a_request_with_high_privacy_only_the_day_that_counts_is_told() {
        // Given
        Events story = aRequestFor("bijstand").received().asked("1", 3).appointment("2", 4)
                .and(new Fact.StatusChanged("GESPREK",
                        Optional.empty(), Optional.of(LocalDate.of(2026, 11, 20))));

        // When
        TimelineAnswer answer = answer(story, DUTCH);

        // Then
        assertThat(answer.expectedOn()).contains(LocalDate.of(2026, 11, 20));
        assertThat(answer.tasks()).isEmpty();
        assertThat(answer.appointments()).isEmpty();
        assertThat(answer.clockStopped()).isEmpty();
    }

    @Test
    void a_department_with_a_number_of_its_own_is_the_one_to_call() {
        // Given
        Events story = aRequest().received().and(new nl.zaakspoor.timeline.Fact.DepartmentChanged(
                new nl.zaakspoor.catalogue.DepartmentId("DPZ"), Optional.empty()));

        // When
        TimelineAnswer answer = answer(story, DUTCH);

        // Then
        assertThat(answer.phone()).isEqualTo("14 000");
    }

    @Test
    void a_line_of_a_longer_journey_than_the_catalogue_now_has_does_not_break_the_answer() {
        // Given
        Timeline known = Timeline.of(BUILT_IN, aRequestFor("vergunning").received().status("completed").events());
        Timeline shorter = new Timeline(known.foldVersion(), known.reference(),
                Timeline.of(BUILT_IN, aRequestFor("schoonalmere").received().events()).header(), known.course(),
                known.agenda(), known.dates(), known.resident(), known.entries(), known.awaited(), known.last(),
                known.eventCount(),
                known.updatedAt());

        // When
        TimelineAnswer answer = answer(shorter, DUTCH);

        // Then
        assertThat(answer.step().orElseThrow().number()).isEqualTo(4);
        assertThat(answer.entries()).hasSize(2);
    }

    @Test
    void nothing_of_the_applicant_is_in_the_shape_of_an_answer() {
        // When
        List<String> names = Arrays.stream(TimelineAnswer.class.getRecordComponents()).map(c -> c.getName()).toList();

        // Then
        assertThat(names).doesNotContain("applicant", "email", "name", "address");
        assertThat(answer(aRequest().received(), DUTCH).toString()).doesNotContain("noor", "Noor", "0612345678", "2511");
    }

    @Test
    void a_colleague_gets_the_whole_view_also_where_the_resident_gets_little() {
        // Given
        var view = Timeline.of(BUILT_IN, aRequestFor("bijzondere-bijstand").received().events()).at(START, BUILT_IN)
                .orElseThrow();

        // When
        TimelineAnswer whole = TimelineAnswer.whole(view, BUILT_IN, MUNICIPALITY, DUTCH);

        // Then
        assertThat(whole.entries()).hasSize(1);
        assertThat(whole.product()).map(Named::id).contains("bijzondere-bijstand");
        assertThat(TimelineAnswer.of(view, BUILT_IN, MUNICIPALITY, DUTCH).entries()).isEmpty();
    }

    private static TimelineAnswer answer(Events story, Language language) {
        return answer(Timeline.of(BUILT_IN, story.events()), language);
    }

    private static TimelineAnswer answer(Timeline timeline, Language language) {
        return TimelineAnswer.of(timeline.at(START, BUILT_IN).orElseThrow(), BUILT_IN, MUNICIPALITY, language);
    }
}

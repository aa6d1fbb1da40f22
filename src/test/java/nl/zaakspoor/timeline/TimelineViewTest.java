// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.TimelineView.StepState;
import nl.zaakspoor.timeline.TimelineView.StepView;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.START;
import static nl.zaakspoor.timeline.Events.TITLE;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.PublicState.CANCELLED;
import static nl.zaakspoor.timeline.PublicState.COMPLETED;
import static nl.zaakspoor.timeline.PublicState.DECIDED;
import static nl.zaakspoor.timeline.PublicState.IN_PROGRESS;
import static nl.zaakspoor.timeline.PublicState.PLANNED;
import static nl.zaakspoor.timeline.PublicState.RECEIVED;
import static nl.zaakspoor.timeline.PublicState.WAITING_FOR_APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TimelineViewTest {
    /** The table of {@link TimelineView}, and where its rows meet. */
    static Stream<Arguments> states() {
        return Stream.of(arguments(aRequest().received(), RECEIVED, 1),
                arguments(aRequest().received().status("received"), RECEIVED, 1),
                arguments(aRequest().received().status("nobody-knows"), RECEIVED, 1),
                arguments(aRequest().received().status("in-progress"), IN_PROGRESS, 2),
                arguments(aRequest().received().status("decision"), DECIDED, 4),
                arguments(aRequest().received().status("in-progress").decidedAs(Outcome.GRANTED), DECIDED, 4),
                arguments(aRequest().received().decidedAs(Outcome.GRANTED).status("in-progress"), DECIDED, 2),
                arguments(aRequest().received().decidedAs(Outcome.GRANTED).visit(3), PLANNED, 4),
                arguments(aRequest().received().decidedAs(Outcome.GRANTED).visit(1), PLANNED, 4),
                arguments(aRequest().received().decidedAs(Outcome.GRANTED).visit(0), DECIDED, 4),
                arguments(aRequest().received().appointment("A1", 3), PLANNED, 1),
                arguments(aRequest().received().appointment("A1", 1), RECEIVED, 1),
                arguments(aRequest().received().visit(3).asked("T1", 9), WAITING_FOR_APPLICANT, 1),
                arguments(aRequest().received().decidedAs(Outcome.OTHER).asked("T1", 0), WAITING_FOR_APPLICANT, 4),
                arguments(aRequest().received().asked("T1", 9).done("T1"), RECEIVED, 1),
                arguments(aRequest().received().asked("T1", 9).completed(), COMPLETED, 5),
                arguments(aRequest().received().decidedAs(Outcome.GRANTED).completed().reopened(), IN_PROGRESS, 2),
                arguments(aRequest().received().status("decision").status("received"), RECEIVED, 1),
                arguments(aRequest().received().completed(), COMPLETED, 5),
                arguments(aRequest().received().status("completed"), COMPLETED, 5),
                arguments(aRequest().received().status("completed").status("in-progress"), COMPLETED, 5),
                arguments(aRequest().received().status("in-progress").completedAs(Outcome.WITHDRAWN), CANCELLED, 2),
                arguments(aRequest().received().completedAs(Outcome.NOT_HANDLED), CANCELLED, 1),
                arguments(aRequest().received().completed().completedAs(Outcome.WITHDRAWN), CANCELLED, 1),
                arguments(aRequest().received().completed().reopened(), IN_PROGRESS, 2),
                arguments(aRequest().received().completedAs(Outcome.WITHDRAWN).reopened(), IN_PROGRESS, 2),
                arguments(aRequest().received().reopened(), RECEIVED, 1),
                arguments(aRequest().received().completed().reopened().completed(), COMPLETED, 5));
    }

    @ParameterizedTest
    @MethodSource("states")
    void the_public_state_follows_from_the_events(Events story, PublicState state, int step) {
        // When
        TimelineView view = view(story);

        // Then
        assertThat(view.state()).isEqualTo(state);
        assertThat(view.step().number()).isEqualTo(step);
        assertThat(view.whoActs()).isEqualTo(state.isOver()
                ? WhoActs.NOBODY
                : state == WAITING_FOR_APPLICANT ? WhoActs.APPLICANT : WhoActs.MUNICIPALITY);
    }

    @Test
    void a_task_is_overdue_the_day_after_its_last_day() {
        // Given
        Timeline timeline = Timeline.of(BUILT_IN, aRequest().received().asked("T1", 1).events());

        // Then
        assertThat(taskState(timeline, START.plus(Duration.ofHours(24)))).containsExactly(AgendaView.TaskState.OPEN);
        assertThat(taskState(timeline, START.plus(Duration.ofHours(48)))).containsExactly(AgendaView.TaskState.OVERDUE);
    }

    private static List<AgendaView.TaskState> taskState(Timeline timeline, Instant now) {
        return timeline.at(now, BUILT_IN).orElseThrow().tasks().stream().map(AgendaView.TaskView::state).toList();
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"WITHDRAWN", "NOT_HANDLED"}, mode = EnumSource.Mode.EXCLUDE)
    void every_outcome_but_two_is_a_completion(Outcome outcome) {
        // When
        TimelineView view = view(aRequest().received().completedAs(outcome));

        // Then
        assertThat(view.state()).isEqualTo(COMPLETED);
        assertThat(view.outcome()).contains(outcome);
    }

    @Test
    void steps_are_done_current_or_coming() {
        // Given
        Events story = aRequest().received().status("CONTROLEREN").status("BEOORDELEN");

        // When
        TimelineView view = view(story);

        // Then
        assertThat(states(view)).containsExactly(StepState.DONE, StepState.DONE, StepState.CURRENT, StepState.COMING,
                StepState.COMING);
        assertThat(days(view)).containsExactly(Optional.of(LocalDate.of(2026, 11, 2)), Optional.of(LocalDate.of(2026, 11, 2)),
                Optional.of(LocalDate.of(2026, 11, 2)), Optional.empty(), Optional.empty());
    }

    @Test
    void a_step_that_was_passed_over_is_done_without_a_day() {
        // Given
        Events story = aRequest().received().status("decision");

        // When
        TimelineView view = view(story);

        // Then
        assertThat(view.steps().get(2).state()).isEqualTo(StepState.DONE);
        assertThat(view.steps().get(2).reachedOn()).isEmpty();
    }

    @Test
    void after_a_step_back_later_steps_are_coming_again() {
        // Given
        Events story = aRequest().received().status("BEOORDELEN").status("CONTROLEREN");

        // When
        TimelineView view = view(story);

        // Then
        assertThat(states(view)).containsExactly(StepState.DONE, StepState.CURRENT, StepState.COMING, StepState.COMING,
                StepState.COMING);
        assertThat(view.steps().get(2).reachedOn()).isEmpty();
        assertThat(view.steps().get(1).reachedOn()).contains(Occurrence.at(START.plusSeconds(7200)));
    }

    @Test
    void a_step_that_was_reached_again_has_its_last_day() {
        // Given
        Events story = aRequest().received().status("CONTROLEREN").status("BEOORDELEN").status("CONTROLEREN");

        // When
        TimelineView view = view(story);

        // Then
        assertThat(view.steps().get(1).reachedOn()).contains(Occurrence.at(START.plusSeconds(3 * 3600)));
    }

    @Test
    void a_completed_request_has_no_current_step_and_its_end_proves_no_other() {
        // When
        TimelineView view = view(aRequest().received().status("CONTROLEREN").completed());

        // Then
        assertThat(states(view)).containsExactly(StepState.DONE, StepState.DONE, StepState.COMING, StepState.COMING,
                StepState.DONE);
        assertThat(view.steps().getLast().reachedOn()).contains(Occurrence.at(START.plusSeconds(2 * 3600)));
    }

    @Test
    void a_status_of_the_last_step_passes_over_those_before_it() {
        assertThat(states(view(aRequest().received().status("completed")))).containsOnly(StepState.DONE);
    }

    @Test
    void only_a_task_an_appointment_and_a_step_of_the_applicants_own_leave_something_to_do() {
        // Given
        Events asked = aRequest().received().and(task("1"));
        Events answered = aRequest().received().and(task("1")).and(new Fact.TaskDone("1"));
        Events ended = aRequest().received().and(task("1")).completed();
        Events invited = aRequest().received().appointment("1", 5);
        Events toCollect = Events.aRequestFor("paspoort-identiteitskaart").received().status("KLAAR_VOOR_AFHALEN");

        // Then
        assertThat(view(asked).nothingToDo()).isFalse();
        assertThat(view(answered).nothingToDo()).isTrue();
        assertThat(view(invited).nothingToDo()).isFalse();
        assertThat(view(invited).mustAct()).isFalse();
        assertThat(view(ended).nothingToDo()).isTrue();
        assertThat(view(toCollect).nothingToDo()).isFalse();
    }

    private static Fact task(String id) {
        return new Fact.TaskAssigned(id, Optional.of("stuur-document"), Optional.empty(), Optional.empty(),
                LocalDate.of(2026, 11, 9), Optional.empty(), false);
    }

    @Test
    void the_latest_of_an_ended_request_is_what_ended_it() {
        // When
        TimelineView view = view(aRequest().received().completedAs(Outcome.DONE).statusWith("in-progress", "Een brief"));

        // Then
        assertThat(view.latest().orElseThrow().type()).isEqualTo(EventType.REQUEST_COMPLETED);
        assertThat(view.ended()).contains(Occurrence.at(START.plusSeconds(3600)));
    }

    @Test
    void the_latest_of_an_open_request_was_told_in_its_present_step() {
        // Given
        Events told = aRequest().received().statusWith("CONTROLEREN", "Wij kijken").status("GECONTROLEERD");
        Events movedOn = aRequest().received().statusWith("CONTROLEREN", "Wij kijken").status("BEOORDELEN");

        // Then
        assertThat(view(told).latest().flatMap(Entry::text)).contains(Text.dutch("Wij kijken"));
        assertThat(view(movedOn).latest()).isEmpty();
    }

    @Test
    void a_cancelled_request_stopped_where_it_was() {
        assertThat(states(view(aRequest().received().status("in-progress").completedAs(Outcome.WITHDRAWN)))).containsExactly(
                StepState.DONE, StepState.CURRENT, StepState.COMING, StepState.COMING, StepState.COMING);
    }

    @Test
    void entries_stand_with_the_newest_first() {
        // When
        TimelineView view = view(aRequest().received().status("in-progress").completed());

        // Then
        assertThat(view.entries()).extracting(Entry::type).containsExactly(EventType.REQUEST_COMPLETED,
                EventType.STATUS_CHANGED, EventType.REQUEST_RECEIVED);
    }

    @Test
    void a_view_tells_what_was_announced_and_of_what_moment_it_is() {
        // When
        TimelineView view = view(aRequest().received());

        // Then
        assertThat(view.title()).contains(TITLE);
        assertThat(view.department().value()).isEqualTo("DSO");
        assertThat(view.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(view.product().id().value()).isEqualTo("vergunning");
        assertThat(view.updatedAt()).isEqualTo(START.plusSeconds(5));
        assertThat(view.at()).isEqualTo(START.plusSeconds(100_000));
    }

    @Test
    void a_product_that_left_the_catalogue_is_shown_with_the_steps_of_the_most_general_group() {
        // Given
        Events story = Events.aRequestFor("hondenpenning").received().status("completed");

        // When
        TimelineView view = view(story);

        // Then
        assertThat(view.product().id().value()).isEqualTo("hondenpenning");
        assertThat(view.state()).isEqualTo(COMPLETED);
    }

    @Test
    void a_step_number_of_a_longer_journey_than_the_catalogue_now_has_is_its_last() {
        // Given
        Timeline long5 = Timeline.of(BUILT_IN, aRequest().received().status("decision").events());
        Timeline beyond = new Timeline(long5.foldVersion(), long5.reference(), long5.header(),
                long5.course().reached(7, Occurrence.at(START)), long5.agenda(), long5.dates(), long5.resident(),
                long5.entries(),
                long5.awaited(),
                long5.last(), 2, long5.updatedAt());

        // When
        TimelineView view = beyond.at(START, BUILT_IN).orElseThrow();

        // Then
        assertThat(view.step().number()).isEqualTo(5);
    }

    private static TimelineView view(Events story) {
        return Timeline.of(BUILT_IN, story.events()).at(START.plusSeconds(100_000), BUILT_IN).orElseThrow();
    }

    private static List<StepState> states(TimelineView view) {
        return view.steps().stream().map(StepView::state).toList();
    }

    private static List<Optional<LocalDate>> days(TimelineView view) {
        return view.steps().stream().map(step -> step.reachedOn().map(Occurrence::day)).toList();
    }
}

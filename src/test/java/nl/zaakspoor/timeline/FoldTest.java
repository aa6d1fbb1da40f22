// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Entry.News;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Timeline.StepReached;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.START;
import static nl.zaakspoor.timeline.Events.TITLE;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** The fold. The permit of these stories has five steps: received, in-progress (2 and 3), decision, completed. */
class FoldTest {
    @Test
    void an_announcement_is_where_a_journey_begins() {
        // Given
        Events story = aRequest().received();

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.announced()).isTrue();
        assertThat(timeline.steps()).containsExactly(new StepReached(1, Occurrence.on(LocalDate.of(2026, 11, 2))));
        assertThat(timeline.header().orElseThrow().title()).contains(TITLE);
        assertThat(timeline.end()).isEmpty();
        assertThat(timeline.entries()).extracting(Entry::type).containsExactly(EventType.REQUEST_RECEIVED);
        assertThat(timeline.entries()).extracting(Entry::department).containsExactly(Optional.of(new DepartmentId("DSO")));
    }

    @Test
    void a_status_before_the_announcement_waits_without_a_step() {
        // Given
        Events story = aRequest().status("in-progress");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.announced()).isFalse();
        assertThat(timeline.steps()).isEmpty();
        assertThat(timeline.at(START, BUILT_IN)).isEmpty();
    }

    @Test
    void a_status_before_the_announcement_takes_its_place_once_that_arrives() {
        // Given
        Events story = aRequest().status("in-progress").received();

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1, 2);
        assertThat(timeline.entries()).extracting(Entry::type).containsExactly(EventType.STATUS_CHANGED,
                EventType.REQUEST_RECEIVED);
    }

    @Test
    void the_announcement_has_its_line_also_after_a_status_of_the_first_step() {
        // Given
        Events story = aRequest().status("received").received();

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1);
        assertThat(timeline.entries()).extracting(Entry::type).containsExactly(EventType.STATUS_CHANGED,
                EventType.REQUEST_RECEIVED);
    }

    @Test
    void a_late_event_does_not_overwrite_newer_news() {
        // Given
        List<StatusEvent> inOrder = aRequest().received().status("in-progress").status("decision").events();
        List<StatusEvent> lateFirst = inOrder.reversed();

        // When
        Timeline timeline = Timeline.of(BUILT_IN, lateFirst);

        // Then
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1, 2, 4);
    }

    @Test
    void a_status_nobody_knows_is_news_without_a_step() {
        // Given
        Events story = aRequest().received().statusWith("nobody-knows", "Er is iets");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1);
        assertThat(timeline.entries().getLast().news()).isEqualTo(new News.Unknown());
        assertThat(timeline.entries().getLast().text()).contains(Text.dutch("Er is iets"));
    }

    @Test
    void a_status_of_the_step_that_is_current_already_does_not_reach_it_again() {
        // Given
        Events story = aRequest().received().status("CONTROLEREN").status("GECONTROLEERD");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1, 2);
        assertThat(timeline.entries()).hasSize(3);
    }

    @Test
    void a_status_of_the_last_step_ends_a_request_without_an_outcome() {
        // Given
        Events story = aRequest().received().status("completed");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.end()).contains(new Timeline.End(Optional.empty(), Occurrence.at(START.plusSeconds(3600))));
    }

    @Test
    void an_outcome_told_after_the_last_step_is_kept() {
        // Given
        Events story = aRequest().received().status("completed").completedAs(Outcome.GRANTED);

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.end().orElseThrow().outcome()).contains(Outcome.GRANTED);
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1, 5);
    }

    @Test
    void a_status_after_the_end_is_news_but_changes_no_step() {
        // Given
        Events story = aRequest().received().completedAs(Outcome.GRANTED).status("in-progress");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.end().orElseThrow().outcome()).contains(Outcome.GRANTED);
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1);
        assertThat(timeline.entries().getLast().news()).isEqualTo(new News.AfterEnd());
        assertThat(timeline.entries().getLast().step()).isEqualTo(5);
    }

    @Test
    void a_cancelled_request_stays_in_the_step_it_ended_in() {
        // Given
        Events story = aRequest().received().status("in-progress").completedAs(Outcome.WITHDRAWN);

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1, 2);
        assertThat(timeline.end().orElseThrow().isCancellation()).isTrue();
        assertThat(timeline.entries().getLast().news()).isEqualTo(new News.End(Optional.of(Outcome.WITHDRAWN)));
    }

    @Test
    void a_reopened_request_goes_on_at_its_first_working_step() {
        // Given
        Events story = aRequest().received().completed().reopened();

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.end()).isEmpty();
        assertThat(timeline.reopenings()).isEqualTo(1);
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1, 2);
    }

    @Test
    void reopening_what_is_open_counts_for_nothing() {
        // Given
        Events story = aRequest().received().reopened();

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.reopenings()).isZero();
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1);
        assertThat(timeline.entries().getLast().type()).isEqualTo(EventType.REQUEST_REOPENED);
    }

    @Test
    void an_end_and_its_reopening_at_the_same_moment_leave_a_request_open() {
        // Given
        Events story = aRequest().received().reopened().atTheSameMoment().completed();

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.end()).isEmpty();
        assertThat(timeline.reopenings()).isEqualTo(1);
    }

    @Test
    void an_end_reaches_no_step() {
        // Given
        Events story = aRequest().received().completedAs(Outcome.NOT_RESOLVED);

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.steps()).extracting(StepReached::number).containsExactly(1);
    }

    @Test
    void a_line_knows_the_step_in_which_it_happened() {
        // Given
        Events story = aRequest().status("in-progress").received().status("nobody-knows").status("decision")
                .completedAs(Outcome.WITHDRAWN).status("in-progress").reopened().completed().status("in-progress");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.entries()).extracting(Entry::step).containsExactly(2, 1, 2, 4, 4, 4, 2, 5, 5);
    }

    @Test
    void an_end_before_the_announcement_stands_in_the_last_step() {
        // When
        Timeline timeline = timeline(aRequest().completed().received());

        // Then
        assertThat(timeline.entries()).extracting(Entry::step).containsExactly(5, 1);
    }

    @Test
    void an_event_that_arrives_twice_counts_once() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").events();

        // When
        Timeline timeline = Timeline.of(BUILT_IN, List.of(story.getFirst(), story.getLast(), story.getFirst()));

        // Then
        assertThat(timeline.eventCount()).isEqualTo(2);
        assertThat(timeline.entries()).hasSize(2);
    }

    @Test
    void a_timeline_was_updated_when_we_were_last_told_something() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").events();
        StatusEvent toldLate = toldAt(story.getFirst(), START.plusSeconds(86_400));

        // When
        Timeline timeline = Timeline.of(BUILT_IN, List.of(toldLate, story.getLast()));

        // Then
        assertThat(timeline.updatedAt()).isEqualTo(START.plusSeconds(86_400));
    }

    private static Timeline timeline(Events story) {
        return Timeline.of(BUILT_IN, story.events());
    }

    private static StatusEvent toldAt(StatusEvent event, Instant recorded) {
        return new StatusEvent(event.id(), event.reference(), event.occurred(), event.reported(), event.sequence(), recorded,
                event.fact());
    }
}

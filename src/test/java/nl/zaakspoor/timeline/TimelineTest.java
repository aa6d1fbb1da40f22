// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Entry.News;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Timeline.StepReached;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.START;
import static nl.zaakspoor.timeline.Events.TITLE;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.applicant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The fold. The permit of these stories has five steps: received, in-progress (2 and 3), decision, completed. */
class TimelineTest {
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
    void a_timeline_without_an_announcement_cannot_be_extended_in_place() {
        // Given
        Events story = aRequest().status("in-progress").received();
        Timeline waiting = Timeline.of(BUILT_IN, story.events().subList(0, 1));

        // When
        boolean extends_ = waiting.canBeExtendedBy(story.events().subList(1, 2));

        // Then
        assertThat(extends_).isFalse();
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
    void a_second_announcement_changes_only_the_fields_it_gives() {
        // Given
        Events story = aRequest().received().and(announcement("SZW", Optional.empty(), Optional.empty()));

        // When
        RequestHeader header = timeline(story).header().orElseThrow();

        // Then
        assertThat(header.department()).isEqualTo(new DepartmentId("SZW"));
        assertThat(header.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(header.title()).contains(TITLE);
        assertThat(header.channel()).contains(Fact.Channel.WEBSITE);
        assertThat(header.applicant()).contains(applicant("noor@voorbeeld.example"));
    }

    @Test
    void a_second_announcement_gives_no_second_line() {
        // Given
        Events story = aRequest().received().and(announcement("SZW", Optional.empty(), Optional.empty()));

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.entries()).hasSize(1);
        assertThat(timeline.eventCount()).isEqualTo(2);
    }

    @Test
    void an_earlier_announcement_that_arrives_late_does_not_overwrite_a_later_one() {
        // Given
        List<StatusEvent> story = aRequest().received()
                .and(announcement("SZW", Optional.of(Text.dutch("Nieuwe titel")), Optional.empty())).events();

        // When
        Timeline timeline = Timeline.of(BUILT_IN, story.reversed());

        // Then
        assertThat(timeline.header().orElseThrow().title()).contains(Text.dutch("Nieuwe titel"));
        assertThat(timeline.header().orElseThrow().department()).isEqualTo(new DepartmentId("SZW"));
    }

    @Test
    void an_applicant_changed_before_a_second_announcement_gives_way_to_it() {
        // Given
        Events story = aRequest().received().and(new Fact.ApplicantChanged(applicant("oud@voorbeeld.example")))
                .and(announcement("SZW", Optional.empty(), Optional.of(applicant("nieuw@voorbeeld.example"))));

        // When
        RequestHeader header = timeline(story).header().orElseThrow();

        // Then
        assertThat(header.applicant()).contains(applicant("nieuw@voorbeeld.example"));
    }

    @Test
    void an_applicant_changed_after_all_announcements_stays() {
        // Given
        Events story = aRequest().received().and(new Fact.ApplicantChanged(applicant("nieuw@voorbeeld.example")));

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.header().orElseThrow().applicant()).contains(applicant("nieuw@voorbeeld.example"));
        assertThat(timeline.entries()).hasSize(1);
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
    void a_line_names_the_department_of_its_own_time() {
        // Given
        Events story = aRequest().received().and(new Fact.DepartmentChanged(new DepartmentId("JZ"), Optional.of(TITLE)))
                .status("in-progress");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.entries()).extracting(entry -> entry.department().orElseThrow().value()).containsExactly("DSO",
                "JZ",
                "JZ");
        assertThat(timeline.entries().get(1).text()).contains(TITLE);
        assertThat(timeline.header().orElseThrow().department()).isEqualTo(new DepartmentId("JZ"));
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

    @Test
    void news_that_comes_before_what_is_known_needs_the_whole_history() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").status("decision").events();
        Timeline timeline = Timeline.of(BUILT_IN, List.of(story.get(0), story.get(2)));

        // Then
        assertThat(timeline.canBeExtendedBy(List.of(story.get(1)))).isFalse();
        assertThatThrownBy(() -> timeline.extendedBy(BUILT_IN, List.of(story.get(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_announcement_needs_the_whole_history() {
        // Given
        List<StatusEvent> story = aRequest().received().received().events();
        Timeline timeline = Timeline.of(BUILT_IN, story.subList(0, 1));

        // Then
        assertThat(timeline.canBeExtendedBy(story.subList(1, 2))).isFalse();
    }

    @Test
    void an_event_that_is_known_already_does_not_extend() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").events();

        // Then
        assertThat(Timeline.of(BUILT_IN, story).canBeExtendedBy(story.subList(1, 2))).isFalse();
    }

    @Test
    void a_timeline_of_another_version_of_the_fold_is_folded_again() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").events();
        Timeline now = Timeline.of(BUILT_IN, story.subList(0, 1));
        Timeline old = new Timeline(Timeline.FOLD_VERSION - 1, now.reference(), now.header(), now.steps(), now.end(),
                now.reopenings(), now.entries(), now.last(), now.eventCount(), now.updatedAt());

        // Then
        assertThat(now.canBeExtendedBy(story.subList(1, 2))).isTrue();
        assertThat(old.canBeExtendedBy(story.subList(1, 2))).isFalse();
    }

    private static Timeline timeline(Events story) {
        return Timeline.of(BUILT_IN, story.events());
    }

    private static StatusEvent toldAt(StatusEvent event, Instant recorded) {
        return new StatusEvent(event.id(), event.reference(), event.occurred(), event.reported(), event.sequence(), recorded,
                event.fact());
    }

    private static Fact announcement(String department, Optional<Text> title, Optional<Applicant> applicant) {
        return new Fact.RequestReceived(new ProductId("vergunning"), new DepartmentId(department), LocalDate.of(2026, 11, 1),
                title, Optional.empty(), Optional.empty(), applicant, Optional.empty(), Optional.empty());
    }
}

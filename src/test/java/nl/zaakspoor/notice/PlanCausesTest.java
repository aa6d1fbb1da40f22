// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.told;
import static nl.zaakspoor.notice.Decisions.unsent;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.EXECUTION;
import static nl.zaakspoor.notice.NoticeKind.RECEIVED;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** Appointments and what will be carried out: told when they are made, moved or called off, and the day before. */
class PlanCausesTest {
    /** The day on which the stories begin, at ten in the morning. */
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final Cause RECEIPT = new Cause(RECEIVED, "received");
    private static final Cause MADE = new Cause(APPOINTMENT, "2026-11-12T09:00:00Z@A1");
    private static final Cause OFF = new Cause(APPOINTMENT, "2026-11-12T09:00:00Z-cancelled@A1");

    @Test
    void an_appointment_is_told_once_and_again_when_it_is_moved() {
        // Given
        Events story = aRequest().received().appointment("A1", 10);

        // Then
        assertThat(afterStory(story).having(RECEIPT).causes()).containsExactly(MADE);
        assertThat(afterStory(story).having(RECEIPT, MADE).causes()).isEmpty();
        assertThat(afterStory(story.appointment("A1", 11)).having(RECEIPT, MADE).causes())
                .containsExactly(new Cause(APPOINTMENT, "2026-11-13T09:00:00Z@A1"));
    }

    @Test
    void two_appointments_at_one_moment_are_two() {
        assertThat(afterStory(aRequest().received().appointment("A1", 10).appointment("A2", 10)).having(RECEIPT).causes())
                .containsExactly(MADE, new Cause(APPOINTMENT, "2026-11-12T09:00:00Z@A2"));
    }

    @Test
    void an_appointment_that_has_begun_is_not_told_any_more() {
        assertThat(afterStory(aRequest().received().appointment("A1", 10)).having(RECEIPT).on(START.plusDays(10)).causes())
                .isEmpty();
    }

    @Test
    void that_it_is_off_is_told_to_who_heard_of_it() {
        assertThat(afterStory(off()).having(RECEIPT, MADE).notices()).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(OFF, Optional.empty()));
        assertThat(afterStory(off()).having(RECEIPT, MADE).on(START.plusDays(10)).causes()).as("its time is over").isEmpty();
    }

    @Test
    void that_it_is_off_is_not_told_to_who_never_heard_of_it() {
        assertThat(afterStory(off()).having(RECEIPT).notices()).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(OFF, Optional.of(NotSent.APPOINTMENT_NOT_TOLD)));
        assertThat(afterStory(off().appointment("xA1", 10))
                .having(RECEIPT, new Cause(APPOINTMENT, "2026-11-12T09:00:00Z@xA1")).notices())
                .extracting(Notice::unsent).as("that was another").containsExactly(Optional.of(NotSent.APPOINTMENT_NOT_TOLD));
        assertThat(afterStory(off()).having(RECEIPT).having(unsent(MADE, NotSent.SUPERSEDED)).notices())
                .extracting(Notice::unsent).containsExactly(Optional.of(NotSent.APPOINTMENT_NOT_TOLD));
    }

    @ParameterizedTest
    @EnumSource(value = NoticeState.class, names = {"PLANNED", "CLAIMED"})
    void an_appointment_on_its_way_may_yet_be_heard_of(NoticeState state) {
        assertThat(afterStory(off()).having(RECEIPT).having(told(MADE, state)).notices())
                .extracting(Notice::cause, Notice::unsent).containsExactly(tuple(OFF, Optional.empty()));
        assertThat(afterStory(off()).having(RECEIPT).review(MADE, OFF)).isEqualTo(
                new Review(List.of(), Map.of(MADE, NotSent.SUPERSEDED, OFF, NotSent.APPOINTMENT_NOT_TOLD)));
    }

    @Test
    void an_appointment_whose_event_was_withdrawn_is_off_for_who_heard_of_it() {
        // Given
        Events story = aRequest().received().appointment("A1", 10).and(new Fact.EventWithdrawn("event-2", Optional.empty()));

        // Then
        assertThat(afterStory(story).having(RECEIPT, MADE).notices()).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(OFF, Optional.empty()));
        assertThat(afterStory(story).having(RECEIPT, MADE).review(OFF).telling()).containsExactly(OFF);
        assertThat(afterStory(story).having(RECEIPT, MADE, OFF).causes()).isEmpty();
        assertThat(afterStory(story).having(RECEIPT).having(unsent(MADE, NotSent.SUPERSEDED)).causes()).isEmpty();
        assertThat(afterStory(story).having(RECEIPT, MADE).on(START.plusDays(10)).causes()).as("its time is over").isEmpty();
    }

    @Test
    void an_appointment_of_a_request_that_was_cancelled_is_told_only_when_it_is_off() {
        assertThat(afterStory(aRequest().received().appointment("A1", 10).completedAs(Outcome.WITHDRAWN)).having(RECEIPT)
                .causes()).doesNotContain(MADE);
        assertThat(afterStory(off().completedAs(Outcome.WITHDRAWN)).having(RECEIPT, MADE).causes()).contains(OFF);
        assertThat(afterStory(aRequest().received().appointment("A1", 10).completed()).having(RECEIPT).causes())
                .contains(MADE);
    }

    @Test
    void an_appointment_is_no_news_after_a_reopening() {
        assertThat(afterStory(aRequest().received().appointment("A1", 10).completed().reopened())
                .having(RECEIPT, MADE, new Cause(COMPLETED, "completed/0")).causes())
                .containsExactly(new Cause(NoticeKind.REOPENED, "reopened/1"));
    }

    @ParameterizedTest
    @CsvSource({"8, false", "9, true", "10, false"})
    void the_day_before_the_resident_is_reminded(int daysLater, boolean reminded) {
        assertThat(kinds(aRequest().received().appointment("A1", 10), START.plusDays(daysLater))
                .contains(APPOINTMENT_REMINDER)).isEqualTo(reminded);
    }

    @Test
    void what_was_made_or_moved_on_the_day_before_needs_no_reminder() {
        // Given
        LocalDate dayBefore = START.plusDays(9);

        // Then
        assertThat(kinds(aRequest().received().on(dayBefore).appointment("A1", 10), dayBefore))
                .contains(APPOINTMENT).doesNotContain(APPOINTMENT_REMINDER);
        assertThat(kinds(aRequest().received().appointment("A1", 20).on(dayBefore).appointment("A1", 10), dayBefore))
                .doesNotContain(APPOINTMENT_REMINDER);
        assertThat(kinds(aRequest().received().appointment("A1", 20).appointment("A1", 10), dayBefore))
                .contains(APPOINTMENT_REMINDER);
    }

    @Test
    void what_is_off_is_not_reminded_of() {
        assertThat(kinds(off(), START.plusDays(9))).doesNotContain(APPOINTMENT_REMINDER);
        assertThat(kinds(aRequest().received().appointment("A1", 10).completedAs(Outcome.WITHDRAWN), START.plusDays(9)))
                .doesNotContain(APPOINTMENT_REMINDER);
    }

    @Test
    void what_will_be_carried_out_is_told_and_again_when_it_is_moved_and_not_when_it_is_past() {
        // Given
        Events story = aRequest().received().visit(10);
        Cause visit = new Cause(EXECUTION, "visit-2026-11-12");

        // Then
        assertThat(afterStory(story).having(RECEIPT).causes()).containsExactly(visit);
        assertThat(afterStory(story).having(RECEIPT).on(START.plusDays(10)).causes()).as("on the day itself")
                .containsExactly(visit);
        assertThat(afterStory(story).having(RECEIPT).on(START.plusDays(11)).causes()).isEmpty();
        assertThat(afterStory(story.visit(12)).having(RECEIPT, visit).causes())
                .containsExactly(new Cause(EXECUTION, "visit-2026-11-14"));
    }

    @Test
    void a_payment_after_the_end_is_told() {
        assertThat(afterStory(aRequest().received().completed().visit(10)).having(RECEIPT).causes())
                .contains(new Cause(EXECUTION, "visit-2026-11-12"));
    }

    private static Events off() {
        return aRequest().received().appointment("A1", 10).and(new Fact.AppointmentCancelled("A1", Optional.empty()));
    }

    private static List<NoticeKind> kinds(Events story, LocalDate day) {
        return afterStory(story).on(day).causes().stream().map(Cause::kind).toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}

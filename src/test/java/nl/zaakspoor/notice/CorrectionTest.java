// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.NoticeRules.Mode;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.told;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** An end that was told and is not so. The second event of each story is the end. */
class CorrectionTest {
    private static final Told RECEIPT = told(new Cause(NoticeKind.RECEIVED, "received"), NoticeState.SENT);
    private static final Cause GRANTED = new Cause(NoticeKind.COMPLETED, "completed-granted/0");
    private static final Cause REFUSED = new Cause(NoticeKind.COMPLETED, "completed-refused/0");
    private static final Cause STILL_OPEN = new Cause(NoticeKind.CORRECTION, "open-1/0");
    private static final Cause REFUSED_AFTER_ALL = new Cause(NoticeKind.CORRECTION, "completed-refused-1/0");

    @Test
    void an_end_that_was_withdrawn_is_taken_back() {
        assertThat(afterStory(withdrawn()).having(RECEIPT, heard(GRANTED, 1)).causes()).containsExactly(STILL_OPEN);
    }

    @Test
    void an_end_that_nobody_heard_of_is_not_taken_back() {
        assertThat(afterStory(withdrawn()).having(RECEIPT).causes()).isEmpty();
        assertThat(afterStory(withdrawn()).having(RECEIPT, unsent(GRANTED, NotSent.SUPERSEDED, 1)).causes()).isEmpty();
        assertThat(afterStory(withdrawn()).having(RECEIPT, unsent(GRANTED, NotSent.SHADOW_MODE, 1)).causes()).isEmpty();
    }

    @Test
    void what_was_rehearsed_is_corrected_in_the_rehearsal() {
        assertThat(afterStory(withdrawn()).inMode(Mode.SHADOW).having(RECEIPT, unsent(GRANTED, NotSent.SHADOW_MODE, 1))
                .notices()).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(STILL_OPEN, Optional.of(NotSent.SHADOW_MODE)));
    }

    @Test
    void after_a_reopening_the_end_was_true() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED).reopened()).having(RECEIPT, heard(GRANTED, 1))
                .causes()).containsExactly(new Cause(NoticeKind.REOPENED, "reopened/1"));
    }

    @Test
    void another_outcome_is_told_as_a_correction_and_not_as_an_end() {
        assertThat(afterStory(refused()).having(RECEIPT, heard(GRANTED, 1)).notices())
                .extracting(Notice::cause, Notice::unsent).containsExactly(tuple(REFUSED_AFTER_ALL, Optional.empty()),
                        tuple(REFUSED, Optional.of(NotSent.END_TOLD)));
    }

    @Test
    void an_end_of_another_kind_is_told_as_a_correction() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED).completedAs(Outcome.WITHDRAWN))
                .having(RECEIPT, heard(GRANTED, 1)).notices()).filteredOn(notice -> notice.unsent().isEmpty())
                .extracting(Notice::cause)
                .containsExactly(new Cause(NoticeKind.CORRECTION, "cancelled-withdrawn-1/0"));
    }

    @Test
    void where_the_first_end_was_never_told_the_second_is_told_as_an_end() {
        assertThat(afterStory(refused()).having(RECEIPT).causes()).containsExactly(REFUSED);
    }

    @Test
    void an_outcome_that_comes_later_makes_the_end_no_other() {
        // Given: an end of before its outcome was part of the cause, or one without an outcome.
        Told end = heard(new Cause(NoticeKind.COMPLETED, "completed/0"), 1);

        // Then
        assertThat(afterStory(refused()).having(RECEIPT, end).notices()).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(REFUSED, Optional.of(NotSent.END_TOLD)));
    }

    @ParameterizedTest
    @EnumSource(value = NoticeState.class, names = {"PLANNED", "CLAIMED"})
    void an_end_on_its_way_may_yet_be_heard_and_is_then_put_right(NoticeState state) {
        // Given
        Told end = told(GRANTED, state);

        // Then
        assertThat(afterStory(refused()).having(RECEIPT, end).notices()).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(REFUSED_AFTER_ALL, Optional.empty()), tuple(REFUSED, Optional.empty()));
        assertThat(afterStory(refused()).having(RECEIPT, heard(GRANTED, 1)).review(REFUSED_AFTER_ALL, REFUSED))
                .isEqualTo(new Review(List.of(REFUSED_AFTER_ALL), Map.of(REFUSED, NotSent.END_TOLD)));
        assertThat(afterStory(refused()).having(RECEIPT, unsent(GRANTED, NotSent.SUPERSEDED, 1))
                .review(REFUSED_AFTER_ALL, REFUSED))
                .isEqualTo(new Review(List.of(REFUSED), Map.of(REFUSED_AFTER_ALL, NotSent.SUPERSEDED)));
    }

    @Test
    void a_correction_is_told_once() {
        assertThat(afterStory(withdrawn()).having(RECEIPT, heard(GRANTED, 1), told(STILL_OPEN, NoticeState.PLANNED)).causes())
                .isEmpty();
        assertThat(afterStory(withdrawn()).having(RECEIPT, heard(GRANTED, 1), heard(STILL_OPEN, 2)).causes()).isEmpty();
    }

    @Test
    void a_correction_that_cannot_reach_anybody_is_left_to_a_colleague_once() {
        assertThat(afterStory(withdrawn()).having(RECEIPT, heard(GRANTED, 1), unsent(STILL_OPEN, NotSent.OTHER_CONTACT, 2))
                .causes()).isEmpty();
    }

    @Test
    void the_same_end_after_a_correction_is_a_correction_of_that() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED))
                .having(RECEIPT, heard(GRANTED, 1), heard(STILL_OPEN, 2)).causes())
                .containsExactly(new Cause(NoticeKind.CORRECTION, "completed-granted-2/0"));
    }

    @Test
    void another_end_after_a_correction_is_an_end() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.REFUSED))
                .having(RECEIPT, heard(GRANTED, 1), heard(STILL_OPEN, 2)).notices())
                .extracting(Notice::cause, Notice::unsent).containsExactly(tuple(REFUSED, Optional.empty()));
    }

    @Test
    void an_end_that_had_been_put_right_and_holds_again_after_that_is_told() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.REFUSED))
                .having(RECEIPT, heard(GRANTED, 1), unsent(REFUSED, NotSent.END_TOLD, 2), heard(REFUSED_AFTER_ALL, 2),
                        heard(new Cause(NoticeKind.CORRECTION, "open-2/0"), 3))
                .notices()).extracting(Notice::cause, Notice::unsent).containsExactly(tuple(REFUSED, Optional.empty()));
    }

    @Test
    void a_reopening_that_was_withdrawn_is_put_right() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED))
                .having(RECEIPT, heard(GRANTED, 1), heard(new Cause(NoticeKind.REOPENED, "reopened/1"), 2)).causes())
                .containsExactly(new Cause(NoticeKind.CORRECTION, "completed-granted-1/0"));
    }

    @Test
    void a_reopening_that_holds_again_after_it_was_put_right_is_put_right_again() {
        // Given
        Events story = aRequest().received().completedAs(Outcome.GRANTED).reopened();

        // Then
        assertThat(afterStory(story).having(RECEIPT, heard(GRANTED, 1), heard(new Cause(NoticeKind.REOPENED, "reopened/1"), 2),
                heard(new Cause(NoticeKind.CORRECTION, "completed-granted-1/0"), 3)).causes())
                .containsExactly(new Cause(NoticeKind.CORRECTION, "open-2/1"));
    }

    @Test
    void a_reopening_and_its_end_in_one_mail_leave_the_resident_with_the_end() {
        // Given
        Events story = aRequest().received().completedAs(Outcome.GRANTED).reopened().completedAs(Outcome.GRANTED);

        // Then
        assertThat(afterStory(story).having(RECEIPT, heard(GRANTED, 1),
                heard(new Cause(NoticeKind.COMPLETED, "completed-granted/1"), 2),
                heard(new Cause(NoticeKind.REOPENED, "reopened/1"), 2)).causes()).isEmpty();
    }

    @Test
    void what_is_right_again_before_it_was_sent_is_not_put_right() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED)).having(RECEIPT, heard(GRANTED, 1))
                .review(STILL_OPEN)).isEqualTo(new Review(List.of(), Map.of(STILL_OPEN, NotSent.SUPERSEDED)));
    }

    private static Events withdrawn() {
        return aRequest().received().completedAs(Outcome.GRANTED).and(new Fact.EventWithdrawn("event-2", Optional.empty()));
    }

    private static Events refused() {
        return aRequest().received().completedAs(Outcome.GRANTED).completedAs(Outcome.REFUSED);
    }

    private static Told heard(Cause cause, int hours) {
        return new Told(cause, NoticeState.SENT, Optional.empty(), Optional.of(UUID.randomUUID()), true, at(hours));
    }

    private static Told unsent(Cause cause, NotSent reason, int hours) {
        return new Told(cause, reason.state(), Optional.of(reason), Optional.empty(), false, at(hours));
    }

    private static Instant at(int hours) {
        return Events.START.plus(Duration.ofHours(hours));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}

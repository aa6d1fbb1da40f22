// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

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

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.told;
import static nl.zaakspoor.notice.Decisions.unsent;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What became of earlier decisions, and what that makes of later ones. */
class MemoryTest {
    private static final Cause RECEIPT = new Cause(NoticeKind.RECEIVED, "received");
    private static final Cause TALK = new Cause(NoticeKind.PROGRESS, "step-2/0");
    private static final Cause ASSESSING = new Cause(NoticeKind.PROGRESS, "step-3/0");
    private static final Cause END = new Cause(NoticeKind.COMPLETED, "completed/0");
    private static final Cause REOPENING = new Cause(NoticeKind.REOPENED, "reopened/1");

    @ParameterizedTest
    @EnumSource(value = NotSent.class, names = {"SUPERSEDED", "NO_ADDRESS", "BAD_ADDRESS", "END_TOLD"})
    void what_could_not_be_told_then_is_decided_again(NotSent reason) {
        assertThat(afterStory(aRequest().received()).having(unsent(RECEIPT, reason)).notices())
                .extracting(Notice::cause, Notice::unsent).containsExactly(tuple(RECEIPT, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(value = NotSent.class, names = {"SUPERSEDED", "NO_ADDRESS", "BAD_ADDRESS",
            "END_TOLD"}, mode = EnumSource.Mode.EXCLUDE)
    void what_ended_for_good_is_not_decided_again(NotSent reason) {
        assertThat(afterStory(aRequest().received()).having(unsent(RECEIPT, reason)).notices()).isEmpty();
    }

    @Test
    void the_same_reason_is_not_recorded_twice() {
        assertThat(afterStory(aRequest().receivedFrom(Optional.empty())).having(unsent(RECEIPT, NotSent.NO_ADDRESS)).notices())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = NoticeState.class, names = {"PLANNED", "CLAIMED", "FAILED", "BOUNCED", "CANCELLED"})
    void progress_that_nobody_surely_read_does_not_keep_later_progress_away(NoticeState state) {
        assertThat(afterStory(talking()).having(told(RECEIPT, NoticeState.SENT), told(ASSESSING, state)).notices())
                .extracting(Notice::cause, Notice::unsent).containsExactly(tuple(TALK, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(value = NoticeState.class, names = {"SENT", "DELIVERED"})
    void progress_that_was_told_is_enough(NoticeState state) {
        assertThat(afterStory(talking()).having(told(RECEIPT, NoticeState.SENT), told(ASSESSING, state)).notices())
                .extracting(Notice::cause, Notice::unsent).containsExactly(tuple(TALK, Optional.of(NotSent.PROGRESS_TOLD)));
    }

    @Test
    void progress_that_came_with_the_receipt_does_not_count() {
        // Given
        Optional<UUID> message = Optional.of(UUID.randomUUID());
        Told receipt = new Told(RECEIPT, NoticeState.SENT, Optional.empty(), message, true, Events.START);
        Told progress = new Told(ASSESSING, NoticeState.SENT, Optional.empty(), message, true, Events.START);

        // When
        List<Notice> notices = afterStory(talking()).having(receipt, progress).notices();

        // Then
        assertThat(notices).extracting(Notice::cause, Notice::unsent).containsExactly(tuple(TALK, Optional.empty()));
    }

    @Test
    void progress_told_while_this_waited_is_enough_at_the_moment_of_sending() {
        // When
        Review review = afterStory(talking()).having(RECEIPT, ASSESSING).review(TALK);

        // Then
        assertThat(review).isEqualTo(new Review(List.of(), Map.of(TALK, NotSent.PROGRESS_TOLD)));
    }

    @Test
    void who_never_heard_of_the_end_need_not_hear_that_it_is_open_again() {
        assertThat(afterStory(reopened()).having(told(RECEIPT, NoticeState.SENT), unsent(END, NotSent.SUPERSEDED)).notices())
                .extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(REOPENING, Optional.of(NotSent.END_NOT_TOLD)));
    }

    @ParameterizedTest
    @EnumSource(value = NoticeState.class, names = {"PLANNED", "CLAIMED"})
    void an_end_on_its_way_may_yet_be_heard(NoticeState state) {
        // Given
        Told end = told(END, state);

        // When
        List<Notice> notices = afterStory(reopened()).having(told(RECEIPT, NoticeState.SENT), end).notices();
        Review review = afterStory(reopened()).having(told(RECEIPT, NoticeState.SENT), end).review(REOPENING);

        // Then
        assertThat(notices).extracting(Notice::cause, Notice::unsent).containsExactly(tuple(REOPENING, Optional.empty()));
        assertThat(review).isEqualTo(new Review(List.of(), Map.of(REOPENING, NotSent.END_NOT_TOLD)));
    }

    @Test
    void an_end_that_may_have_left_us_is_taken_back() {
        // Given
        Told end = new Told(END, NoticeState.CANCELLED, Optional.of(NotSent.SUPERSEDED), Optional.of(UUID.randomUUID()), true,
                Events.START);

        // When
        Review review = afterStory(reopened()).having(end).review(REOPENING);

        // Then
        assertThat(review.telling()).containsExactly(REOPENING);
    }

    @Test
    void progress_before_an_end_that_nobody_heard_of_is_enough() {
        // Given
        Events story = aRequest().received().status("BEOORDELEN").completed().reopened().status("BEOORDELEN");

        // When
        List<Notice> notices = afterStory(story).having(RECEIPT, ASSESSING)
                .having(unsent(END, NotSent.SUPERSEDED), unsent(REOPENING, NotSent.END_NOT_TOLD)).notices();

        // Then
        assertThat(notices).extracting(Notice::unsent).containsExactly(Optional.of(NotSent.PROGRESS_TOLD));
    }

    @Test
    void a_reopening_that_ended_again_at_once_is_told_with_its_end() {
        // When
        List<Notice> notices = afterStory(reopened().completed()).having(RECEIPT, END).notices();

        // Then
        assertThat(notices).extracting(Notice::cause, Notice::unsent).containsExactly(tuple(REOPENING, Optional.empty()),
                tuple(new Cause(NoticeKind.COMPLETED, "completed/1"), Optional.empty()));
    }

    @Test
    void a_reopening_is_not_told_after_the_end_that_followed_it() {
        // When
        Review review = afterStory(reopened().completed())
                .having(RECEIPT, END, new Cause(NoticeKind.COMPLETED, "completed/1")).review(REOPENING);

        // Then
        assertThat(review.dropped()).containsEntry(REOPENING, NotSent.END_NOT_TOLD);
    }

    @Test
    void who_knows_that_it_is_open_again_is_not_told_twice() {
        // Given
        Events story = reopened().completed().reopened();
        Cause second = new Cause(NoticeKind.REOPENED, "reopened/2");

        // When
        List<Notice> notices = afterStory(story).having(RECEIPT, END, REOPENING)
                .having(unsent(new Cause(NoticeKind.COMPLETED, "completed/1"), NotSent.SUPERSEDED)).notices();

        // Then
        assertThat(notices).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(second, Optional.of(NotSent.END_NOT_TOLD)));
    }

    @Test
    void a_rehearsal_goes_as_if_everything_had_been_sent() {
        // When
        List<Notice> notices = afterStory(reopened()).inMode(Mode.SHADOW)
                .having(unsent(RECEIPT, NotSent.SHADOW_MODE), unsent(END, NotSent.SHADOW_MODE)).notices();

        // Then
        assertThat(notices).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(REOPENING, Optional.of(NotSent.SHADOW_MODE)));
    }

    @Test
    void what_was_rehearsed_was_not_heard_once_messages_really_go() {
        assertThat(afterStory(reopened()).having(unsent(RECEIPT, NotSent.SHADOW_MODE), unsent(END, NotSent.SHADOW_MODE))
                .notices()).extracting(Notice::unsent).containsExactly(Optional.of(NotSent.END_NOT_TOLD));
    }

    @Test
    void at_the_moment_of_sending_only_what_is_true_goes_in_the_order_of_reading() {
        // When
        Review review = afterStory(aRequest().received().status("BEOORDELEN")).review(ASSESSING, END, RECEIPT);

        // Then
        assertThat(review).isEqualTo(new Review(List.of(RECEIPT, ASSESSING), Map.of(END, NotSent.SUPERSEDED)));
    }

    @Test
    void a_switch_to_shadow_holds_for_what_was_decided_before() {
        assertThat(afterStory(aRequest().received()).inMode(Mode.SHADOW).review(RECEIPT))
                .isEqualTo(new Review(List.of(), Map.of(RECEIPT, NotSent.SHADOW_MODE)));
    }

    /** The third step, and then the second one again. */
    private static Events talking() {
        return aRequestFor("wmo-ondersteunende-middelen").received().status("GESPREK");
    }

    private static Events reopened() {
        return aRequest().received().completed().reopened();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}

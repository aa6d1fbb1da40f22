// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** What is told because of what residents did and chose on the pages. */
class ResidentCausesTest {
    private static final Cause RECEIPT = new Cause(NoticeKind.RECEIVED, "received");
    private static final Cause ANSWER = new Cause(NoticeKind.ANSWER, "to-A1-no");
    private static final Cause CHECK = new Cause(NoticeKind.ADDRESS_CHECK, "given-1");

    @Test
    void what_was_switched_off_is_not_sent_and_says_why() {
        // When
        var notices = afterStory(aRequest().received().and(off("progress")).status("BEOORDELEN")).having(RECEIPT).notices();

        // Then
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.cause().kind()).isEqualTo(NoticeKind.PROGRESS);
            assertThat(notice.unsent()).contains(NotSent.SWITCHED_OFF);
            assertThat(notice.state()).isEqualTo(NoticeState.SUPPRESSED);
        });
    }

    @Test
    void what_a_resident_must_hear_cannot_be_switched_off() {
        // When
        var notices = afterStory(aRequest().received().and(off("completed", "task")).asked("T1", 9)).having(RECEIPT).notices();

        // Then
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.cause().kind()).isEqualTo(NoticeKind.TASK);
            assertThat(notice.unsent()).isEmpty();
        });
    }

    @Test
    void every_answer_is_told_once() {
        // Given
        Events asked = aRequest().received().and(asks(Action.Kind.WITHDRAW));

        // Then
        assertThat(afterStory(asked).having(RECEIPT).causes()).isEmpty();
        asked.and(new Fact.ActionAnswered("A1", false, Optional.of(Text.dutch("Dat kan niet meer."))));
        assertThat(afterStory(asked).having(RECEIPT).causes()).containsExactly(ANSWER);
        assertThat(afterStory(asked).having(RECEIPT, ANSWER).causes()).isEmpty();
    }

    @Test
    void an_answer_to_what_nobody_asked_is_told_nobody() {
        assertThat(afterStory(aRequest().received().and(new Fact.ActionAnswered("A1", true, Optional.empty())))
                .having(RECEIPT).causes()).isEmpty();
    }

    @Test
    void feedback_is_not_answered() {
        assertThat(afterStory(aRequest().received().and(asks(Action.Kind.FEEDBACK))
                .and(new Fact.ActionAnswered("A1", true, Optional.empty()))).having(RECEIPT).causes()).isEmpty();
    }

    @Test
    void of_what_the_resident_did_already_there_is_no_reminder() {
        // Given: the last day is 7 November, so a reminder would go on the second.
        Events story = aRequest().received().asked("T1", 9);
        var reminded = afterStory(story).having(RECEIPT).on(DutchTime.dayOf(Events.START).plusDays(6)).causes();

        // When
        story.and(new Fact.ActionAsked("A1", Action.Kind.ALREADY_DONE, Optional.of("T1"), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()));

        // Then
        assertThat(reminded).extracting(Cause::kind).contains(NoticeKind.TASK_REMINDER);
        assertThat(afterStory(story).having(RECEIPT).on(DutchTime.dayOf(Events.START).plusDays(6)).causes()).isEmpty();
    }

    @Test
    void whether_a_new_address_is_right_is_asked_as_long_as_it_waits_and_for_two_weeks() {
        // Given
        Events given = aRequest().received().and(new Fact.AddressGiven(1, "ander@voorbeeld.example", 1));

        // Then
        assertThat(afterStory(given).having(RECEIPT).causes()).containsExactly(CHECK);
        assertThat(afterStory(given).having(RECEIPT).on(DutchTime.dayOf(Events.START).plusDays(13)).causes())
                .containsExactly(CHECK);
        assertThat(afterStory(given).having(RECEIPT).on(DutchTime.dayOf(Events.START).plusDays(14)).causes()).isEmpty();
        assertThat(afterStory(given.and(new Fact.AddressConfirmed(1))).having(RECEIPT).causes()).isEmpty();
    }

    private static Fact off(String... kinds) {
        return new Fact.NoticesChosen(Set.of(kinds), Optional.empty());
    }

    private static Fact asks(Action.Kind kind) {
        return new Fact.ActionAsked("A1", kind, Optional.empty(), Optional.of("Ik wil dit"), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}

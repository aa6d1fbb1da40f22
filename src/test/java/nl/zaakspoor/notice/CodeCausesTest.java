// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** A code that was asked on the page is told once, at once, and as long as it can be given. */
class CodeCausesTest {
    private static final Cause RECEIPT = new Cause(NoticeKind.RECEIVED, "received");
    private static final Cause FIRST = new Cause(NoticeKind.CODE, "asked-1");
    private static final Cause SECOND = new Cause(NoticeKind.CODE, "asked-2");

    @Test
    void a_code_that_was_asked_is_sent_once() {
        // Given
        Events asked = aRequest().received().and(new Fact.CodeAsked(1));

        // Then
        assertThat(afterStory(asked).having(RECEIPT).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.cause()).isEqualTo(FIRST);
            assertThat(notice.unsent()).isEmpty();
        });
        assertThat(afterStory(asked).having(RECEIPT, FIRST).causes()).isEmpty();
        assertThat(NoticeKind.CODE.goesAgain()).as("to another address, after it came back").isFalse();
    }

    @Test
    void only_the_last_that_was_asked_is_sent_and_not_when_it_can_be_given_no_more() {
        // Given
        Events asked = aRequest().received().and(new Fact.CodeAsked(1)).and(new Fact.CodeAsked(2));

        // Then
        assertThat(afterStory(asked).having(RECEIPT).causes()).containsExactly(SECOND);
        assertThat(afterStory(asked).having(RECEIPT).review(FIRST).dropped()).containsEntry(FIRST, NotSent.SUPERSEDED);
        assertThat(afterStory(asked).having(RECEIPT).review(SECOND).telling()).containsExactly(SECOND);
        assertThat(afterStory(asked).having(RECEIPT).after(Duration.ofHours(3)).causes()).isEmpty();
    }

    @Test
    void it_is_urgent_and_no_resident_and_no_municipality_switches_it_off() {
        assertThat(FIRST.isUrgent(Events.START)).isTrue();
        assertThat(NoticeKind.CODE.required()).isTrue();
        assertThat(NoticeKind.CODE.canBeOff()).isFalse();
        assertThat(NoticeKind.withBrake()).doesNotContain(NoticeKind.CODE);
    }

    @Test
    void a_code_takes_no_turn_of_news() {
        // Given
        Events asked = aRequest().received().and(new Fact.CodeAsked(1)).status("BEOORDELEN");

        // Then
        assertThat(afterStory(asked).having(RECEIPT, FIRST).causes()).extracting(Cause::kind)
                .containsExactly(NoticeKind.PROGRESS);
    }

    @Test
    void the_page_offers_a_code_only_where_one_would_go() {
        // Given
        var live = afterStory(aRequest().received());
        Optional<Applicant> mailed = Optional.of(Events.applicant("noor@voorbeeld.example"));

        // Then
        assertThat(live.sendsCode(mailed)).contains(Medium.EMAIL);
        assertThat(live.sendsCode(Optional.empty())).isEmpty();
        assertThat(afterStory(aRequest().received()).notifiedBySource().sendsCode(mailed)).isEmpty();
        assertThat(afterStory(aRequest().received()).inMode(NoticeRules.Mode.SHADOW).sendsCode(mailed)).isEmpty();
        assertThat(afterStory(aRequest().received()).allowing("@elders.example").sendsCode(mailed)).isEmpty();
        assertThat(afterStory(aRequest().received()).allowing("@voorbeeld.example").sendsCode(mailed)).contains(Medium.EMAIL);
    }
}

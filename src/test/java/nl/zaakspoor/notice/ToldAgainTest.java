// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.told;
import static nl.zaakspoor.notice.NoticeKind.*;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What a colleague lets go again was told before, and that does not stand in its way; what was told since may. */
class ToldAgainTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final Told RECEIPT = told(new Cause(RECEIVED, "received"), NoticeState.SENT);
    private static final Cause GRANTED = new Cause(COMPLETED, "completed-granted/0");
    private static final Cause STILL_OPEN = new Cause(CORRECTION, "open-1/0");
    private static final Cause REFUSED_AFTER_ALL = new Cause(CORRECTION, "completed-refused-1/0");

    @Test
    void news_of_progress_goes_again() {
        // Given
        Cause assessing = new Cause(PROGRESS, "step-3/0");

        // Then
        assertThat(afterStory(aRequest().received().status("BEOORDELEN")).having(RECEIPT, heard(assessing, 1)).review(assessing)
                .telling()).containsExactly(assessing);
    }

    @Test
    void an_end_goes_again_until_it_was_put_right() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED)).having(RECEIPT, heard(GRANTED, 1))
                .review(GRANTED).telling()).containsExactly(GRANTED);
        assertThat(afterStory(refused()).having(RECEIPT, heard(GRANTED, 1), heard(REFUSED_AFTER_ALL, 2)).review(GRANTED)
                .dropped()).containsEntry(GRANTED, NotSent.SUPERSEDED);
    }

    @Test
    void what_put_it_right_goes_again() {
        assertThat(afterStory(refused()).having(RECEIPT, heard(GRANTED, 1), heard(REFUSED_AFTER_ALL, 2))
                .review(REFUSED_AFTER_ALL).telling()).containsExactly(REFUSED_AFTER_ALL);
        assertThat(afterStory(withdrawn()).having(RECEIPT, heard(GRANTED, 1), heard(STILL_OPEN, 2)).review(STILL_OPEN)
                .telling()).containsExactly(STILL_OPEN);
    }

    @Test
    void how_it_goes_is_told_again_until_something_else_was_told() {
        // Given
        Events story = aRequestFor("klacht-algemeen-bestuur").received();
        Cause update = new Cause(UPDATE, "on-" + START.plusDays(14) + "/0");
        Cause talk = new Cause(CONTACT_SUMMARY, "at-" + Events.START);

        // Then
        assertThat(afterStory(story).having(RECEIPT, heard(update, 15 * 24)).on(START.plusDays(16)).review(update).telling())
                .containsExactly(update);
        assertThat(afterStory(story).having(RECEIPT, heard(update, 15 * 24), heard(talk, 16 * 24)).on(START.plusDays(17))
                .review(update).dropped()).containsEntry(update, NotSent.SUPERSEDED);
    }

    @Test
    void who_asks_for_an_end_again_hears_in_the_same_message_that_it_is_open_after_all() {
        // Given
        Cause reopened = new Cause(REOPENED, "reopened/1");

        // Then
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED).reopened())
                .having(RECEIPT, heard(GRANTED, 1)).review(GRANTED, reopened))
                .isEqualTo(new Review(List.of(reopened), Map.of(GRANTED, NotSent.SUPERSEDED)));
    }

    private static Events withdrawn() {
        return aRequest().received().completedAs(Outcome.GRANTED).and(new Fact.EventWithdrawn("event-2", Optional.empty()));
    }

    private static Events refused() {
        return aRequest().received().completedAs(Outcome.GRANTED).completedAs(Outcome.REFUSED);
    }

    private static Told heard(Cause cause, int hours) {
        return new Told(cause, NoticeState.SENT, Optional.empty(), Optional.of(UUID.randomUUID()), true,
                Events.START.plus(Duration.ofHours(hours)));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.term.DutchTime;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Outlooks.day;
import static nl.zaakspoor.timeline.Outlooks.invited;
import static nl.zaakspoor.timeline.Outlooks.permit;
import static org.assertj.core.api.Assertions.assertThat;

class UsualTest {
    private static final Usual USUAL = new Usual(40, 21, 33);
    private static final Durations DURATIONS = product -> Optional.of(USUAL)
            .filter(_ -> product.equals(new ProductId("vergunning")));

    @Test
    void it_may_be_told_until_the_request_took_longer_itself() {
        assertThat(ahead(day(9, 1), permit())).contains(USUAL);
        assertThat(ahead(day(10, 4), permit())).contains(USUAL);
        assertThat(ahead(day(10, 5), permit())).isEmpty();
    }

    @Test
    void days_that_stood_still_do_not_make_a_request_slow() {
        // Given
        Events story = invited().on(day(9, 29)).done("T1");

        // Then
        assertThat(ahead(day(10, 17), story)).contains(USUAL);
        assertThat(ahead(day(10, 18), story)).isEmpty();
    }

    @Test
    void it_is_not_told_once_there_is_an_answer_or_the_request_was_opened_again() {
        // Given
        Events answered = permit().on(day(9, 10)).decidedAs(Fact.Outcome.GRANTED);
        Events reopened = permit().on(day(9, 10)).completedAs(Fact.Outcome.WITHDRAWN).on(day(9, 11)).reopened();

        // Then
        assertThat(ahead(day(9, 12), answered)).isEmpty();
        assertThat(ahead(day(9, 12), reopened)).isEmpty();
    }

    @Test
    void it_is_not_told_where_our_history_is_too_short_or_the_request_is_still_to_be_received() {
        assertThat(Usual.ahead(view(day(9, 2), permit()), Durations.NONE)).isEmpty();
        assertThat(ahead(day(8, 31), permit())).isEmpty();
    }

    private static Optional<Usual> ahead(LocalDate today, Events story) {
        return Usual.ahead(view(today, story), DURATIONS);
    }

    private static TimelineView view(LocalDate today, Events story) {
        return Timeline.of(BUILT_IN, story.events()).at(DutchTime.startOf(today).plusSeconds(12 * 3600), BUILT_IN)
                .orElseThrow();
    }
}

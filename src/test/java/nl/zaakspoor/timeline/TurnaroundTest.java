// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static nl.zaakspoor.timeline.Outlooks.BUSY;
import static nl.zaakspoor.timeline.Outlooks.day;
import static nl.zaakspoor.timeline.Outlooks.invited;
import static nl.zaakspoor.timeline.Outlooks.permit;
import static org.assertj.core.api.Assertions.assertThat;

/** How long a permit took that was received on 1 September 2026. */
class TurnaroundTest {
    @Test
    void it_takes_the_days_from_receipt_to_the_first_answer() {
        // When
        Optional<Turnaround> turnaround = of(
                permit().on(day(10, 1)).decidedAs(Fact.Outcome.GRANTED).on(day(10, 20)).completed());

        // Then
        assertThat(turnaround).contains(new Turnaround(day(10, 1), 30));
    }

    @Test
    void an_answer_on_the_day_of_receipt_takes_no_days() {
        assertThat(of(permit().completed())).contains(new Turnaround(day(9, 1), 0));
    }

    @Test
    void days_on_which_the_clock_stood_still_do_not_count() {
        // When: from 16 to 28 September, told by a task and by the department.
        Optional<Turnaround> turnaround = of(invited().on(day(9, 20)).and(new Fact.TermSuspended(day(9, 20), BUSY))
                .on(day(9, 25)).done("T1").on(day(9, 29)).and(new Fact.TermResumed(day(9, 29), BUSY))
                .on(day(10, 1)).decidedAs(Fact.Outcome.REFUSED));

        // Then
        assertThat(turnaround).contains(new Turnaround(day(10, 1), 30 - 13));
    }

    @ParameterizedTest
    @CsvSource({"vergunning, 21, 17", "bezwaar-aantekening, 21, 30", "klacht-algemeen-bestuur, 30, 30"})
    void what_the_law_does_not_let_stand_still_counts(String product, int forTask, int byWord) {
        // When: a task from 16 to 24 September, and a word of the department from 16 to 28.
        Optional<Turnaround> asked = of(aRequestFor(product).on(day(9, 1)).receivedThen().on(day(9, 15))
                .askedUntil("T1", day(10, 6)).on(day(9, 25)).done("T1").on(day(10, 1)).completed());
        Optional<Turnaround> told = of(aRequestFor(product).on(day(9, 1)).receivedThen().on(day(9, 15))
                .and(new Fact.TermSuspended(day(9, 15), BUSY)).on(day(9, 29)).and(new Fact.TermResumed(day(9, 29), BUSY))
                .on(day(10, 1)).completed());

        // Then
        assertThat(asked).contains(new Turnaround(day(10, 1), forTask));
        assertThat(told).contains(new Turnaround(day(10, 1), byWord));
    }

    @Test
    void what_still_stood_still_when_the_answer_came_counts_until_then() {
        // When
        Optional<Turnaround> turnaround = of(permit().and(new Fact.TermSuspended(day(9, 11), BUSY)).on(day(10, 1))
                .decidedAs(Fact.Outcome.GRANTED).on(day(10, 15)).and(new Fact.TermResumed(day(10, 15), BUSY)));

        // Then
        assertThat(turnaround).contains(new Turnaround(day(10, 1), 11));
    }

    @Test
    void a_task_whose_time_lapsed_holds_nothing_up_after_its_last_day() {
        // When: asked on 15 September until 6 October, and never done.
        Optional<Turnaround> turnaround = of(invited().on(day(10, 11)).decidedAs(Fact.Outcome.NOT_HANDLED));

        // Then
        assertThat(turnaround).contains(new Turnaround(day(10, 11), 40 - 21));
    }

    @Test
    void a_request_that_is_open_or_was_taken_back_has_none() {
        assertThat(of(permit().on(day(10, 1)).status("in-progress"))).isEmpty();
        assertThat(of(permit().on(day(10, 1)).completedAs(Fact.Outcome.WITHDRAWN))).isEmpty();
        assertThat(of(aRequest().completed())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fact.Outcome.class, names = "WITHDRAWN", mode = EnumSource.Mode.EXCLUDE)
    void every_other_end_is_an_answer(Fact.Outcome outcome) {
        assertThat(of(permit().on(day(9, 8)).completedAs(outcome))).contains(new Turnaround(day(9, 8), 7));
    }

    @Test
    void only_the_first_round_counts() {
        // When
        Optional<Turnaround> turnaround = of(permit().on(day(9, 11)).completed().on(day(10, 1)).reopened()
                .and(new Fact.TermSuspended(day(9, 5), BUSY)).on(day(11, 1)).completed());

        // Then
        assertThat(turnaround).contains(new Turnaround(day(9, 11), 10));
    }

    @Test
    void a_request_that_was_taken_back_and_opened_again_has_none() {
        assertThat(of(permit().on(day(9, 11)).completedAs(Fact.Outcome.WITHDRAWN).on(day(10, 1)).reopened().on(day(11, 1))
                .completed())).isEmpty();
    }

    @Test
    void an_answer_before_the_receipt_is_a_mistake() {
        assertThat(of(aRequest().on(day(8, 25)).decidedAs(Fact.Outcome.GRANTED).on(day(9, 1)).receivedThen())).isEmpty();
    }

    private static Optional<Turnaround> of(Events story) {
        return Timeline.of(BUILT_IN, story.events()).at(Events.START, BUILT_IN).flatMap(TimelineView::turnaround);
    }
}

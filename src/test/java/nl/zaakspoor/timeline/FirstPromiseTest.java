// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static nl.zaakspoor.timeline.Events.aRequestFor;
import static nl.zaakspoor.timeline.Outlooks.BUSY;
import static nl.zaakspoor.timeline.Outlooks.END;
import static nl.zaakspoor.timeline.Outlooks.day;
import static nl.zaakspoor.timeline.Outlooks.invited;
import static nl.zaakspoor.timeline.Outlooks.permit;
import static nl.zaakspoor.timeline.Outlooks.view;
import static org.assertj.core.api.Assertions.assertThat;

/** What came of the first day that was told of a permit that was received on 1 September 2026. */
class FirstPromiseTest {
    private static final LocalDate LONG_AFTER = day(12, 20);

    @Test
    void an_answer_on_the_last_day_keeps_it_and_a_day_later_does_not() {
        assertThat(of(permit().on(END).decidedAs(Fact.Outcome.GRANTED))).contains(kept(END));
        assertThat(of(permit().on(END.plusDays(1)).decidedAs(Fact.Outcome.GRANTED))).contains(missed(END, false));
    }

    @Test
    void an_end_without_an_answer_keeps_it_as_well() {
        assertThat(of(permit().on(day(9, 11)).completedAs(Fact.Outcome.WITHDRAWN))).contains(kept(END));
    }

    @Test
    void as_long_as_there_is_neither_it_is_not_kept() {
        assertThat(at(END, permit())).contains(missed(END, false));
    }

    @Test
    void another_day_of_the_department_takes_nothing_of_the_first() {
        // When: it said in time that it would be December.
        Optional<FirstPromise> first = of(permit().on(day(10, 1)).expects(day(12, 1)).on(day(12, 1)).completed());

        // Then
        assertThat(first).contains(missed(END, true));
    }

    @Test
    void an_extension_of_the_term_moves_it_no_more_than_another_word() {
        assertThat(of(permit().on(day(10, 1)).and(new Fact.TermExtended(new Fact.Extension.Until(day(12, 1)), BUSY))
                .on(day(11, 20)).completed())).contains(missed(END, true));
    }

    @Test
    void what_stood_still_moves_it() {
        // When: from 16 September until 5 October, twenty days.
        Optional<FirstPromise> first = of(invited().on(day(10, 6)).done("T1").on(day(11, 10)).completed());

        // Then
        assertThat(first).contains(kept(END.plusDays(20)));
    }

    @Test
    void while_it_stands_still_nobody_knows_it() {
        assertThat(at(day(10, 1), invited())).isEmpty();
        assertThat(at(day(10, 7), invited())).isPresent();
    }

    @Test
    void an_answer_while_it_stands_still_keeps_it() {
        assertThat(
                of(permit().and(new Fact.TermSuspended(day(9, 11), BUSY)).on(day(11, 20)).completed()).map(FirstPromise::kept))
                .contains(true);
    }

    @Test
    void a_stop_after_its_day_comes_too_late() {
        assertThat(of(permit().on(day(11, 10)).and(new Fact.TermSuspended(day(11, 10), BUSY)).on(day(11, 20)).completed()))
                .contains(missed(END, false));
    }

    @Test
    void a_delay_is_told_in_time_on_the_day_itself_and_not_the_day_after() {
        assertThat(of(delayed(END))).contains(missed(END, true));
        assertThat(of(delayed(END.plusDays(1)))).contains(missed(END, false));
    }

    @Test
    void what_we_hear_too_late_was_not_told_in_time() {
        assertThat(of(permit().on(day(10, 20)).late(Duration.ofDays(10)).and(new Fact.DelayAnnounced(day(12, 1), BUSY))
                .on(day(12, 1)).completed())).contains(missed(END, false));
    }

    @Test
    void that_we_noticed_it_ourselves_before_the_day_counts_as_told() {
        assertThat(of(permit().on(day(10, 20)).and(new Fact.DelayNoticed(END, Optional.of(day(11, 3)), Optional.empty()))
                .on(day(11, 3)).completed())).contains(missed(END, true));
        assertThat(of(permit().on(END.plusDays(1)).and(new Fact.DelayNoticed(END, Optional.empty(), Optional.of(day(11, 11))))
                .on(day(11, 20)).completed())).contains(missed(END, false));
    }

    @Test
    void of_what_became_known_after_its_day_nothing_could_be_told() {
        assertThat(of(Events.aRequest().on(day(9, 1)).late(Duration.ofDays(90)).receivedThen().on(day(12, 1)).completed()))
                .contains(new FirstPromise(END, false, Optional.empty()));
    }

    @Test
    void only_the_first_round_counts() {
        assertThat(of(permit().on(day(9, 11)).completed().on(day(10, 1)).reopened().on(day(12, 1)).completed()))
                .contains(kept(END));
    }

    @Test
    void where_the_resident_cannot_follow_it_nothing_was_promised() {
        assertThat(of(aRequestFor("wijkteam-melding").on(day(9, 1)).receivedThen().on(day(9, 9)).completed())).isEmpty();
    }

    private static Events delayed(LocalDate told) {
        return permit().on(told).and(new Fact.DelayAnnounced(day(12, 1), BUSY)).on(day(12, 1)).completed();
    }

    private static FirstPromise kept(LocalDate on) {
        return new FirstPromise(on, true, Optional.of(false));
    }

    private static FirstPromise missed(LocalDate on, boolean told) {
        return new FirstPromise(on, false, Optional.of(told));
    }

    private static Optional<FirstPromise> of(Events story) {
        return at(LONG_AFTER, story);
    }

    private static Optional<FirstPromise> at(LocalDate day, Events story) {
        return view(day, story).firstPromise();
    }
}

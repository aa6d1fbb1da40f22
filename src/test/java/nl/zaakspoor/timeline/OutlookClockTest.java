// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.timeline.Outlook.Moved;
import nl.zaakspoor.timeline.Outlook.Why;

import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static nl.zaakspoor.timeline.Outlooks.BUSY;
import static nl.zaakspoor.timeline.Outlooks.END;
import static nl.zaakspoor.timeline.Outlooks.at;
import static nl.zaakspoor.timeline.Outlooks.day;
import static nl.zaakspoor.timeline.Outlooks.invited;
import static nl.zaakspoor.timeline.Outlooks.met;
import static nl.zaakspoor.timeline.Outlooks.permit;
import static nl.zaakspoor.timeline.Outlooks.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a clock that stands still makes of the eight weeks of a permit, received on 1 September 2026. */
class OutlookClockTest {
    @Test
    void while_the_clock_stands_still_for_a_task_no_day_counts() {
        // When
        Outlook outlook = at(day(9, 20), invited());

        // Then
        assertThat(outlook.standstill().orElseThrow().since()).isEqualTo(day(9, 15));
        assertThat(outlook.standstill().orElseThrow().tasks()).extracting(Task::id).containsExactly("T1");
        assertThat(outlook.counts()).isEmpty();
        assertThat(outlook.legalOn()).isEmpty();
        assertThat(outlook.earlier()).containsExactly(new Moved(END, Why.STANDSTILL, Fact.Reason.NONE));
        assertThat(outlook.delay()).isEmpty();
    }

    @Test
    void what_stood_still_for_a_task_moves_the_day_of_the_law() {
        // Given
        Events story = invited().on(day(9, 29)).done("T1");

        // When
        Outlook outlook = at(day(9, 30), story);

        // Then
        assertThat(outlook.expectedOn()).contains(day(11, 9));
        assertThat(outlook.legalOn()).contains(day(11, 9));
        assertThat(outlook.standstill()).isEmpty();
        assertThat(outlook.delay()).isEmpty();
        assertThat(outlook.earlier()).containsExactly(new Moved(END, Why.CLOCK, Fact.Reason.NONE));
        assertThat(outlook.promises()).extracting(each -> each.promise().on(), each -> each.promise().madeAt().day())
                .containsExactly(tuple(END, day(9, 1)), tuple(day(11, 9), day(9, 29)));
    }

    @ParameterizedTest
    @CsvSource({"bezwaar-aantekening, true, false", "klacht-algemeen-bestuur, false, false", "vergunning, true, true"})
    void only_what_the_law_lets_stand_still_does(String product, boolean forTask, boolean byWord) {
        // Given
        Events asked = aRequestFor(product).on(day(9, 1)).receivedThen().on(day(9, 15)).askedUntil("T1", day(10, 6));
        Events said = aRequestFor(product).on(day(9, 1)).receivedThen().on(day(9, 15))
                .and(new Fact.TermSuspended(day(9, 15), BUSY));

        // Then
        assertThat(at(day(9, 20), asked).standstill().isPresent()).isEqualTo(forTask);
        assertThat(at(day(9, 20), asked).legalOn().isPresent()).isNotEqualTo(forTask);
        assertThat(at(day(9, 20), said).standstill().isPresent()).isEqualTo(byWord);
        assertThat(view(day(9, 20), said).entries().getFirst().type())
                .isEqualTo(byWord ? EventType.TERM_SUSPENDED : EventType.STATUS_CHANGED);
    }

    @Test
    void a_stop_and_a_resumption_by_the_department_do_the_same() {
        // Given
        Events story = permit().on(day(9, 15)).and(new Fact.TermSuspended(day(9, 15), BUSY));
        Outlook stopped = at(day(9, 20), story);

        // When
        Outlook going = at(day(9, 30), story.on(day(9, 29)).and(new Fact.TermResumed(day(9, 29), Fact.Reason.NONE)));

        // Then
        assertThat(stopped.standstill().orElseThrow()).isEqualTo(new Outlook.Standstill(day(9, 15), BUSY, List.of()));
        assertThat(going.legalOn()).contains(day(11, 9));
        assertThat(going.promises().getLast().promise().reason()).isEqualTo(BUSY);
    }

    @Test
    void a_task_and_a_stop_that_overlap_count_once() {
        // Given
        Events story = invited().on(day(9, 20)).and(new Fact.TermSuspended(day(9, 20), BUSY)).on(day(9, 25)).done("T1")
                .on(day(9, 29)).and(new Fact.TermResumed(day(9, 29), BUSY));

        // Then
        assertThat(at(day(9, 26), story).standstill().orElseThrow().since()).isEqualTo(day(9, 15));
        assertThat(at(day(9, 30), story).legalOn()).contains(day(11, 9));
    }

    @Test
    void a_task_that_is_not_done_holds_up_the_term_until_its_last_day_is_over() {
        // Given
        Events story = permit().on(day(9, 15)).askedUntil("T1", day(9, 22));

        // Then
        assertThat(at(day(9, 22), story).standstill()).isPresent();
        assertThat(at(day(9, 23), story).standstill()).isEmpty();
        assertThat(at(day(9, 23), story).legalOn()).contains(day(11, 3));
        assertThat(at(day(9, 30), story.on(day(9, 29)).done("T1")).legalOn()).contains(day(11, 3));
    }

    @Test
    void what_is_asked_once_more_in_its_time_has_stopped_the_term_since_the_first_asking() {
        // Given
        Events story = permit().on(day(9, 15)).askedUntil("T1", day(9, 22)).on(day(9, 20)).askedUntil("T1", day(10, 6))
                .on(day(9, 29)).done("T1");

        // Then
        assertThat(at(day(9, 30), story).legalOn()).contains(day(11, 9));
    }

    @Test
    void a_task_that_stops_nothing_moves_nothing() {
        // Given
        Events story = permit().on(day(9, 15)).and(new Fact.TaskAssigned("T1", Optional.of("pay"), Optional.empty(),
                Optional.empty(), day(9, 22), Optional.empty(), false));

        // Then
        assertThat(at(day(9, 20), story).standstill()).isEmpty();
        assertThat(at(day(9, 20), story).expectedOn()).contains(END);
    }

    @Test
    void a_resumption_that_was_told_before_its_stop_ends_it_all_the_same() {
        // Given
        Events story = permit().on(day(9, 29)).and(new Fact.TermResumed(day(9, 29), BUSY))
                .and(new Fact.TermSuspended(day(9, 15), BUSY));

        // Then
        assertThat(at(day(9, 30), story).legalOn()).contains(day(11, 9));
    }

    @Test
    void a_stop_and_its_end_on_one_day_leave_the_term_running() {
        // Given
        Events story = permit().on(day(9, 15)).and(new Fact.TermResumed(day(9, 15), BUSY))
                .and(new Fact.TermSuspended(day(9, 15), BUSY));

        // Then
        assertThat(at(day(9, 15), story).standstill()).isEmpty();
        assertThat(at(day(9, 15), story).legalOn()).contains(END);
    }

    @Test
    void a_stop_that_is_told_ahead_stops_the_clock_on_its_day() {
        // Given
        Events story = permit().on(day(9, 10)).and(new Fact.TermSuspended(day(9, 15), BUSY))
                .and(new Fact.TermResumed(day(9, 29), BUSY));

        // Then
        assertThat(at(day(9, 14), story).standstill()).isEmpty();
        assertThat(at(day(9, 15), story).standstill()).isPresent();
        assertThat(at(day(9, 15), story).legalOn()).contains(day(11, 9));
        assertThat(at(day(9, 29), story).standstill()).isEmpty();
    }

    @Test
    void a_stop_after_the_last_day_comes_too_late() {
        // Given
        Events story = permit().on(day(11, 2)).and(new Fact.TermSuspended(day(11, 2), BUSY));

        // Then
        assertThat(at(day(11, 20), story).legalOn()).contains(END);
    }

    @Test
    void a_stop_in_the_weekend_on_which_the_term_would_end_still_comes_in_time() {
        // Given: received on Saturday 5 September, so eight weeks end on Saturday and that rolls to Monday 2 November.
        Events story = aRequest().on(day(9, 5)).receivedThen().on(day(10, 31)).askedUntil("T1", day(11, 13));

        // Then
        assertThat(at(day(10, 30), story).legalOn()).contains(day(11, 2));
        assertThat(at(day(11, 5), story).legalOn()).isEmpty();
        assertThat(at(day(11, 5), story).counts()).isEmpty();
    }

    @Test
    void a_task_that_is_still_open_after_the_answer_does_not_change_whether_the_answer_was_in_time() {
        // Given: asked on the last day but one, answered after the last day, while the task may be done until the end of the year.
        Events story = permit().on(day(10, 26)).askedUntil("T1", day(12, 31)).on(day(11, 4)).completed();

        // Then
        assertThat(met(day(12, 30), story)).isEqualTo(met(day(11, 5), story));
        assertThat(met(day(12, 31).plusDays(2), story)).isEqualTo(met(day(11, 5), story));
    }
}

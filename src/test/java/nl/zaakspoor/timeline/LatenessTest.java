// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.term.DutchTime;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

class LatenessTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);
    private static final LocalDate END = LocalDate.of(2026, 10, 27);

    /** The last two are the nights in which the clock changes. */
    @ParameterizedTest
    @CsvSource({"2026-09-10, 2026-09-10T21:59:59.999999Z, 2026-09-10T22:00:00Z",
            "2026-12-10, 2026-12-10T22:59:59.999999Z, 2026-12-10T23:00:00Z",
            "2026-10-25, 2026-10-25T22:59:59.999999Z, 2026-10-25T23:00:00Z",
            "2027-03-28, 2027-03-28T21:59:59.999999Z, 2027-03-28T22:00:00Z"})
    void a_day_that_counts_and_a_last_day_are_over_after_their_last_moment(LocalDate day, Instant last, Instant over) {
        // Given
        Timeline expected = timeline(permit().expects(day));
        Timeline asked = timeline(permit().and(new Fact.TaskAssigned("T1", Optional.of("pay"), Optional.empty(),
                Optional.empty(), day, Optional.empty(), false)));

        // Then
        assertThat(lateness(expected, last).expectedOn()).isEmpty();
        assertThat(lateness(expected, over).expectedOn()).contains(day);
        assertThat(lateness(asked, last).overdue()).isEmpty();
        assertThat(lateness(asked, over).overdue()).extracting(Task::id).containsExactly("T1");
    }

    @Test
    void the_day_of_the_law_is_late_when_it_passed_without_an_answer() {
        // Given
        Instant over = DutchTime.startOf(END.plusDays(1));

        // Then
        assertThat(lateness(timeline(permit()), over.minusNanos(1)).legalOn()).isEmpty();
        assertThat(lateness(timeline(permit()), over).legalOn()).contains(END);
        assertThat(lateness(timeline(permit().expects(END.plusDays(60))), over).legalOn()).contains(END);
        assertThat(lateness(timeline(permit().expects(END.plusDays(60))), over).expectedOn()).isEmpty();
        assertThat(lateness(timeline(permit().decidedAs(Fact.Outcome.GRANTED)), over).legalOn()).isEmpty();
    }

    @Test
    void nothing_passes_while_the_clock_stands_still() {
        // Given
        Timeline waiting = timeline(permit().expects(LocalDate.of(2026, 9, 20)).on(LocalDate.of(2026, 9, 15))
                .askedUntil("T1", LocalDate.of(2026, 12, 31)));

        // When
        Lateness lateness = lateness(waiting, DutchTime.startOf(LocalDate.of(2026, 12, 1)));

        // Then
        assertThat(lateness.isNone()).isTrue();
    }

    @Test
    void a_day_that_we_reckon_ourselves_hides_no_lateness_from_the_department() {
        // Given
        LocalDate promised = LocalDate.of(2026, 9, 20);
        Timeline noticed = timeline(aRequestFor("melding-openbare-ruimte").on(RECEIVED).receivedThen().expects(promised)
                .on(LocalDate.of(2026, 9, 21))
                .and(new Fact.DelayNoticed(promised, Optional.of(LocalDate.of(2026, 10, 20)), Optional.empty())));
        Instant later = DutchTime.startOf(LocalDate.of(2026, 9, 25));

        // Then
        assertThat(lateness(noticed, later).expectedOn()).contains(promised);
        assertThat(noticed.at(later, BUILT_IN).orElseThrow().outlook().expectedOn()).contains(LocalDate.of(2026, 10, 20));
        assertThat(Attention.of(noticed.at(later, BUILT_IN).orElseThrow()).lateOn()).contains(promised.plusDays(1));
    }

    @Test
    void of_a_request_that_is_over_nothing_is_late() {
        assertThat(lateness(timeline(permit().askedUntil("T1", LocalDate.of(2026, 9, 3)).completed()),
                DutchTime.startOf(END.plusYears(1))).isNone()).isTrue();
    }

    @Test
    void five_working_days_before_a_day_would_pass_the_department_can_still_act() {
        // Given: Tuesday 27 October; five working days before it is the Tuesday of the week before.
        Timeline timeline = timeline(permit().status("in-progress"));
        Instant warning = DutchTime.startOf(LocalDate.of(2026, 10, 20));

        // Then
        assertThat(lateness(timeline, warning.minusNanos(1)).soonOn()).isEmpty();
        assertThat(lateness(timeline, warning).soonOn()).contains(END);
        assertThat(lateness(timeline, DutchTime.startOf(END.plusDays(1))).soonOn()).isEmpty();
    }

    @Test
    void silence_is_counted_from_the_day_of_the_last_news() {
        // Given: of a report 14 days are the threshold.
        Timeline report = timeline(aRequestFor("melding-openbare-ruimte").on(RECEIVED).receivedThen());
        Instant over = DutchTime.startOf(RECEIVED.plusDays(15));

        // Then
        assertThat(lateness(report, over.minusNanos(1)).silentSince()).isEmpty();
        assertThat(lateness(report, over).silentSince()).contains(RECEIVED);
    }

    @Test
    void it_is_not_silence_when_the_applicant_must_act_or_something_is_planned() {
        // Given
        Instant later = DutchTime.startOf(RECEIVED.plusDays(40));
        Events asked = permit().askedUntil("T1", RECEIVED.plusDays(60));
        Events planned = permit().and(new Fact.ExecutionPlanned(Fact.Execution.VISIT, RECEIVED.plusDays(60), Optional.empty(),
                Optional.empty()));

        // Then
        assertThat(lateness(timeline(permit()), later).silentSince()).contains(RECEIVED);
        assertThat(lateness(timeline(asked), later).silentSince()).isEmpty();
        assertThat(lateness(timeline(planned), later).silentSince()).isEmpty();
    }

    private static Events permit() {
        return aRequest().on(RECEIVED).receivedThen();
    }

    private static Timeline timeline(Events story) {
        return Timeline.of(BUILT_IN, story.events());
    }

    private static Lateness lateness(Timeline timeline, Instant now) {
        return timeline.at(now, BUILT_IN).orElseThrow().lateness();
    }
}

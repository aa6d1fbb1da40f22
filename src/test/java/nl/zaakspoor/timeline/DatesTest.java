// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.timeline.Dates.Kind;
import nl.zaakspoor.timeline.Dates.Said;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Occurrence NOW = Occurrence.on(DAY);
    private static final Fact.Reason REASON = new Fact.Reason(Optional.of("busy"), Optional.empty());

    @Test
    void the_term_stands_still_from_its_stop_until_the_day_it_goes_on() {
        // Given
        Dates dates = Dates.NONE.after(stop(1), NOW).after(goesOn(4), NOW);

        // Then
        assertThat(dates.stopOn(DAY)).isEmpty();
        assertThat(dates.stopOn(DAY.plusDays(1))).isPresent();
        assertThat(dates.stopOn(DAY.plusDays(3))).isPresent();
        assertThat(dates.stopOn(DAY.plusDays(4))).isEmpty();
    }

    @Test
    void it_does_not_matter_which_of_both_was_told_first() {
        // Given
        Dates dates = Dates.NONE.after(goesOn(4), NOW).after(stop(1), NOW);

        // Then
        assertThat(dates.stopOn(DAY.plusDays(3))).isPresent();
        assertThat(dates.stopOn(DAY.plusDays(4))).isEmpty();
    }

    @Test
    void a_stop_and_its_end_on_one_day_leave_the_term_running() {
        assertThat(Dates.NONE.after(goesOn(1), NOW).after(stop(1), NOW).stopOn(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void the_day_that_was_given_last_is_expected() {
        // Given
        Said expected = said(Kind.EXPECTED, 10);
        Said delayed = said(Kind.ANNOUNCED, 20);

        // When
        Dates dates = Dates.NONE.and(expected).and(delayed);

        // Then
        assertThat(dates.expected()).contains(delayed);
        assertThat(dates.delay()).contains(delayed);
        assertThat(dates.before(delayed)).contains(DAY.plusDays(10));
        assertThat(dates.before(expected)).isEmpty();
    }

    @Test
    void a_new_expectation_ends_an_earlier_delay() {
        assertThat(Dates.NONE.and(said(Kind.ANNOUNCED, 20)).and(said(Kind.EXPECTED, 15)).delay()).isEmpty();
    }

    @Test
    void an_extension_by_a_period_is_a_delay_without_a_day() {
        // Given
        Said longer = new Said(Kind.EXTENDED, new Fact.Extension.By(Period.ofWeeks(6)), REASON, Occurrence.on(DAY));

        // When
        Dates dates = Dates.NONE.and(said(Kind.EXPECTED, 10)).and(longer);

        // Then
        assertThat(dates.delay()).contains(longer);
        assertThat(dates.expected()).map(Said::kind).contains(Kind.EXPECTED);
    }

    private static Fact.TermSuspended stop(int days) {
        return new Fact.TermSuspended(DAY.plusDays(days), REASON);
    }

    private static Fact.TermResumed goesOn(int days) {
        return new Fact.TermResumed(DAY.plusDays(days), REASON);
    }

    private static Said said(Kind kind, int days) {
        return new Said(kind, new Fact.Extension.Until(DAY.plusDays(days)), REASON, Occurrence.on(DAY));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.zaakspoor.term.Calendars.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

class TermTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"2026-03-02, P8W, 2026-04-27, 2026-04-28", "2026-02-06, P8W, 2026-04-03, 2026-04-07",
            "2026-03-20, P8W, 2026-05-15, 2026-05-18", "2026-10-30, P8W, 2026-12-25, 2026-12-28",
            "2026-11-06, P8W, 2027-01-01, 2027-01-04", "2027-03-12, P8W, 2027-05-07, 2027-05-10",
            "2027-03-01, P8W, 2027-04-26, 2027-04-26", "2026-04-03, P6W, 2026-05-15, 2026-05-18",
            "2026-11-02, P8W, 2026-12-28, 2026-12-28", "2026-01-31, P1M, 2026-02-28, 2026-03-02",
            "2026-11-20, P3M, 2027-02-20, 2027-02-22", "2026-11-01, P20D, 2026-11-21, 2026-11-23"})
    void a_term_ends_on_a_working_day(LocalDate received, Period length, LocalDate counted, LocalDate end) {
        // When
        Term term = Term.legal(received, length);

        // Then
        assertThat(term.counted()).isEqualTo(counted);
        assertThat(term.end(KNOWN, List.of())).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"P90D, ROLLS", "P91D, STAYS", "P12W, ROLLS", "P13W, STAYS", "P3M, ROLLS", "P4M, STAYS", "P3M1D, STAYS",
            "P1Y, STAYS", "P12M, STAYS", "P1M14D, ROLLS"})
    void terms_that_are_longer_than_the_law_on_terms_goes_do_not_roll(Period length, Term.Closing closing) {
        assertThat(Term.legal(MONDAY, length).closing()).isEqualTo(closing);
    }

    @Test
    void a_long_term_may_end_on_a_closed_day() {
        // 1 January 2027.
        assertThat(Term.legal(LocalDate.of(2026, 7, 1), Period.ofMonths(6)).end(KNOWN, List.of()))
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_norm_of_the_municipality_itself_may_end_on_a_closed_day() {
        // A Sunday.
        assertThat(Term.own(LocalDate.of(2026, 11, 1), Period.ofDays(14)).end(KNOWN, List.of()))
                .isEqualTo(LocalDate.of(2026, 11, 15));
    }

    @Test
    void what_stood_still_is_added_and_the_sum_rolls_once() {
        // Given
        Term term = Term.legal(LocalDate.of(2026, 9, 1), Period.ofWeeks(8));
        Suspension invited = new Suspension(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 29));

        // Then
        assertThat(term.counted()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(term.end(KNOWN, List.of(invited))).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void days_that_two_suspensions_share_count_once() {
        // Given
        Term term = Term.legal(LocalDate.of(2026, 9, 1), Period.ofWeeks(8));
        Suspension first = new Suspension(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 25));
        Suspension second = new Suspension(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 29));

        // Then
        assertThat(term.end(KNOWN, List.of(second, first))).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-15, 2026-09-15", "2026-09-15, 2026-09-16", "2026-09-15, 2026-09-14", "2026-08-01, 2026-09-02"})
    void a_suspension_without_a_whole_day_in_the_term_adds_nothing(LocalDate trigger, LocalDate end) {
        assertThat(Term.legal(LocalDate.of(2026, 9, 1), Period.ofWeeks(8)).end(KNOWN, List.of(new Suspension(trigger, end))))
                .isEqualTo(LocalDate.of(2026, 10, 27));
    }

    @Test
    void a_suspension_that_began_before_the_term_counts_from_its_first_day() {
        assertThat(Term.legal(LocalDate.of(2026, 9, 1), Period.ofWeeks(8)).end(KNOWN,
                List.of(new Suspension(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 4)))))
                .isEqualTo(LocalDate.of(2026, 10, 29));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-26, 2026-11-10, 2026-11-10", "2026-10-27, 2026-11-10, 2026-10-27",
            "2026-10-28, 2026-11-10, 2026-10-27"})
    void a_term_that_is_over_cannot_be_stopped_any_more(LocalDate trigger, LocalDate until, LocalDate end) {
        assertThat(Term.legal(LocalDate.of(2026, 9, 1), Period.ofWeeks(8)).end(KNOWN, List.of(new Suspension(trigger, until))))
                .isEqualTo(end);
    }

    @Test
    void a_term_is_not_over_before_the_working_day_to_which_it_rolls() {
        // Counted to Saturday 24 October, so it runs until Monday 26; stopped on the Sunday, it goes on on the Friday.
        Term term = Term.legal(LocalDate.of(2026, 8, 29), Period.ofWeeks(8));

        // Then
        assertThat(term.end(KNOWN, List.of(new Suspension(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 30)))))
                .isEqualTo(LocalDate.of(2026, 10, 28));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, P3D, 2026-12-29", "2026-12-24, P2D, 2026-12-28", "2026-04-02, P4D, 2026-04-08",
            "2026-11-20, P3D, 2026-11-24", "2026-11-23, P3D, 2026-11-26"})
    void a_term_of_three_days_or_more_holds_two_working_days(LocalDate from, Period length, LocalDate end) {
        assertThat(Term.legal(from, length).end(KNOWN, List.of())).isEqualTo(end);
    }

    @Test
    void an_extension_is_counted_from_the_unrolled_end_and_judged_by_its_own_length() {
        // Given: counted to Saturday 2 May, in all more than twelve weeks.
        Term term = Term.legal(LocalDate.of(2026, 3, 7), Period.ofWeeks(8));

        // When
        Term extended = term.extendedBy(Period.ofWeeks(6));

        // Then
        assertThat(extended.counted()).isEqualTo(LocalDate.of(2026, 6, 13));
        assertThat(extended.end(KNOWN, List.of())).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(extended.extendedBy(Period.ofMonths(6)).end(KNOWN, List.of())).isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(Term.legal(MONDAY, Period.ofMonths(6)).extendedBy(Period.ofWeeks(4)).closing())
                .isEqualTo(Term.Closing.ROLLS);
    }

    @Test
    void a_day_that_the_department_named_stands_as_it_was_named() {
        // Given: a Saturday.
        Term term = Term.until(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 2));

        // Then
        assertThat(term.end(KNOWN, List.of())).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void a_day_that_was_named_moves_by_what_stood_still_after_it_was_named() {
        // Given
        Term term = Term.until(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 2));
        Suspension before = new Suspension(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20));
        Suspension after = new Suspension(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 11));

        // Then
        assertThat(term.end(KNOWN, List.of(before))).isEqualTo(LocalDate.of(2026, 11, 27));
        // One day makes it Saturday 28, which is counted and so rolls.
        assertThat(term.end(KNOWN, List.of(before, after))).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void a_length_of_millions_of_years_still_gives_a_day() {
        assertThat(Term.legal(MONDAY, Period.ofYears(999_999_999)).extendedBy(Period.ofDays(Integer.MAX_VALUE))
                .end(KNOWN, List.of())).isEqualTo(LocalDate.of(2426, 3, 2));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuspensionTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @Test
    void the_day_that_stops_a_term_and_the_day_from_which_it_runs_both_count() {
        assertThat(stoodStill(30, new Suspension(day(14), day(28)))).isEqualTo(13);
        assertThat(stoodStill(30, new Suspension(day(14), day(15)))).isZero();
    }

    @Test
    void days_of_suspensions_that_overlap_count_once() {
        assertThat(stoodStill(30, new Suspension(day(14), day(28)), new Suspension(day(20), day(25)),
                new Suspension(day(27), day(29)))).isEqualTo(14);
    }

    @Test
    void what_stood_still_before_and_after_is_left_out() {
        assertThat(stoodStill(20, new Suspension(day(-9), day(3)), new Suspension(day(17), day(40)),
                new Suspension(day(25), day(40)))).isEqualTo(2 + 2);
    }

    private static long stoodStill(int until, Suspension... all) {
        return Suspension.daysBetween(START, day(until), List.of(all));
    }

    private static LocalDate day(int after) {
        return START.plusDays(after);
    }
}

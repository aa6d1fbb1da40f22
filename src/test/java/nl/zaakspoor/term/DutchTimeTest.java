// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DutchTimeTest {
    @ParameterizedTest
    @CsvSource({"2026-01-31T22:59:59Z, 2026-01-31", "2026-01-31T23:00:00Z, 2026-02-01", "2026-07-31T21:59:59Z, 2026-07-31",
            "2026-07-31T22:00:00Z, 2026-08-01"})
    void an_instant_falls_on_the_day_it_is_in_the_netherlands(Instant instant, LocalDate day) {
        assertThat(DutchTime.dayOf(instant)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 2026-03-28T23:00:00Z", "2026-03-30, 2026-03-29T22:00:00Z", "2026-10-25, 2026-10-24T22:00:00Z",
            "2026-10-26, 2026-10-25T23:00:00Z"})
    void a_day_starts_at_dutch_midnight_also_around_the_nights_the_clock_changes(LocalDate day, Instant start) {
        assertThat(DutchTime.startOf(day)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 2026-03-28T22:59:59.999999Z", "2026-03-29, 2026-03-29T21:59:59.999999Z",
            "2026-10-24, 2026-10-24T21:59:59.999999Z", "2026-10-25, 2026-10-25T22:59:59.999999Z"})
    void a_day_ends_a_microsecond_before_the_next(LocalDate day, Instant end) {
        assertThat(DutchTime.endOf(day)).isEqualTo(end);
    }

    @Test
    void a_day_is_read_as_it_is_written() {
        assertThat(DutchTime.day("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gisteren", "2026-02-29", "2026-13-01", "2026-1-2", "2-1-2026", " 2026-01-02",
            "2026-01-02T00:00", "+999999999-12-31", "-2026-01-02"})
    void what_is_no_day_in_a_year_of_four_digits_is_none(String text) {
        assertThat(DutchTime.day(text)).isEmpty();
    }
}

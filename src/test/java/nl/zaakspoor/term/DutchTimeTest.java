// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

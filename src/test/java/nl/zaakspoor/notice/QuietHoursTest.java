// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuietHoursTest {
    /** In winter it is an hour later here; the last two are the nights in which the clock changes. */
    @ParameterizedTest
    @CsvSource({"2026-11-26T19:59:59Z, 2026-11-26T19:59:59Z", "2026-11-26T20:00:00Z, 2026-11-27T07:00:00Z",
            "2026-11-26T23:00:00Z, 2026-11-27T07:00:00Z", "2026-11-27T06:59:59Z, 2026-11-27T07:00:00Z",
            "2026-11-27T07:00:00Z, 2026-11-27T07:00:00Z", "2026-07-01T19:00:00Z, 2026-07-02T06:00:00Z",
            "2026-10-24T22:30:00Z, 2026-10-25T07:00:00Z", "2027-03-27T23:30:00Z, 2027-03-28T06:00:00Z"})
    void what_falls_in_the_night_waits_for_the_morning(Instant moment, Instant due) {
        assertThat(QuietHours.parse("21:00-08:00").after(moment)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T11:59:59Z, 2026-11-26T11:59:59Z", "2026-11-26T12:00:00Z, 2026-11-26T13:30:00Z",
            "2026-11-26T13:30:00Z, 2026-11-26T13:30:00Z"})
    void they_need_not_go_over_midnight(Instant moment, Instant due) {
        assertThat(QuietHours.parse("13:00-14:30").after(moment)).isEqualTo(due);
    }

    @Test
    void there_may_be_none() {
        // Given
        Instant midnight = Instant.parse("2026-11-26T23:00:00Z");

        // Then
        assertThat(QuietHours.parse("none").after(midnight)).isEqualTo(midnight);
        assertThat(QuietHours.parse("09:00-09:00").after(midnight)).isEqualTo(midnight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21:00", "21-8", "21:00-08:00-09:00", "25:00-08:00", "nacht"})
    void anything_else_is_refused_with_what_is_right(String text) {
        assertThatThrownBy(() -> QuietHours.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("21:00-08:00");
    }
}

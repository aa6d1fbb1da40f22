// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.DateTimeException;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.timeline.Occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({"2026-12-01T14:30:00+01:00, 2026-12-01T13:30:00Z", "2026-12-01T14:30:00Z, 2026-12-01T14:30:00Z",
            "2026-12-01t14:30:00z, 2026-12-01T14:30:00Z", "2026-12-01T14:30:00.25-05:00, 2026-12-01T19:30:00.250Z",
            "2026-12-01T14:30:00-00:00, 2026-12-01T14:30:00Z", "2026-12-01T14:30+01:00, 2026-12-01T13:30:00Z"})
    void a_moment_with_an_offset_is_that_moment(String text, Instant moment) {
        assertThat(Moments.occurrence(text)).isEqualTo(Occurrence.at(moment));
        assertThat(Moments.instant(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01T14:30:00, 2026-12-01T13:30:00Z", "2026-07-01T14:30:00, 2026-07-01T12:30:00Z",
            "2026-12-01T14:30, 2026-12-01T13:30:00Z"})
    void a_moment_without_an_offset_is_dutch_time(String text, Instant moment) {
        assertThat(Moments.occurrence(text)).isEqualTo(Occurrence.at(moment));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T01:59:59, 2026-03-29T00:59:59Z", "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
            "2026-03-29T03:30:00, 2026-03-29T01:30:00Z"})
    void in_the_night_the_clock_goes_forward_the_hour_that_is_not_there_is_the_next(String text, Instant moment) {
        assertThat(Moments.occurrence(text)).isEqualTo(Occurrence.at(moment));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T02:30:00, 2026-10-25T00:30:00Z", "2026-10-25T03:00:00, 2026-10-25T02:00:00Z"})
    void in_the_night_the_clock_goes_back_the_hour_that_is_there_twice_is_the_first(String text, Instant moment) {
        assertThat(Moments.occurrence(text)).isEqualTo(Occurrence.at(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T14:30:00+01", "2026-12-01 14:30:00", "01-12-2026", "2026-13-01", "2026-02-29",
            "2026-12-01T25:00:00", "T", "morgen", "20261201", "2026-12-01T14:30:00+01:00[Europe/Amsterdam]",
            "2026-12-01T14:30:00+0100", "2026-12-01T14:30:00+01:00:30",
            "2026-12-01T14:30:00.Z", "2026-12-01T14Z", "+12026-12-01T14:30:00Z", "2026-12-01T23:59:60Z"})
    void anything_else_is_no_moment(String text) {
        assertThatThrownBy(() -> Moments.occurrence(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Moments.instant(text)).isInstanceOf(DateTimeException.class);
    }
}

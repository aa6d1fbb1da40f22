// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OffsetClockTest {
    private static final InstantSource REAL = InstantSource.fixed(Instant.parse("2026-11-22T20:00:00Z"));

    @Test
    void it_runs_ahead_of_the_clock_it_is_based_on() {
        // Given
        OffsetClock clock = new OffsetClock(REAL, Duration.ofHours(1));

        // When
        clock.advanceTo(Duration.ofDays(61));

        // Then
        assertThat(clock.instant()).isEqualTo("2027-01-22T20:00:00Z");
    }

    @Test
    void it_does_not_go_back() {
        // Given
        OffsetClock clock = new OffsetClock(REAL, Duration.ofDays(7));

        // When
        clock.advanceTo(Duration.ofDays(1));

        // Then
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void it_cannot_begin_behind() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OffsetClock(REAL, Duration.ofSeconds(-1)));
    }
}

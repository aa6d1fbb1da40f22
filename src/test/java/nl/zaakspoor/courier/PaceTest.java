// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {2, 60, 3_000})
    void no_minute_wherever_it_begins_has_more_than_the_limit_and_nothing_is_wasted(int limit) {
        // Given
        Pace pace = Pace.perMinute(limit, () -> now);
        Deque<Instant> lastMinute = new ArrayDeque<>();
        long all = 0;

        // When
        for (int tenths = 0; tenths < 6_000; tenths++) {
            int granted = pace.take(limit);
            all += granted;
            for (int i = 0; i < granted; i++) {
                lastMinute.addLast(now);
            }
            while (!lastMinute.isEmpty() && lastMinute.getFirst().isBefore(now.minusSeconds(59))) {
                lastMinute.removeFirst();
            }

            // Then
            assertThat(lastMinute.size()).isLessThanOrEqualTo(limit);
            now = now.plus(Duration.ofMillis(100));
        }
        assertThat(all).isGreaterThanOrEqualTo(limit * 10L / 2);
    }

    @Test
    void what_did_not_go_may_go_later() {
        // Given
        Pace pace = Pace.perMinute(10, () -> now);
        assertThat(pace.take(5)).isEqualTo(1);

        // When
        pace.giveBack(1);

        // Then
        assertThat(pace.take(5)).isEqualTo(1);
        assertThat(pace.take(5)).isZero();
    }

    @Test
    void without_a_limit_everything_goes() {
        assertThat(Pace.unlimited().take(1_000)).isEqualTo(1_000);
    }
}

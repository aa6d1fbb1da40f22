// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPlanTest {
    private static final Instant MADE = Instant.parse("2026-11-02T09:00:00Z");
    private static final RetryPlan PLAN = new RetryPlan(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "8, PT1H", "1000, PT1H"})
    void each_pause_is_twice_the_one_before_up_to_the_longest(int attempts, Duration pause) {
        assertThat(PLAN.next(attempts, MADE, MADE)).contains(MADE.plus(pause));
    }

    @Test
    void an_attempt_at_the_very_end_of_the_time_is_still_made() {
        // Given
        Instant now = MADE.plus(Duration.ofHours(71));

        // When
        var next = PLAN.next(100, MADE, now);

        // Then
        assertThat(next).contains(MADE.plus(Duration.ofHours(72)));
        assertThat(PLAN.next(100, MADE, now.plusMillis(1))).isEmpty();
    }

    @Property
    void a_message_is_tried_for_three_days_and_then_given_up(@ForAll @IntRange(max = 300) int secondsPerAttempt) {
        // Given
        Instant now = MADE;
        int attempts = 0;

        // When
        for (var next = PLAN.next(1, MADE, now); next.isPresent(); next = PLAN.next(attempts + 1, MADE, now)) {
            attempts++;
            assertThat(next.get()).isAfter(now);
            now = next.get().plusSeconds(secondsPerAttempt);
        }

        // Then
        assertThat(now).isBetween(MADE.plus(Duration.ofHours(70)), MADE.plus(Duration.ofHours(73)));
        assertThat(attempts).isBetween(60, 90);
    }
}

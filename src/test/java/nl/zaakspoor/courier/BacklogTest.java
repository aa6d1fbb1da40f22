// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BacklogTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void what_waits_has_the_age_it_has_when_somebody_looks() {
        assertThat(Backlog.secondsSince(Optional.of(NOW.minusMillis(90_500)), NOW)).isEqualTo(90.5);
    }

    @Test
    void nothing_that_waits_and_a_moment_of_a_fast_clock_are_no_time_old() {
        assertThat(Backlog.secondsSince(Optional.empty(), NOW)).isZero();
        assertThat(Backlog.secondsSince(Optional.of(NOW.plusSeconds(5)), NOW)).isZero();
    }
}

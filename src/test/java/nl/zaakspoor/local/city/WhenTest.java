// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhenTest {
    @Test
    void days_before_are_dutch_days_also_when_the_clock_changes_in_between() {
        // 29 March 2026 is the day the clock goes forward.
        Instant start = Instant.parse("2026-03-30T07:00:00Z");

        assertThat(When.parse("-2 10:24").from(start)).isEqualTo("2026-03-28T09:24:00Z");
        assertThat(When.parse("-1 10:24").from(start)).isEqualTo("2026-03-29T08:24:00Z");
    }

    @Test
    void a_duration_counts_from_the_start() {
        assertThat(When.parse("PT45S").from(Instant.EPOCH)).isEqualTo(Instant.ofEpochSecond(45));
    }
}

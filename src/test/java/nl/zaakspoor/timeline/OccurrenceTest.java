// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OccurrenceTest {
    @Test
    void a_day_alone_counts_from_its_dutch_midnight() {
        // When
        Occurrence occurrence = Occurrence.on(LocalDate.of(2026, 11, 2));

        // Then
        assertThat(occurrence.dayOnly()).isTrue();
        assertThat(occurrence.at()).isEqualTo(Instant.parse("2026-11-01T23:00:00Z"));
        assertThat(occurrence.day()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_moment_is_cut_to_microseconds_so_that_storing_it_changes_nothing() {
        // When
        Occurrence occurrence = Occurrence.at(Instant.parse("2026-11-02T09:00:00.123456789Z"));

        // Then
        assertThat(occurrence.at()).isEqualTo(Instant.parse("2026-11-02T09:00:00.123456Z"));
        assertThat(occurrence.dayOnly()).isFalse();
    }
}

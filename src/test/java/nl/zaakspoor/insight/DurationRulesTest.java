// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DurationRulesTest {
    private static final DurationRules RULES = new DurationRules(LocalTime.of(2, 30), 365);

    @ParameterizedTest
    @CsvSource({"2026-11-22T01:29:59Z, 2026-11-21", "2026-11-22T01:30:00Z, 2026-11-22", "2026-11-22T22:59:59Z, 2026-11-22",
            "2026-03-29T00:59:59Z, 2026-03-28", "2026-03-29T01:00:00Z, 2026-03-29", "2026-10-25T00:29:59Z, 2026-10-24",
            "2026-10-25T01:30:00Z, 2026-10-25"})
    void a_day_begins_at_its_time_in_the_netherlands_also_in_the_nights_the_clock_changes(Instant now, LocalDate day) {
        assertThat(RULES.dayAt(now)).isEqualTo(day);
    }
}

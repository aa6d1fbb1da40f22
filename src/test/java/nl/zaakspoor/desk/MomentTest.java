// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The moment of which a colleague wants to see a page. */
class MomentTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:42:00Z");

    @ParameterizedTest
    @CsvSource({"2026-11-19, , 2026-11-19T22:59:59.999999Z", "2026-11-20, 15:41, 2026-11-20T14:41:59.999999Z",
            "2026-07-01, 00:00, 2026-06-30T22:00:59.999999Z", "2026-10-25, 02:30, 2026-10-25T00:30:59.999999Z"})
    void it_is_the_end_of_a_dutch_minute_or_day(String day, String time, Instant end) {
        assertThat(Moment.of(Optional.of(day), Optional.ofNullable(time)).before(NOW)).contains(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 15:42", "2026-11-20, ", "2026-11-21, ", "2026-02-30, ", "gisteren, ", "2026-11-19, 25:00",
            "2026-11-19, 9 uur", ", 10:00"})
    void of_what_is_to_come_or_does_not_exist_nothing_can_be_told(String day, String time) {
        assertThat(Moment.of(Optional.ofNullable(day), Optional.ofNullable(time)).before(NOW)).isEmpty();
    }

    @Test
    void nothing_typed_and_today_are_now() {
        assertThat(Moment.of(Optional.empty(), Optional.of(" ")).isNow(NOW)).isTrue();
        assertThat(Moment.of(Optional.of("2026-11-20"), Optional.empty()).isNow(NOW)).isTrue();
        assertThat(Moment.of(Optional.of("2026-11-20"), Optional.of("10:00")).isNow(NOW)).isFalse();
        assertThat(Moment.of(Optional.of("2026-11-19"), Optional.empty()).isNow(NOW)).isFalse();
    }
}

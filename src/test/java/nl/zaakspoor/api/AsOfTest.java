// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;

import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.rest.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which moment a caller means. */
class AsOfTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-11-10T12:00:00Z, 2026-11-10T12:00:00Z", "2026-11-10T12:00:00+01:00, 2026-11-10T11:00:00Z",
            "2026-11-10T12:00:00 01:00, 2026-11-10T11:00:00Z", "2026-11-10T12:00, 2026-11-10T11:00:00Z",
            "2026-07-10T12:00:00, 2026-07-10T10:00:00Z", "2026-11-10, 2026-11-10T22:59:59.999999Z",
            "2026-10-25, 2026-10-25T22:59:59.999999Z", "2026-03-29, 2026-03-29T21:59:59.999999Z",
            "2026-11-21, 2026-11-21T22:59:59.999999Z", "2026-11-22, 2026-11-22T10:00:00Z",
            "2026-11-22T10:00:00Z, 2026-11-22T10:00:00Z", "1970-01-01, 1970-01-01T22:59:59.999999Z"})
    void a_moment_is_itself_and_a_day_is_its_end(String text, Instant moment) {
        assertThat(AsOf.moment(text, NOW)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-22T10:00:01Z", "2026-11-22T11:00:01", "9999-12-31"})
    void what_lies_ahead_cannot_be_asked(String text) {
        assertThatThrownBy(() -> AsOf.moment(text, NOW)).satisfies(failure -> assertThat(problem(failure).detail())
                .isEqualTo("`asOf` lies in the future; what will be seen then is not known yet."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11", "2026-02-30", "2026-11-10T25:00:00Z", "10-11-2026", "1793270400",
            "2026-11-10 12:00", "2026-11-10T12:00:00+25:00", "+999999999-12-31"})
    void anything_else_is_answered_with_what_can_be_asked(String text) {
        assertThatThrownBy(() -> AsOf.moment(text, NOW)).satisfies(failure -> {
            assertThat(problem(failure).status()).isEqualTo(400);
            assertThat(problem(failure).detail()).startsWith("`asOf` must be a day such as 2026-11-10");
        });
    }

    private static Problem problem(Throwable failure) {
        return (Problem) ((WebApplicationException) failure).getResponse().getEntity();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildPaceTest {
    @ParameterizedTest
    @CsvSource({"PT0S, PT0.1S, PT0S", "PT0S, PT1S, PT0S", "PT0S, PT3S, PT3S", "PT0S, PT2M, PT1M", "PT0.5S, PT0.1S, PT0.5S",
            "PT5S, PT3S, PT5S"})
    void a_slow_database_gets_as_long_to_itself_as_the_batch_took(Duration pause, Duration took, Duration rest) {
        assertThat(new RebuildPace(pause).after(took)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "4, PT8S", "7, PT1M", "100, PT1M"})
    void a_database_that_fails_is_asked_less_and_less(int failures, Duration rest) {
        assertThat(new RebuildPace(Duration.ZERO).afterFailure(failures)).isEqualTo(rest);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.clock;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClockOffsetTest {
    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT36H, P1DT12H", "PT1464H, P61D", "PT30S, PT30S", "P7DT12H, P7DT12H"})
    void an_offset_is_written_in_days_and_the_rest(String asked, String written) {
        assertThat(ClockOffset.write(ClockOffset.read(asked))).isEqualTo(written);
        assertThat(Duration.parse(written)).isEqualTo(Duration.parse(asked));
    }
}

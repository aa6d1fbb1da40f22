// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.time.Instant;
import java.time.InstantSource;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.LogLines;
import nl.zaakspoor.catalogue.TestCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarWarningTest {
    private final LogLines log = LogLines.of(CalendarWarning.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource({"2028-12-31T22:59:59Z, 0", "2028-12-31T23:00:00Z, 1"})
    void the_service_warns_at_its_start_when_the_last_known_year_has_passed(Instant start, int warnings) {
        // Given
        InstantSource clock = InstantSource.fixed(start);

        // When
        new CalendarWarning().warn(new StartupEvent(), TestCatalogue.BUILT_IN, clock);

        // Then
        assertThat(log.all()).hasSize(warnings);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.catalogue.TestCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarWarningTest {
    private final Logger log = Logger.getLogger(CalendarWarning.class.getName());
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
    }

    @ParameterizedTest
    @CsvSource({"2028-12-31T22:59:59Z, 0", "2028-12-31T23:00:00Z, 1"})
    void the_service_warns_at_its_start_when_the_last_known_year_has_passed(Instant start, int warnings) {
        // Given
        InstantSource clock = InstantSource.fixed(start);

        // When
        new CalendarWarning().warn(new StartupEvent(), TestCatalogue.BUILT_IN, clock);

        // Then
        assertThat(lines).hasSize(warnings);
    }
}

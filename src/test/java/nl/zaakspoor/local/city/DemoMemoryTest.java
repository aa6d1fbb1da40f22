// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoMemoryTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T09:00:00Z");

    private final Path directory;

    DemoMemoryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void the_city_keeps_the_start_of_its_first_run() {
        DemoMemory.next(directory, "city", MONDAY);

        DemoMemory second = DemoMemory.next(directory, "city", TUESDAY);

        assertThat(second).isEqualTo(new DemoMemory(MONDAY, 2, true));
    }

    @Test
    void a_city_that_changed_since_is_noticed() {
        DemoMemory.next(directory, "city", MONDAY);

        assertThat(DemoMemory.next(directory, "another city", TUESDAY).sameCity()).isFalse();
        assertThat(DemoMemory.next(directory, "city", TUESDAY).sameCity()).isTrue();
    }
}

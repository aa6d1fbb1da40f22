// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.LogLines;
import nl.zaakspoor.page.theme.Theme;

import static org.assertj.core.api.Assertions.assertThat;

class ContrastWarningTest {
    private final LogLines log = LogLines.of(ContrastWarning.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void the_service_warns_at_its_start_of_what_is_hard_to_read(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("theme.css"), ".dam-theme { --nl-button-primary-color: #777 }");

        // When
        new ContrastWarning().warn(new StartupEvent(), Theme.in(folder));

        // Then
        assertThat(log.all()).singleElement().asString().startsWith("theme: hard to read").contains("text of buttons");
    }

    @Test
    void of_what_can_be_read_it_says_nothing() {
        // When
        new ContrastWarning().warn(new StartupEvent(), Theme.NONE);

        // Then
        assertThat(log.all()).isEmpty();
    }
}

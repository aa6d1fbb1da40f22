// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final List<Commands.Command> commands = new Commands(URI.create("http://localhost:8080/"), "127.0.0.1:19092",
            () -> NOW).of("Z2026-004512");

    @Test
    void every_event_to_paste_is_one_that_is_admitted() {
        Admission admission = new Admission(CatalogueReader.read(Optional.empty()));

        assertThat(commands).filteredOn(command -> command.line().contains("specversion")).hasSize(3)
                .allSatisfy(command -> admission.admit(EventJson.structured(eventIn(command)), NOW, NOW));
    }

    @Test
    void no_event_to_paste_would_end_its_own_quotes() {
        assertThat(commands).filteredOn(command -> command.line().contains("specversion"))
                .allSatisfy(command -> assertThat(new String(eventIn(command), StandardCharsets.UTF_8)).doesNotContain("'"));
    }

    private static byte[] eventIn(Commands.Command command) {
        String line = command.line();
        return line.substring(line.indexOf('{'), line.lastIndexOf('}') + 1).getBytes(StandardCharsets.UTF_8);
    }
}

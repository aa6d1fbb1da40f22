// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final Admission admission = new Admission(CatalogueReader.read(Optional.empty()));
    private final List<Commands.Command> commands = new Commands("http://localhost:8080/", "127.0.0.1:19092", () -> NOW).all();

    @Test
    void every_event_to_paste_is_one_that_is_admitted() {
        assertThat(commands).filteredOn(command -> command.line().contains("/dev/publish")).hasSize(2)
                .allSatisfy(command -> admission.admit(EventJson.structured(eventIn(command)), NOW, NOW));
    }

    @Test
    void so_are_those_that_travel_in_headers() {
        assertThat(commands).filteredOn(command -> command.line().contains("ce_id")).hasSize(2)
                .allSatisfy(
                        command -> admission.admit(new CloudEvent(headersIn(command), EventJson.parse(eventIn(command))), NOW,
                                NOW));
    }

    @Test
    void no_event_to_paste_would_end_its_own_quotes() {
        assertThat(commands).filteredOn(command -> command.line().contains("{"))
                .hasSize(4)
                .allSatisfy(command -> assertThat(new String(eventIn(command), StandardCharsets.UTF_8)).doesNotContain("'"));
    }

    @Test
    void no_line_is_too_long_for_a_page() {
        assertThat(commands).flatExtracting(command -> command.line().lines().toList())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
    }

    private static byte[] eventIn(Commands.Command command) {
        String line = command.line();
        return line.substring(line.indexOf('{'), line.lastIndexOf('}') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headersIn(Commands.Command command) {
        return Pattern.compile("ce_(\\w+)[=:](\\S+)").matcher(command.line()).results()
                .collect(Collectors.toMap(header -> header.group(1), header -> header.group(2)));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.local.Mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged service as the README starts it for a newcomer, with servers and a city of its own. */
@Timeout(900)
class DemoIT {
    private final Path directory;

    DemoIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void it_needs_nothing_else_and_stops_without_a_complaint() throws Exception {
        Path data = directory.resolve("data");
        Map<String, String> settings = Map.of("quarkus.profile", "demo", "zaakspoor.local.directory", data.toString(),
                "zaakspoor.local.kafka-port", "0", "zaakspoor.local.postgres-port", "0", "zaakspoor.local.smtp-port", "0",
                // A slow machine is nothing to complain of.
                "quarkus.vertx.max-event-loop-execute-time", "60S");
        try (ServiceProcess service = ServiceProcess.start(directory, settings)) {
            // Given
            service.awaitHealth("ready", 200);
            await().atMost(ServiceProcess.PATIENCE).until(() -> !new Mailbox(data).list().isEmpty());
            assertThat(service.get("/")).isEqualTo(200);
            assertThat(service.post("/dev/publish", "{\"hello\":\"world\"}")).isEqualTo(202);

            // When
            boolean stopped = service.stop(ServiceProcess.PATIENCE);

            // Then
            assertThat(stopped).isTrue();
            String log = Files.readString(service.log());
            assertThat(log).doesNotContain("ERROR", "\tat ");
            // What was on the topic before the schema was there has waited for it.
            assertThat(log.split("database ready", 2)[0]).doesNotContain("batch will be tried again");
        }
    }
}

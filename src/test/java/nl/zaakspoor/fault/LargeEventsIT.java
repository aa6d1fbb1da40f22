// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.local.LocalRun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A small instance and a backlog of events nearly as large as they may be, which fills little of Kafka because it was compressed. */
@Timeout(900)
class LargeEventsIT {
    private static final int EVENTS = 6_000;
    private static final int BYTES = 60_000;

    private final Path directory;

    LargeEventsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void they_are_all_taken_in_with_little_memory() throws Exception {
        try (LocalRun servers = LocalRun.in(directory.resolve("servers"))) {
            // Given
            publish(servers.address("kafka.bootstrap.servers"));
            Database database = new Database(servers.addresses());

            // When
            try (ServiceProcess service = ServiceProcess.inContainer("512m", directory, servers.addresses())) {
                service.awaitHealth("ready", 200);
                await().atMost(ServiceProcess.PATIENCE).pollInterval(Duration.ofSeconds(1))
                        .failFast("it ended", () -> !service.isAlive())
                        .until(() -> database.count("select count(*) from status_event") == EVENTS);

                // Then
                assertThat(database.count("select count(*) from rejected_event")).isZero();
            }
        }
    }

    private static void publish(String bootstrapServers) {
        String padding = "Wij toetsen uw plan. ".repeat(BYTES / 21);
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 50,
                "compression.type", "gzip", "batch.size", 4_000_000, "max.request.size", 4_000_000));
        try (Producer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < EVENTS; i++) {
                producer.send(event("G-%05d".formatted(i), padding));
            }
        }
    }

    private static ProducerRecord<String, String> event(String reference, String padding) {
        ProducerRecord<String, String> kafkaRecord = new ProducerRecord<>("zaakspoor.status-events.v1", reference, """
                {"specversion": "1.0", "id": "%s-1", "source": "%s", "type": "nl.zaakspoor.request-received.v1", "subject": "%s",
                 "time": "2026-11-02T09:00:00Z", "datacontenttype": "application/json", "data": {
                 "product": "melding-openbare-ruimte", "department": "DSB", "receivedOn": "2026-11-02", "ownNotes": "%s"}}"""
                .formatted(reference, Load.SOURCE, reference, padding));
        kafkaRecord.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        return kafkaRecord;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of records on the topic, through the real broker and the real database. */
@QuarkusTest
class KafkaDoorTest {
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    @Inject
    DataSource database;

    private Rows rows;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** A prefix of this test's own, since all tests share one topic. */
    private final String own = "K-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void binary_mode_is_read_with_and_without_a_content_type() throws Exception {
        // Given
        String data = """
                {"product": "vergunning", "department": "DSO", "receivedOn": "2026-10-06"}""";
        Map<String, String> headers = Map.of("ce_specversion", "1.0", "ce_id", own + "-1", "ce_source", "urn:test:binary",
                "ce_type", "nl.zaakspoor.request-received.v1", "ce_subject", own + "-1", "ce_time", "2026-10-06T08:00:00Z");
        Map<String, String> others = new java.util.HashMap<>(headers);
        others.putAll(Map.of("ce_id", own + "-2", "ce_subject", own + "-2", "content-type", "application/json"));

        // When
        Publisher.send(own + "-1", data.getBytes(UTF_8), headers);
        Publisher.send("a wrong key", data.getBytes(UTF_8), others);

        // Then
        rows.awaitCount(1, "select count(*) from request where reference = ? and state = 'received'", own + "-1");
        rows.awaitCount(1, "select count(*) from request where reference = ? and state = 'received'", own + "-2");
    }

    @Test
    void the_same_records_again_change_nothing_and_are_told_nobody() throws Exception {
        // Given
        Runnable publishing = () -> {
            Publisher.receive(own, "vergunning", ", \"applicant\": {\"email\": \"noor@voorbeeld.example\"}");
            Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        };
        publishing.run();
        rows.awaitCount(2, "select event_count from request where reference = ?", own);
        long version = rows.count("select version from request where reference = ?", own);

        // When
        publishing.run();
        Publisher.receive(own + "-after", "vergunning", "");
        rows.awaitCount(1, "select count(*) from request where reference = ? and state = 'received'", own + "-after");

        // Then
        assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(2);
        assertThat(rows.count("select version from request where reference = ?", own)).isEqualTo(version);
        assertThat(rows.count("select count(*) from notice join request r on r.id = request_id where reference = ? "
                + "and kind = 'received'", own)).isEqualTo(1);
        assertThat(rows.count("select count(*) from rejected_event where subject = ?", own)).isZero();
    }

    @Test
    void another_event_under_a_used_identity_is_rejected() throws Exception {
        // Given
        Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"in-progress\"}");
        rows.awaitCount(1, "select event_count from request where reference = ?", own);

        // When
        Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"decision\"}");

        // Then
        rows.awaitCount(1, "select count(*) from rejected_event where subject = ? and code = 'conflicting-duplicate'", own);
        assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(1);
    }

    @Test
    void a_publisher_hears_on_its_own_topic_what_was_rejected_and_why() throws Exception {
        // Given
        byte[] wrong = """
                {"specversion": "1.0", "id": "%s", "source": "urn:test:%s", "type": "nl.zaakspoor.status-changed.v1",
                 "subject": "%s", "time": "2026-10-06T08:00:00Z", "data": {"explanation": {"nl": "Zeer geheim"}}}"""
                .formatted(own, own, own).getBytes(UTF_8);

        // When
        Publisher.send(own, wrong, STRUCTURED);

        // Then
        JsonNode told = new ObjectMapper().readTree(rejectionOf("urn:test:" + own).value());
        assertThat(told.at("/type").asText()).isEqualTo("nl.zaakspoor.event-rejected.v1");
        assertThat(told.at("/data/code").asText()).isEqualTo("invalid-data");
        assertThat(told.at("/data/detail").asText()).contains("`status` is missing");
        assertThat(told.at("/data/id").asText()).isEqualTo(own);
        assertThat(told.toString()).doesNotContain("Zeer geheim");
    }

    private ConsumerRecord<String, String> rejectionOf(String source) {
        Properties properties = new Properties();
        properties.putAll(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ConsumerConfig.GROUP_ID_CONFIG,
                "test-" + own, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("zaakspoor.status-events.v1.rejected"));
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return found.stream().anyMatch(message -> source.equals(message.key()));
            });
            return found.stream().filter(message -> source.equals(message.key())).findFirst().orElseThrow();
        }
    }

    @Test
    void an_event_with_a_bsn_in_free_text_is_refused_and_not_kept() throws Exception {
        // When
        Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z",
                "{\"status\": \"in-progress\", \"explanation\": {\"nl\": \"Uw BSN 111222333 klopt.\"}}");

        // Then
        rows.awaitCount(1, "select count(*) from rejected_event where subject = ? and code = 'contains-bsn' and record is null",
                own);
        assertThat(rows.count("select count(*) from request where reference = ?", own)).isZero();
    }
}

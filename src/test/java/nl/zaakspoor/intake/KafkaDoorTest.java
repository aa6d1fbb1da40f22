// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of records on the topic, through the real broker and the real database. */
@QuarkusTest
class KafkaDoorTest {
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** A prefix of this test's own, since all tests share one topic. */
    private final String own = "K-" + UUID.randomUUID().toString().substring(0, 8);

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
        awaitCount(1, "select count(*) from request where reference = ? and state = 'received'", own + "-1");
        awaitCount(1, "select count(*) from request where reference = ? and state = 'received'", own + "-2");
    }

    @Test
    void the_same_records_again_change_nothing_and_are_told_nobody() throws Exception {
        // Given
        Runnable publishing = () -> {
            Publisher.receive(own, "vergunning", ", \"applicant\": {\"email\": \"noor@voorbeeld.example\"}");
            Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        };
        publishing.run();
        awaitCount(2, "select event_count from request where reference = ?", own);
        long version = count("select version from request where reference = ?", own);

        // When
        publishing.run();
        Publisher.receive(own + "-after", "vergunning", "");
        awaitCount(1, "select count(*) from request where reference = ? and state = 'received'", own + "-after");

        // Then
        assertThat(count("select event_count from request where reference = ?", own)).isEqualTo(2);
        assertThat(count("select version from request where reference = ?", own)).isEqualTo(version);
        assertThat(count("select count(*) from notice join request r on r.id = request_id where reference = ? "
                + "and kind = 'received'", own)).isEqualTo(1);
        assertThat(count("select count(*) from rejected_event where subject = ?", own)).isZero();
    }

    @Test
    void another_event_under_a_used_identity_is_rejected() throws Exception {
        // Given
        Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"in-progress\"}");
        awaitCount(1, "select event_count from request where reference = ?", own);

        // When
        Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"decision\"}");

        // Then
        awaitCount(1, "select count(*) from rejected_event where subject = ? and code = 'conflicting-duplicate'", own);
        assertThat(count("select event_count from request where reference = ?", own)).isEqualTo(1);
    }

    @Test
    void ten_poisoned_records_among_many_good_ones_are_rejected_and_stop_nothing() throws Exception {
        // Given
        int good = 500;
        List<byte[]> poison = poison();

        // When
        for (int i = 0; i < good; i++) {
            Publisher.receive(own + "-" + i, "melding-openbare-ruimte", "");
            if (i % 50 == 0) {
                Publisher.send(i % 100 == 0 ? null : own, poison.get(i / 50), STRUCTURED);
            }
        }
        Publisher.send(own, null, STRUCTURED);

        // Then
        awaitCount(good, "select count(*) from request where reference like ? and state = 'received'", own + "-%");
        awaitCount(poison.size() + 1,
                "select count(*) from rejected_event where origin_offset is not null and record is not null "
                        + "and rejected_at > now() - interval '1 minute' and code in ('not-json', 'not-a-cloudevent', 'unknown-type', "
                        + "'invalid-data', 'invalid-reference', 'unknown-product', 'too-large', 'time-out-of-range') and ? <> ''",
                own);
    }

    /** Ten records that are wrong in ten ways. */
    private List<byte[]> poison() {
        List<byte[]> poison = new ArrayList<>();
        poison.add("{\"specversion\": ".getBytes(UTF_8));
        poison.add(new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        poison.add("[".repeat(10_000).getBytes(UTF_8));
        poison.add("\"just a text\"".getBytes(UTF_8));
        poison.add(event("nl.zaakspoor.coffee-made.v1", own, "{}"));
        poison.add(event("nl.zaakspoor.request-received.v1", own,
                "{\"product\": \"no-such-product\", \"department\": \"DSO\", \"receivedOn\": \"2026-10-06\"}"));
        poison.add(event("nl.zaakspoor.status-changed.v1", own,
                "{\"status\": \"in-progress\", \"explanation\": {\"nl\": \"nul \\u0000\"}}"));
        poison.add(event("nl.zaakspoor.status-changed.v1", "not a reference!", "{\"status\": \"in-progress\"}"));
        poison.add(event("nl.zaakspoor.status-changed.v1", own,
                "{\"status\": \"in-progress\", \"occurredAt\": \"9999-01-01T00:00:00Z\"}"));
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.writeBytes("x".repeat(100_000).getBytes(UTF_8));
        poison.add(large.toByteArray());
        return poison;
    }

    private static byte[] event(String type, String subject, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "urn:test:poison", "type": "%s", "subject": "%s",
                 "time": "2026-10-06T08:00:00Z", "data": %s}""".formatted(UUID.randomUUID(), type, subject, data)
                .getBytes(UTF_8);
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
        awaitCount(1, "select count(*) from rejected_event where subject = ? and code = 'contains-bsn' and record is null",
                own);
        assertThat(count("select count(*) from request where reference = ?", own)).isZero();
    }

    private void awaitCount(long expected, String sql, String argument) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(count(sql, argument)).isEqualTo(expected));
    }

    private long count(String sql, String argument) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        }
    }
}

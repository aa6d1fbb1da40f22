// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.ChangesTopic;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.contract.AsyncApi;
import nl.zaakspoor.ledger.OutboxTopics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From an event on the one topic to a change on the other. */
@QuarkusTest
class TimelineChangesTest {
    @Inject
    DataSource database;

    @Inject
    OutboxRelay relay;

    @Inject
    Scheduler scheduler;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final String own = "C-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void every_change_that_a_resident_can_see_is_told_in_order_with_a_rising_version() {
        // When
        Publisher.receive(own, "vergunning", ", \"title\": {\"nl\": \"Geheime dakkapel\"}");
        awaitEvents(1);
        status("BEOORDELEN", "2026-10-07T08:00:00Z");
        awaitEvents(2);
        Publisher.publish(own, "request-completed", "2026-10-08T08:00:00Z", "{\"outcome\": \"granted\"}");
        awaitEvents(3);

        // Then
        List<JsonNode> changes = changes(3);
        assertThat(changes).extracting(change -> change.at("/data/state").asText()).containsExactly("received", "in-progress",
                "completed");
        assertThat(changes).extracting(change -> change.at("/data/version").asLong()).isSorted().doesNotHaveDuplicates();
        assertThat(changes).allSatisfy(change -> {
            assertThat(AsyncApi.problemsOfAnswer("timelineChanged", change)).isEmpty();
            assertThat(change.toString()).doesNotContain("Geheim");
        });
    }

    @Test
    void what_came_before_and_what_nobody_can_see_is_not_told() {
        // Given
        Publisher.receive(own, "vergunning", "");
        awaitEvents(1);

        // When
        Publisher.receive(own, "vergunning", "");
        Publisher.publish(own, "contact-recorded", "2026-10-07T08:00:00Z",
                "{\"channel\": \"phone\", \"summary\": {\"nl\": \"Gebeld\"}, \"visibleToApplicant\": false}");
        awaitEvents(2);
        status("BEOORDELEN", "2026-10-08T08:00:00Z");
        awaitEvents(3);

        // Then
        assertThat(changes(2)).extracting(change -> change.at("/data/state").asText()).containsExactly("received",
                "in-progress");
    }

    @Test
    void of_what_must_stay_hidden_nothing_is_told() {
        // Given
        Publisher.receive(own, "fraude-onderzoek", "");
        awaitEvents(1);

        // When
        Publisher.receive(own + "-after", "vergunning", "");
        rows.awaitCount(1, "select count(*) from request where reference = ? and state is not null", own + "-after");

        // Then
        assertThat(await().atMost(Duration.ofSeconds(30)).until(() -> read(own), found -> !found.isEmpty()))
                .extracting(ConsumerRecord::key).containsOnly(own + "-after");
    }

    @Test
    void what_was_not_brought_over_waits_in_the_database_and_many_go_at_once() throws Exception {
        scheduler.pause();
        try {
            // Given
            rows.execute("insert into outbox (topic, key, content, created_at) "
                    + "select ?, ? || '-' || i % 7, i::text, now() from generate_series(1, 2500) i order by i.i",
                    OutboxTopics.TIMELINE_CHANGES, own);

            // When
            relay.relayTimelineChanges().await().atMost(Duration.ofSeconds(30));

            // Then
            assertThat(rows.count("select count(*) from outbox where starts_with(key, ?)", own)).isZero();
            List<ConsumerRecord<String, String>> sent = await().atMost(Duration.ofSeconds(30)).until(() -> read(own),
                    found -> found.size() >= 2500);
            assertThat(sent).hasSize(2500);
            assertThat(sent.stream().filter(one -> one.key().endsWith("-3")).map(one -> Integer.valueOf(one.value())))
                    .isSorted();
        } finally {
            scheduler.resume();
        }
    }

    @Test
    void while_one_instance_has_the_turn_others_leave_the_topic_alone() throws Exception {
        scheduler.pause();
        try (var other = database.getConnection()) {
            // Given
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('%s', 0))"
                    .formatted(OutboxTopics.TIMELINE_CHANGES));
            rows.execute("insert into outbox (topic, key, content, created_at) values (?, ?, '1', now())",
                    OutboxTopics.TIMELINE_CHANGES, own);

            // When
            relay.relayTimelineChanges().await().atMost(Duration.ofSeconds(30));

            // Then
            assertThat(rows.count("select count(*) from outbox where key = ?", own)).isEqualTo(1);
            other.rollback();
        } finally {
            scheduler.resume();
        }
        rows.awaitCount(0, "select count(*) from outbox where key = ?", own);
    }

    private void status(String status, String time) {
        Publisher.publish(own, "status-changed", time, "{\"status\": \"" + status + "\"}");
    }

    private void awaitEvents(int events) {
        rows.awaitCount(events, "select coalesce(sum(event_count), 0) from request where reference = ?", own);
    }

    /** What was told of this test's request, once there is that much; more is a failure. */
    private List<JsonNode> changes(int expected) {
        List<JsonNode> changes = await().atMost(Duration.ofSeconds(30)).until(
                () -> read(own).stream().map(one -> EventJson.parse(one.value().getBytes(UTF_8))).toList(),
                found -> found.size() >= expected);
        assertThat(changes).hasSize(expected);
        return changes;
    }

    private List<ConsumerRecord<String, String>> read(String keys) {
        return new ChangesTopic(servers).read(keys);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.RejectionProfile.OURS;
import static nl.zaakspoor.RejectionProfile.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** From a rejected event, through what mends it, to an event in the ledger. */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class ReplayTest {
    private static final String PATH = "/v1/rejected-events";
    private static final String TOPIC = "zaakspoor.status-events.v1";
    private static final String STORED = "select count(*) from status_event where id = ?";
    private static final String REJECTED = "select count(*) from rejected_event where event_id = ?";

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String own = "B-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void what_came_too_early_is_taken_when_its_time_has_come() throws Exception {
        // Given
        String first = rejectedAhead(OURS, own, Duration.ofHours(25));
        replay("publisher", first).then().statusCode(202);
        String second = rejection(own, 2);
        clock.forward(Duration.ofHours(2));

        // When
        replay("publisher", second).then().statusCode(202).body("id", equalTo(second)).body("replayOf", equalTo(first));

        // Then
        rows.awaitCount(1, STORED, own);
        assertThat(rows.count(REJECTED, own)).isEqualTo(2);
        JsonPath list = as("publisher").get(PATH + "?code=time-out-of-range&limit=2").jsonPath();
        assertThat(list.<String>getList("items.id")).containsExactly(second, first);
        assertThat(list.<String>getList("items.replayedAt")).doesNotContainNull();
        assertThat(list.getString("items[0].replayOf")).isEqualTo(first);
        assertThat(list.getMap("items[1]")).doesNotContainKey("replayOf");
    }

    @Test
    void a_record_comes_in_again_as_it_came_with_its_key_and_headers_and_our_marks() throws Exception {
        // Given
        ProducerRecord<String, byte[]> binary = binary("{\"status\": 7}");
        RecordMetadata at = Publisher.sendAll(List.of(binary)).getFirst();
        String first = rejection(own, 1);

        // When
        replay("manager", first).then().statusCode(202);

        // Then
        ConsumerRecord<String, byte[]> again = kafkaRecord(rejection(own, 2));
        assertThat(again.key()).isEqualTo(own);
        assertThat(again.value()).isEqualTo(binary.value());
        Map<String, String> headers = headers(again.headers());
        assertThat(headers).containsAllEntriesOf(headers(binary.headers()))
                .containsEntry("zaakspoor-replay-of", first)
                .containsEntry("zaakspoor-first-written", Long.toString(at.timestamp()))
                .hasSize(headers(binary.headers()).size() + 2);
    }

    @Test
    void an_event_without_a_time_was_still_reported_when_it_was_first_written() throws Exception {
        // Given
        RecordMetadata at = Publisher.sendAll(List.of(binary("{\"status\": \"BEOORDELEN\", \"occurredAt\": \"%s\"}"
                .formatted(clock.instant().plus(Duration.ofHours(25)))))).getFirst();
        String id = rejection(own, 1);
        clock.forward(Duration.ofHours(2));

        // When
        replay("manager", id).then().statusCode(202);

        // Then
        rows.awaitCount(1, STORED + " and reported_at = ?", own, Instant.ofEpochMilli(at.timestamp()).atOffset(ZoneOffset.UTC));
    }

    /** Of an event without a time, in binary mode. */
    private ProducerRecord<String, byte[]> binary(String data) {
        ProducerRecord<String, byte[]> binary = new ProducerRecord<>(TOPIC, own, data.getBytes(UTF_8));
        ACloudEvent.aStatusChanged().with("source", OURS).with("id", own).with("subject", own).without("time").attributes()
                .forEach((name, value) -> binary.headers().add("ce_" + name, value.getBytes(UTF_8)));
        return binary;
    }

    private static Map<String, String> headers(Headers headers) {
        return Arrays.stream(headers.toArray())
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
    }

    /** The record that was rejected, as it stands on the topic. */
    private ConsumerRecord<String, byte[]> kafkaRecord(String rejection) throws SQLException {
        int partition = (int) rows.count("select origin_partition from rejected_event where id = ?", Long.valueOf(rejection));
        long offset = rows.count("select origin_offset from rejected_event where id = ?", Long.valueOf(rejection));
        TopicPartition place = new TopicPartition(TOPIC, partition);
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            return await().atMost(Duration.ofSeconds(20))
                    .until(() -> consumer.poll(Duration.ofMillis(200)).records(place), found -> !found.isEmpty()).getFirst();
        }
    }

    @Test
    void replaying_twice_is_replaying_once() throws Exception {
        // Given
        String id = rejectedAhead(OURS, own, Duration.ofHours(25));
        clock.forward(Duration.ofHours(2));

        // When
        replay("publisher", id).then().statusCode(202);
        replay("publisher", id).then().statusCode(202);
        rows.awaitCount(1, STORED, own);
        replay("publisher", id).then().statusCode(202).body("replayedAt", notNullValue());
        rejectedAhead(OURS, own + "-after", Duration.ofHours(25));

        // Then
        assertThat(rows.count(REJECTED, own)).isEqualTo(1);
        assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(1);
    }

    @Test
    void all_of_one_reason_come_in_again_in_one_go_but_not_those_of_others() throws Exception {
        // Given
        rejectedAhead(OURS, own + "-1", Duration.ofHours(25));
        rejectedAhead(OURS, own + "-2", Duration.ofHours(25));
        rejectedAhead(THEIRS, own + "-3", Duration.ofHours(25));
        clock.forward(Duration.ofHours(2));

        // When
        int accepted = as("publisher").post(PATH + "/_replay?code=time-out-of-range&source=" + OURS).then().statusCode(202)
                .body("more", equalTo(false)).extract().path("accepted");
        as("publisher").post(PATH + "/_replay?code=time-out-of-range&source=" + THEIRS).then().statusCode(202)
                .body("accepted", equalTo(0));

        // Then
        assertThat(accepted).isGreaterThanOrEqualTo(2);
        rows.awaitCount(1, STORED, own + "-1");
        rows.awaitCount(1, STORED, own + "-2");
        as("publisher").post(PATH + "/_replay?code=time-out-of-range").then().statusCode(202);
        assertThat(rows.count(REJECTED + " and replay_asked_at is null", own + "-3")).isEqualTo(1);
    }

    @Test
    void nobody_learns_of_the_rejected_events_of_another() {
        // Given
        String theirs = rejectedAhead(THEIRS, own, Duration.ofHours(25));

        // When
        String forTheirs = replay("publisher", theirs).then().statusCode(404).extract().asString();
        String forNone = replay("publisher", "999999999").then().statusCode(404).extract().asString();

        // Then
        assertThat(forTheirs).isEqualTo(forNone).contains("No such rejected event");
        replay("publisher", "x").then().statusCode(404);
    }

    @Test
    void a_record_with_a_bsn_was_never_kept() {
        // Given
        send(OURS, own, ACloudEvent.of("status-changed", "{\"status\": \"x\", \"explanation\": {\"nl\": \"111222333\"}}"));

        // When
        var answer = replay("publisher", rejection(own, 1));

        // Then
        answer.then().statusCode(409).contentType("application/problem+json").body("title", equalTo("Cannot be replayed"));
        as("publisher").post(PATH + "/_replay?code=contains-bsn").then().statusCode(409);
        as("publisher").post(PATH + "/_replay").then().statusCode(400);
    }

    @Test
    void a_record_that_has_expired_is_gone() throws Exception {
        // Given
        String id = rejectedAhead(OURS, own, Duration.ofHours(25));
        rows.execute("update rejected_event set record = null where id = ?", Long.valueOf(id));

        // Then
        replay("publisher", id).then().statusCode(410).contentType("application/problem+json")
                .body("title", equalTo("No longer kept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never replayed", "of another source"})
    void nobody_can_claim_to_be_the_replay_of_something_else(String what) throws Exception {
        // Given
        String earlier = rejectedAhead(THEIRS, own + "-earlier", Duration.ofHours(25));
        if (what.equals("of another source")) {
            rows.execute("update rejected_event set replay_asked_at = now(), replayed_at = now() where id = ?",
                    Long.valueOf(earlier));
        }
        String source = what.equals("of another source") ? OURS : THEIRS;
        ProducerRecord<String, byte[]> forged = new ProducerRecord<>(TOPIC, own,
                ACloudEvent.of("status-changed", "{}").with("source", source).with("id", own).structured());
        forged.headers().add("zaakspoor-replay-of", earlier.getBytes(UTF_8));

        // When
        Publisher.sendAll(List.of(forged));

        // Then
        rows.awaitCount(1, REJECTED + " and replay_of is null", own);
    }

    /** An event that lies too far ahead now, and will not when two hours have passed. */
    private String rejectedAhead(String source, String id, Duration ahead) {
        send(source, id, ACloudEvent.aStatusChanged().with("time",
                clock.instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS).toString()));
        return rejection(id, 1);
    }

    private static void send(String source, String id, ACloudEvent event) {
        Publisher.sendAll(List.of(new ProducerRecord<>(TOPIC, id,
                event.with("source", source).with("id", id).with("subject", id).structured())));
    }

    /** The id of the newest rejection of an event, once there are that many. */
    private String rejection(String eventId, int rejections) {
        rows.awaitCount(rejections, REJECTED, eventId);
        try {
            return Long.toString(rows.count("select max(id) from rejected_event where event_id = ?", eventId));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static io.restassured.response.Response replay(String user, String id) {
        return as(user).post(PATH + "/" + id + "/_replay");
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

/** What publishers and managers see of rejected events, through the running service. */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class RejectedEventsTest {
    private static final String PATH = "/v1/rejected-events";

    @Inject
    DataSource database;

    private final String own = "A-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void a_publisher_sees_what_was_refused_and_why_and_nothing_of_what_it_said() {
        // Given
        RecordMetadata at = reject(OURS, 1).getFirst();

        // When
        JsonPath answer = as("publisher").get(PATH).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getString("items[0].code")).isEqualTo("invalid-data");
        assertThat(answer.getString("items[0].detail")).isEqualTo("`status` is missing");
        assertThat(answer.getString("items[0].source")).isEqualTo(OURS);
        assertThat(answer.getString("items[0].type")).isEqualTo("nl.zaakspoor.status-changed.v1");
        assertThat(answer.getString("items[0].subject")).isEqualTo(own);
        assertThat(answer.getString("items[0].eventId")).isEqualTo(own + "-0");
        assertThat(answer.getString("items[0].rejectedAt")).endsWith("Z");
        assertThat(answer.getString("items[0].origin.topic")).isEqualTo("zaakspoor.status-events.v1");
        assertThat(answer.getInt("items[0].origin.partition")).isEqualTo(at.partition());
        assertThat(answer.getLong("items[0].origin.offset")).isEqualTo(at.offset());
        assertThat(answer.getMap("items[0]")).doesNotContainKeys("replayedAt", "replayOf", "record");
        assertThat(answer.prettify()).doesNotContain("Zeer geheim");
    }

    @Test
    void pages_follow_each_other_from_new_to_old_and_end() {
        // Given
        reject(OURS, 5);
        String query = PATH + "?source=" + OURS + "&code=invalid-data&limit=2";

        // When
        JsonPath first = as("publisher").get(query).jsonPath();
        JsonPath second = as("publisher").get(query + "&cursor=" + first.getString("next")).jsonPath();
        JsonPath third = as("publisher").get(query + "&cursor=" + second.getString("next")).jsonPath();

        // Then
        assertThat(List.of(first, second)).allSatisfy(page -> assertThat(page.getList("items")).hasSize(2));
        List<Long> ids = List.of(first, second, third).stream().flatMap(page -> page.<String>getList("items.id").stream())
                .limit(5).map(Long::valueOf).toList();
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(List.of(first, second, third)).flatMap(page -> page.<String>getList("items.subject"))
                .startsWith(own, own, own, own, own);
    }

    @Test
    void the_last_page_says_that_it_is_the_last() throws Exception {
        // Given
        reject(THEIRS, 1);
        long all = rows.count("select count(*) from rejected_event where source = ?", THEIRS);

        // Then
        as("other").get(PATH + "?limit=" + all).then().statusCode(200).body("items.size()", equalTo((int) all))
                .body("next", equalTo(null));
    }

    @Test
    void a_publisher_sees_only_its_own_sources_and_a_manager_all() {
        // Given
        reject(OURS, 1);
        reject(THEIRS, 1);

        // Then
        assertThat(subjectsAnd(as("publisher"), "?limit=200")).contains(own + " " + OURS).doesNotContain(own + " " + THEIRS);
        assertThat(subjectsAnd(as("other"), "?limit=200")).contains(own + " " + THEIRS).doesNotContain(own + " " + OURS);
        assertThat(subjectsAnd(as("manager"), "?limit=200")).contains(own + " " + OURS, own + " " + THEIRS);
        assertThat(subjectsAnd(as("publisher"), "?source=" + THEIRS)).isEmpty();
        assertThat(subjectsAnd(as("manager"), "?source=" + THEIRS)).isNotEmpty().allMatch(line -> line.endsWith(THEIRS));
        assertThat(subjectsAnd(as("manager"), "?code=too-large&source=" + OURS)).isEmpty();
    }

    @Test
    void a_manager_sees_also_what_came_from_nobody_we_know() {
        // Given
        RecordMetadata at = Publisher.sendAll(List.of(new ProducerRecord<>("zaakspoor.status-events.v1", own,
                ("not json " + own).getBytes(UTF_8)))).getFirst();
        rows.awaitCount(1, "select count(*) from rejected_event where origin_partition = ? and origin_offset = ?",
                at.partition(), at.offset());

        // When
        JsonPath answer = as("manager").get(PATH + "?code=not-json&limit=1").jsonPath();

        // Then
        assertThat(answer.getLong("items[0].origin.offset")).isEqualTo(at.offset());
        assertThat(answer.getMap("items[0]")).doesNotContainKeys("source", "type", "subject", "eventId");
    }

    @Test
    void the_log_tells_that_events_were_rejected_and_not_what_they_said() {
        // Given
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            // When
            reject("urn:test:nobody:" + own, 1);
            reject(OURS, 1);

            // Then
            await().atMost(Duration.ofSeconds(10)).until(
                    () -> lines.stream().anyMatch(line -> line.contains("events of unknown sources rejected events=1")));
            assertThat(lines).noneMatch(line -> line.contains("geheim") || line.contains(own));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
    }

    @ParameterizedTest
    @CsvSource({"desk, 403", "nobody, 401"})
    void others_see_and_replay_nothing(String user, int status) {
        for (String path : List.of(PATH + "/1/_replay", PATH + "/_replay?code=not-json")) {
            as(user).post(path).then().statusCode(status).contentType("application/problem+json");
        }
        as(user).get(PATH).then().statusCode(status).contentType("application/problem+json");
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=9999999999999999999", "code=nonsense",
            "limit=-1"})
    void a_query_that_makes_no_sense_is_answered_with_what_does(String query) {
        as("publisher").get(PATH + "?" + query).then().statusCode(400).contentType("application/problem+json")
                .body("title", equalTo("Wrong query"));
    }

    private List<RecordMetadata> reject(String source, int events) {
        List<RecordMetadata> sent = Publisher.sendAll(IntStream.range(0, events).mapToObj(i -> ACloudEvent
                .of("status-changed", "{\"explanation\": {\"nl\": \"Zeer geheim\"}}").with("source", source)
                .with("subject", own).with("id", own + "-" + i))
                .map(event -> new ProducerRecord<>("zaakspoor.status-events.v1", own, event.structured())).toList());
        rows.awaitCount(events, "select count(*) from rejected_event where subject = ? and source = ?", own, source);
        return sent;
    }

    private static List<String> subjectsAnd(RequestSpecification caller, String query) {
        JsonPath answer = caller.get(PATH + query).then().statusCode(200).extract().jsonPath();
        return IntStream.range(0, answer.getList("items").size())
                .mapToObj(i -> answer.getString("items[" + i + "].subject") + " " + answer.getString("items[" + i + "].source"))
                .toList();
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Publishing over HTTP, through the real broker and the real database. */
@QuarkusTest
class HttpDoorTest {
    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    /** In the catalogue, with the principal {@code publisher}. */
    /** So recent that nothing is late. */
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    static final String SOURCE = "urn:nld:oin:00000001234567890000:systeem:vergunningen";

    /** Records of one request come in in their order: with the last of them, all are there. */
    static final String EVENTS = """
            select count(*) from status_event where request_id = (select id from request where reference = ?)""";

    @Inject
    DataSource database;

    private Rows rows;

    private final String own = "H-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void an_event_in_structured_mode_comes_on_the_page() {
        // When
        Response answer = publish(STRUCTURED, received(own));

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1);
        assertThat(answer.jsonPath().getList("ids")).containsExactly(own + "-1");
        assertThat(answer.header("API-Version")).isNotBlank();
        assertThat(given().get(Publisher.linkOf(own)).asString()).contains("Een erker");
    }

    @Test
    void an_event_in_binary_mode_comes_in_and_again_changes_nothing() throws SQLException {
        // Given
        RequestSpecification binary = signedIn().contentType("application/json").headers("ce-specversion", "1.0", "ce-id",
                own + "-1", "ce-source", SOURCE, "ce-type", "nl.zaakspoor.request-received.v1", "ce-subject", own, "ce-time",
                YESTERDAY + "T08:00:00Z").body(data());

        // When
        assertThat(binary.post("/v1/status-events").statusCode()).isEqualTo(202);
        assertThat(binary.post("/v1/status-events").statusCode()).isEqualTo(202);
        publish(STRUCTURED, received(own));
        publish(STRUCTURED, status(own, 2, "\"status\": \"x\""));

        // Then
        rows.awaitCount(2, EVENTS, own);
        assertThat(rows.count("select count(*) from rejected_event where subject = ?", own)).isZero();
    }

    @Test
    void a_full_batch_comes_in() {
        // Given
        String batch = IntStream.range(0, 1000).mapToObj(i -> status(own, i, "\"status\": \"x\""))
                .collect(Collectors.joining(",", "[", "]"));

        // When
        Response answer = publish(BATCH, batch);

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.jsonPath().getList("ids")).hasSize(1000).startsWith(own + "-0").endsWith(own + "-999");
        rows.awaitCount(1000, EVENTS, own);
    }

    @Test
    void a_batch_with_something_wrong_is_refused_whole_and_says_everything_by_number() {
        // Given
        String batch = "[%s, %s, 7, %s]".formatted(status(own, 0, "\"status\": \"x\""),
                status(own, 1, "\"explanation\": \"geheim\", \"expectedOn\": \"morgen\""),
                status(own, 3, "\"status\": \"x\", \"explanation\": {\"nl\": \"BSN 111222333\"}, \"occurredAt\": \"ooit\""));

        // When
        Response answer = publish(BATCH, batch);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.index")).containsExactly(1, 1, 1, 2, 3, 3);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("invalid-data", "invalid-data", "invalid-data",
                "not-a-cloudevent", "contains-bsn", "invalid-data");
        assertThat(answer.jsonPath().getList("errors.pointer")).startsWith("/data/status", "/data/explanation",
                "/data/expectedOn");
        assertThat(answer.asString()).doesNotContain("geheim", "111222333");
        publish(STRUCTURED, status(own, 4, "\"status\": \"x\""));
        rows.awaitCount(1, EVENTS, own);
    }

    @Test
    void an_event_over_64_kib_is_too_large_and_a_body_over_the_limit_too() {
        // When
        Response event = publish(STRUCTURED, status(own, 1, "\"status\": \"x\", \"more\": \"" + "a".repeat(66_000) + "\""));
        Response body = publish(STRUCTURED, "a".repeat(1_100_000));

        // Then
        assertThat(event.statusCode()).isEqualTo(400);
        assertThat(event.jsonPath().getList("errors.code")).containsExactly("too-large");
        assertThat(body.statusCode()).isEqualTo(413);
        assertThat(body.contentType()).startsWith("application/problem+json");
        assertThat(body.jsonPath().getString("detail")).contains("At most 1024 KiB");
        assertThat(body.header("API-Version")).isNotBlank();
    }

    @Test
    void a_body_of_unannounced_length_is_held_to_the_limit_too() throws Exception {
        // Given
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/status-events");
        HttpRequest endless = HttpRequest.newBuilder(address).header("Content-Type", STRUCTURED)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("publisher:publisher".getBytes(UTF_8)))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_100_000]))).build();

        // When
        try (HttpClient client = HttpClient.newHttpClient()) {
            // Then
            assertThat(client.send(endless, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void a_source_speaks_only_through_its_own_publisher() {
        // Given
        String unknown = received(own).replace(SOURCE, "urn:test:unknown");

        // When
        Response others = as("other").contentType(STRUCTURED).body(received(own)).post("/v1/status-events");
        Response unclaimed = as("other").contentType(STRUCTURED).body(unknown).post("/v1/status-events");

        // Then
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(others.jsonPath().getList("errors.code")).containsExactly("not-allowed");
        assertThat(others.jsonPath().getList("errors.pointer")).containsExactly("/source");
        assertThat(unclaimed.statusCode()).isEqualTo(202);
    }

    @Test
    void only_publishers_are_let_in_and_only_with_events() {
        assertThat(given().contentType(STRUCTURED).body(received(own)).post("/v1/status-events").statusCode()).isEqualTo(401);
        assertThat(as("desk").contentType(STRUCTURED).body(received(own)).post("/v1/status-events").statusCode())
                .isEqualTo(403);
        for (String address : new String[]{"", "/_check", "/_upload"}) {
            Response answer = as("publisher").contentType("text/plain").body("x").post("/v1/status-events" + address);
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        assertThat(publish(STRUCTURED, "").jsonPath().getList("errors.code")).containsExactly("not-json");
    }

    static Response publish(String type, String body) {
        return signedIn().contentType(type).body(body.getBytes(UTF_8)).post("/v1/status-events");
    }

    static RequestSpecification signedIn() {
        return as("publisher");
    }

    static RequestSpecification as(String name) {
        return given().auth().preemptive().basic(name, name);
    }

    static String received(String reference) {
        return event(reference, 1, "request-received", data());
    }

    private static String data() {
        return """
                {"product": "vergunning", "department": "DSO", "receivedOn": "%s", "title": {"nl": "Een erker"},
                 "applicant": {"email": "noor@voorbeeld.example"}}""".formatted(YESTERDAY);
    }

    static String status(String reference, int number, String members) {
        return event(reference, number, "status-changed", "{" + members + "}");
    }

    private static String event(String reference, int number, String type, String data) {
        return """
                {"specversion": "1.0", "id": "%s-%d", "source": "%s", "type": "nl.zaakspoor.%s.v1", "subject": "%s",
                 "time": "%sT08:00:00Z", "data": %s}""".formatted(reference, number, SOURCE, type, reference, YESTERDAY, data);
    }
}

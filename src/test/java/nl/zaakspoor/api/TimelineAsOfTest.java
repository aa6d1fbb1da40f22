// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.CatalogueFiles;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.catalogue.CatalogueVersion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What a colleague sees of a request as it was at a moment, through the running service. */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class TimelineAsOfTest {
    private static final String EVENTS = "select count(*) from status_event join request on request.id = request_id"
            + " where reference = ?";

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    private final String own = "T-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;
    private Path folder;
    private int sent;

    @BeforeEach
    void openDatabase(@TempDir Path temporary) {
        rows = new Rows(database);
        folder = temporary;
    }

    @AfterEach
    void backToThePresent() throws SQLException {
        rows.execute("delete from catalogue_in_force where since < '2026-01-01'");
        clock.moveTo(Instant.now());
    }

    @Test
    void a_report_that_came_late_is_seen_from_when_it_came_and_not_from_when_it_happened() {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED);
        on("2026-10-20T08:00:00Z", "status-changed", "2026-10-20T07:00:00Z", status("BEOORDELEN", "Wij kijken."));
        on("2026-10-24T08:00:00Z", "status-changed", "2026-10-10T07:00:00Z", status("CONTROLEREN", "Alles is er."));

        // When
        JsonPath before = asOf("2026-10-23");
        JsonPath after = asOf("2026-10-24");

        // Then
        assertThat(before.getList("entries.occurredAt")).containsExactly("2026-10-20T07:00:00Z", "2026-10-06T08:00:00Z");
        assertThat(after.getList("entries.occurredAt")).containsExactly("2026-10-20T07:00:00Z", "2026-10-10T07:00:00Z",
                "2026-10-06T08:00:00Z");
        assertThat(after.getString("entries[1].recordedAt")).startsWith("2026-10-24T08:00:");
        assertThat(after.getString("entries[1].text")).isEqualTo("Alles is er.");
        assertThat(List.of(before, after)).allSatisfy(seen -> assertThat(seen.getInt("step.number")).isEqualTo(3));
        assertThat(before.getBoolean("reconstruction")).isTrue();
        assertThat(before.getString("asOf")).isEqualTo("2026-10-23T21:59:59.999999Z");
    }

    @Test
    void what_was_told_before_a_correction_is_still_what_was_seen_then() {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED);
        on("2026-10-20T08:00:00Z", "status-changed", "2026-10-20T07:00:00Z", status("BEOORDELEN", "Er mist een tekening."));
        on("2026-10-22T08:00:00Z", "event-corrected", "2026-10-22T07:00:00Z", """
                {"correctedId": "%s-2", "data": {"status": "BEOORDELEN", "explanation": {"nl": "Alles is er."}}}"""
                .formatted(own));

        // When
        JsonPath then = asOf("2026-10-21");
        JsonPath now = asOf("2026-10-22");

        // Then
        assertThat(then.getString("entries[0].text")).isEqualTo("Er mist een tekening.");
        assertThat(then.getBoolean("entries[0].corrected")).isFalse();
        assertThat(now.getString("entries[0].text")).isEqualTo("Alles is er.");
        assertThat(now.getBoolean("entries[0].corrected")).isTrue();
        assertThat(now.getString("entries[0].recordedAt")).startsWith("2026-10-20T08:00:");
    }

    @Test
    void what_depends_on_the_day_is_as_it_was_on_that_day() {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED);
        on("2026-10-07T08:00:00Z", "task-assigned", "2026-10-07T07:00:00Z", """
                {"taskId": "1", "taskCode": "send-drawing", "dueOn": "2026-10-14"}""");

        // Then
        assertThat(asOf("2026-10-14").getString("tasks[0].state")).isEqualTo("open");
        assertThat(asOf("2026-10-15").getString("tasks[0].state")).isEqualTo("overdue");
    }

    @Test
    void the_first_recording_of_an_event_counts_also_after_a_second_copy_and_a_new_fold() {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED);
        on("2026-10-08T08:00:00Z", "status-changed", "2026-10-08T07:00:00Z", status("CONTROLEREN", "Wij kijken."));
        JsonPath first = asOf("2026-10-08");

        // When
        clock.moveTo(Instant.parse("2026-10-12T08:00:00Z"));
        publish(2, "status-changed", "2026-10-08T07:00:00Z", status("CONTROLEREN", "Wij kijken."));
        on("2026-10-13T08:00:00Z", "status-changed", "2026-10-07T07:00:00Z", status("CONTROLEREN", "Te laat gemeld."));

        // Then
        JsonPath last = asOf("2026-10-13");
        assertThat(last.getList("entries")).hasSize(3);
        assertThat(last.getString("entries[0].recordedAt")).isEqualTo(first.getString("entries[0].recordedAt"))
                .startsWith("2026-10-08T08:00:");
        assertThat(last.getString("entries[2].recordedAt")).isEqualTo(first.getString("entries[1].recordedAt"));
        assertThat(desk().get("/v1/requests/" + own).jsonPath().getList("view.entries.recordedAt"))
                .isEqualTo(last.getList("entries.recordedAt"));
    }

    @Test
    void without_a_moment_it_is_what_the_resident_sees_now() {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED);
        on("2026-10-20T08:00:00Z", "status-changed", "2026-10-20T07:00:00Z", status("BEOORDELEN", "Wij kijken."));
        String token = Publisher.linkOf(own).replace("/t/", "");

        // When
        Map<String, Object> resident = given().header("Authorization", "Bearer " + token).get("/v1/timeline").then()
                .statusCode(200).extract().jsonPath().getMap("");
        Map<String, Object> desk = desk().get(path()).then().statusCode(200).extract().jsonPath().getMap("");

        // Then
        assertThat(desk).containsAllEntriesOf(resident).containsEntry("reconstruction", false)
                .containsEntry("catalogueOfThen", true).containsEntry("tracking", "resident")
                .containsEntry("privacy", "normal");
        assertThat(desk).doesNotContainKey("view");
    }

    @Test
    void the_words_are_those_of_then() throws Exception {
        // Given
        Files.writeString(folder.resolve("words.yaml"), "words: { entry.request-received: { nl: Dit stond er toen } }");
        CatalogueFiles files = CatalogueFiles.of(Optional.of(folder));
        CatalogueVersion then = CatalogueVersion.of(CatalogueReader.read(files));
        rows.execute("insert into catalogue_version values (?, ?, now(), ?) on conflict do nothing", then.content(),
                then.foldRules(), files.zip());
        rows.execute("insert into catalogue_in_force (since, content) values ('2025-10-06', ?)", then.content());
        on("2025-10-06T08:05:00Z", "request-received", "2025-10-06T08:00:00Z", RECEIVED);

        // When
        JsonPath answer = asOf("2025-10-07");

        // Then
        assertThat(answer.getString("entries[0].title")).isEqualTo("Dit stond er toen");
        assertThat(answer.getString("catalogueVersion")).isEqualTo(then.content());
        assertThat(answer.getBoolean("catalogueOfThen")).isTrue();
        assertThat(answer.getString("department.name")).isEqualTo("Stedelijke Ontwikkeling");
    }

    @Test
    void a_colleague_reads_in_the_language_asked_for() {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED);

        // Then
        for (RequestSpecification caller : List.of(desk().queryParam("lang", "en"), desk().header("Accept-Language", "en"))) {
            caller.queryParam("asOf", "2026-10-06").get(path()).then().statusCode(200).body("language", equalTo("en"))
                    .body("department.name", equalTo("Urban Development"));
        }
    }

    @ParameterizedTest
    @CsvSource({"fraudemelding, receipt-only", "fraude-onderzoek, off", "bijzondere-bijstand, resident"})
    void a_colleague_sees_all_of_a_request_of_which_the_resident_sees_little(String product, String tracking) {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED.replace("vergunning", product));

        // When
        JsonPath answer = asOf("2026-10-06");

        // Then
        assertThat(answer.getString("tracking")).isEqualTo(tracking);
        assertThat(answer.getString("product.id")).isEqualTo(product);
        assertThat(answer.getList("entries")).hasSize(1);
    }

    @Test
    void nothing_of_the_applicant_is_in_it() {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED.replace("\"title\"",
                "\"applicant\": {\"name\": \"Noor\", \"email\": \"noor@voorbeeld.example\"}, \"title\""));

        // When
        String answer = asOf("2026-10-06").prettify();

        // Then
        assertThat(answer).contains("Dakkapel").doesNotContain("Noor", "noor@");
    }

    @Test
    void before_the_announcement_there_was_nothing_to_see() {
        // Given
        on("2026-10-06T08:00:00Z", "status-changed", "2026-10-06T07:00:00Z", status("CONTROLEREN", "Te vroeg."));
        on("2026-10-08T08:00:00Z", "request-received", "2026-10-05T08:00:00Z", RECEIVED);

        // Then
        for (String moment : List.of("2026-10-01", "2026-10-07")) {
            desk().get(path() + "?asOf=" + moment).then().statusCode(404).contentType("application/problem+json")
                    .body("title", equalTo("Nothing to see then"))
                    .body("detail", containsString("announced to us at 2026-10-08T08:00:"));
        }
        assertThat(asOf("2026-10-08").getList("entries")).hasSize(2);
    }

    @Test
    void a_request_that_was_never_announced_is_not_known() {
        // Given
        on("2026-10-06T08:00:00Z", "status-changed", "2026-10-06T07:00:00Z", status("CONTROLEREN", "Te vroeg."));

        // Then
        desk().get(path()).then().statusCode(404).body("title", equalTo("No such request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-knows", "...", "a%20b", "a%2Fb"})
    void a_reference_that_is_not_known_is_not_found(String reference) {
        // Given
        on("2026-10-06T08:05:00Z", "request-received", "2026-10-06T08:00:00Z", RECEIVED);

        // Then
        desk().urlEncodingEnabled(false).get("/v1/requests/" + reference + "/timeline").then().statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2126-01-01"})
    void a_moment_that_makes_no_sense_is_answered_with_what_does(String moment) {
        desk().get(path() + "?asOf=" + moment).then().statusCode(400).contentType("application/problem+json")
                .body("title", equalTo("Wrong query")).body("detail", containsString("`asOf`"));
    }

    @ParameterizedTest
    @CsvSource({"publisher, 403", "manager, 403", "nobody, 401"})
    void it_is_for_the_desk_alone(String user, int status) {
        given().auth().preemptive().basic(user, user).get(path()).then().statusCode(status)
                .contentType("application/problem+json");
        given().get(path()).then().statusCode(401);
    }

    private static final String RECEIVED = """
            {"product": "vergunning", "department": "DSO", "receivedOn": "2026-10-06", "title": {"nl": "Dakkapel"}}""";

    private static String status(String code, String explanation) {
        return """
                {"status": "%s", "explanation": {"nl": "%s"}}""".formatted(code, explanation);
    }

    /** Reports what happened at one moment on a clock that shows another, and waits until it is stored. */
    private void on(String reported, String type, String occurred, String data) {
        clock.moveTo(Instant.parse(reported));
        sent++;
        publish(sent, type, occurred, data);
        rows.awaitCount(sent, EVENTS, own);
    }

    private void publish(int number, String type, String occurred, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s-%d", "source": "%s", "type": "nl.zaakspoor.%s.v1", "subject": "%s",
                 "time": "%s", "data": %s}""".formatted(own, number, RejectionProfile.OURS, type, own, occurred, data);
        Publisher.send(own, event.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("content-type", "application/cloudevents+json"));
    }

    private JsonPath asOf(String moment) {
        clock.moveTo(Instant.parse("2026-11-22T10:00:00Z"));
        return desk().queryParam("asOf", moment).get(path()).then().statusCode(200).extract().jsonPath();
    }

    private String path() {
        return "/v1/requests/" + own + "/timeline";
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

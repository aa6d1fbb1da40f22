// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Who looked at a request, who answers for that, and that nobody can take it back. */
@QuarkusTest
class ReadsTest {
    @Inject
    DataSource database;

    private final String own = "L-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void receive() {
        rows = new Rows(database);
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"email\": \"" + address() + "\"}");
        Publisher.linkOf(own);
    }

    @Test
    void who_looked_is_shown_the_latest_first_with_the_look_itself() {
        // Given
        as("desk").get("/v1/requests/" + own).then().statusCode(200);
        as("desk").contentType("application/json").body(Map.of("email", address())).post("/v1/requests/_search").then()
                .statusCode(200);

        // When
        JsonPath reads = as("manager").get(reads()).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(reads.getList("items.what")).containsExactly("reads", "search", "request", "status-link");
        assertThat(reads.getList("items.reader")).containsExactly("manager", "desk", "desk", "desk");
        assertThat(reads.getList("items.request")).containsOnly(own);
        assertThat(reads.getList("items[1].searchedBy")).isEqualTo(List.of("email"));
        assertThat(reads.getMap("items[2]")).doesNotContainKeys("searchedBy", "ofReader");
        assertThat(reads.getString("items[2].at")).endsWith("Z");
        assertThat(reads.prettify()).doesNotContain(address());
        assertThat(as("privacy-officer").get(reads()).jsonPath().getList("items.what")).startsWith("reads", "reads", "search");
    }

    @Test
    void each_look_is_a_line_of_the_dutch_standard() {
        // When
        JsonPath reads = as("privacy-officer").get(reads()).then().statusCode(200).extract().jsonPath();

        // Then
        Map<String, Object> line = reads.getMap("items[1].log");
        assertThat(line).containsOnlyKeys("trace_id", "span_id", "status", "name", "start_time", "end_time", "attributes")
                .containsEntry("status", "Unset").containsEntry("name", "Took the link to a status page");
        assertThat((String) line.get("trace_id")).matches("[0-9a-f]{32}");
        assertThat((String) line.get("span_id")).matches("[0-9a-f]{16}");
        assertThat(line.get("start_time")).isEqualTo(line.get("end_time"))
                .isEqualTo(Instant.parse(reads.getString("items[1].at")).toEpochMilli());
        assertThat(reads.<String, String>getMap("items[1].log.attributes"))
                .containsEntry("dpl.core.processing_activity_id", "urn:zaakspoor:processing-activity:informing-residents")
                .containsEntry("dpl.core.data_subject_id_type", "urn:zaakspoor:request")
                .containsEntry("dpl.core.data_subject_id",
                        rows.texts("select id from request where reference = ?", own).getFirst());
    }

    @Test
    void one_look_at_several_requests_is_one_trace_with_a_line_for_each() {
        // Given
        Publisher.receive(own + "-b", "vergunning", ", \"applicant\": {\"email\": \"" + address() + "\"}");
        Publisher.linkOf(own + "-b");

        // When
        as("desk").contentType("application/json").body(Map.of("email", address())).post("/v1/requests/_search").then()
                .statusCode(200).body("items.size()", equalTo(2));

        // Then
        Map<String, Object> one = as("manager").get(reads()).jsonPath().getMap("items[1].log");
        Map<String, Object> other = as("manager").get("/v1/requests/" + own + "-b/reads").jsonPath().getMap("items[1].log");
        assertThat(one).containsEntry("trace_id", other.get("trace_id"))
                .containsEntry("parent_span_id", other.get("parent_span_id"))
                .doesNotContainEntry("span_id", other.get("span_id"));
    }

    @Test
    void pages_follow_each_other() {
        // Given
        List.of("", "/notices", "/timeline")
                .forEach(part -> as("desk").get("/v1/requests/" + own + part).then().statusCode(200));

        // When
        JsonPath first = as("manager").get(reads() + "?limit=2").then().statusCode(200).extract().jsonPath();
        JsonPath second = as("manager").get(reads() + "?limit=3&cursor=" + first.getString("next")).then().statusCode(200)
                .extract().jsonPath();

        // Then
        assertThat(first.getList("items.what")).containsExactly("reads", "timeline");
        assertThat(second.getList("items.what")).containsExactly("notices", "request", "status-link");
        assertThat(second.getString("next")).isNull();
        as("manager").get(reads() + "?limit=0").then().statusCode(400);
        as("manager").get(reads() + "?cursor=x").then().statusCode(400);
        as("manager").get("/v1/requests/NO-SUCH/reads").then().statusCode(404);
    }

    @Test
    void what_a_colleague_looked_at_is_shown_to_the_privacy_officer_within_the_days_asked_for() throws SQLException {
        // Given
        String reader = "colleague-" + own;
        for (String at : List.of("2026-03-01T09:00:00Z", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", "2026-03-03T22:59:59Z",
                "2026-03-03T23:00:00Z")) {
            rows.execute(
                    "insert into read_log (at, reader, what, request_id) select ?::timestamptz, ?, 'request', id from request"
                            + " where reference = ?",
                    at, reader, own);
        }

        // When
        JsonPath days = of(reader, "&from=2026-03-02&until=2026-03-03");
        JsonPath first = of(reader, "&limit=2");
        JsonPath second = of(reader, "&limit=2&cursor=" + first.getString("next"));

        // Then
        assertThat(days.getList("items.at")).containsExactly("2026-03-03T22:59:59Z", "2026-03-02T09:00:00Z",
                "2026-03-02T09:00:00Z");
        assertThat(days.getList("items.request")).containsOnly(own);
        assertThat(first.getList("items.at")).containsExactly("2026-03-03T23:00:00Z", "2026-03-03T22:59:59Z");
        assertThat(second.getList("items.at")).containsExactly("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z");
        assertThat(of(reader, "&from=2026-03-03T23:00:00Z").getList("items")).hasSize(1);
        JsonPath officer = of("privacy-officer", "&limit=1");
        assertThat(officer.getString("items[0].ofReader")).isEqualTo("privacy-officer");
        assertThat(of("privacy-officer", "&limit=3").getString("items[2].ofReader")).isEqualTo(reader);
        assertThat(officer.<String, String>getMap("items[0].log.attributes")).containsEntry("dpl.core.data_subject_id_type",
                "urn:zaakspoor:colleague");
    }

    @Test
    void the_privacy_officer_answers_for_all_departments_and_a_manager_for_their_own() {
        as("officer-of-none").get(reads()).then().statusCode(200).body("items.what", hasItem("status-link"));
        as("officer-of-none").get("/v1/reads?reader=desk").then().statusCode(200).body("items.request", hasItem(own));
        as("officer-of-none").get("/v1/requests/NO-SUCH/reads").then().statusCode(404);
        as("manager-of-none").get(reads()).then().statusCode(403).body("title", equalTo("With another department"));
    }

    @Test
    void all_that_is_wrong_with_a_question_is_said_at_once() {
        as("privacy-officer").get("/v1/reads?from=yesterday&until=2026-13-01").then().statusCode(400)
                .body("errors.size()", equalTo(3));
        as("privacy-officer").get("/v1/reads?reader=desk&from=2026-03-03&until=2026-03-01").then().statusCode(400)
                .body("errors.size()", equalTo(1));
        as("privacy-officer").get("/v1/reads?reader=desk&limit=1000").then().statusCode(400);
        as("privacy-officer").get("/v1/reads?reader=desk&from=" + LocalDate.now(DutchTime.ZONE)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update read_log set reader = 'nobody'", "delete from read_log", "delete from read_log where false",
            "truncate read_log"})
    void what_was_written_down_can_be_neither_changed_nor_taken_back(String sql) {
        assertThatThrownBy(() -> rows.execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining("only added to");
    }

    @Test
    void that_somebody_looked_stays_known_when_the_request_has_been_erased_and_not_at_whose() throws SQLException {
        // Given
        Publisher.publish(own, "request-erased", "2026-11-01T08:00:00Z", "{\"reason\": {\"nl\": \"Op verzoek\"}}");
        rows.awaitCount(0, "select count(*) from request where reference = ?", own);

        // Then
        as("manager").get(reads()).then().statusCode(404);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(of("desk", "&limit=200").getList("items.request"))
                .doesNotContain(own));
        assertThat(rows.count("select count(*) from read_log left join request on request.id = request_id"
                + " where reader = 'desk' and what = 'status-link' and request.id is null")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"reads, manager, 200", "reads, privacy-officer, 200", "reads, desk, 403", "reads, publisher, 403",
            "reads, nobody, 401", "all, privacy-officer, 200", "all, manager, 403", "all, desk, 403", "all, publisher, 403",
            "all, nobody, 401"})
    void looks_are_for_who_answers_for_them(String what, String user, int status) {
        String path = what.equals("all") ? "/v1/reads?reader=desk" : reads();
        as(user).get(path).then().statusCode(status);
        given().get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /notices", "GET, /timeline", "GET, /contact-moments", "POST, /status-link",
            "POST, /contact-moments", "PUT, /address", "POST, /journey-link",
            "GET, /notices/7b1f4a1e-0000-4000-8000-000000000000/content",
            "POST, /notices/7b1f4a1e-0000-4000-8000-000000000000/_resend"})
    void the_privacy_officer_sees_nothing_of_what_is_in_a_request(String method, String path) {
        as("privacy-officer").contentType("application/json").body("{}").request(method, "/v1/requests/" + own + path).then()
                .statusCode(403);
        as("privacy-officer").contentType("application/json").body("{}").post("/v1/requests/_search").then().statusCode(403);
    }

    private JsonPath of(String reader, String query) {
        return as("privacy-officer").get("/v1/reads?reader=" + reader + query).then().statusCode(200).extract().jsonPath();
    }

    private String reads() {
        return "/v1/requests/" + own + "/reads";
    }

    private String address() {
        return own.toLowerCase(Locale.ROOT) + "@voorbeeld.example";
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }
}

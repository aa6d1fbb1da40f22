// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.intake.HttpDoorTest.BATCH;
import static nl.zaakspoor.intake.HttpDoorTest.STRUCTURED;
import static nl.zaakspoor.intake.HttpDoorTest.as;
import static nl.zaakspoor.intake.HttpDoorTest.publish;
import static nl.zaakspoor.intake.HttpDoorTest.received;
import static nl.zaakspoor.intake.HttpDoorTest.status;
import static org.assertj.core.api.Assertions.assertThat;

/** The dry run: what a department's events would do. */
@QuarkusTest
class CheckDoorTest {
    @Inject
    DataSource database;

    private Rows rows;

    private final String own = "C-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void a_new_request_is_shown_as_its_resident_would_see_it_with_what_would_be_told() {
        // When
        JsonPath answer = check("publisher", BATCH, "[%s, %s]".formatted(received(own),
                status(own, 2, "\"status\": \"BEOORDELEN\""))).jsonPath();

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("new", "new");
        assertThat(answer.getString("requests[0].counted")).isEqualTo("sent-only");
        assertThat(answer.getString("requests[0].timeline.title")).isEqualTo("Een erker");
        assertThat(answer.getString("requests[0].timeline.state")).isEqualTo("in-progress");
        assertThat(answer.getList("requests[0].notices.kind")).containsExactly("received", "progress");
        assertThat(answer.getList("requests[0].notices.state")).containsOnly("planned");
    }

    @Test
    void what_is_stored_counts_and_what_was_told_is_not_told_again() throws SQLException {
        // Given
        stored();

        // When
        JsonPath answer = check("publisher", BATCH, "[%s, %s, %s]".formatted(received(own),
                status(own, 2, "\"status\": \"BEOORDELEN\""), received(own).replace("Een erker", "Twee erkers"))).jsonPath();

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("duplicate", "new", "refused");
        assertThat(answer.getList("events[2].errors.code")).containsExactly("conflicting-duplicate");
        assertThat(answer.getString("requests[0].counted")).isEqualTo("stored-and-sent");
        assertThat(answer.getList("requests[0].timeline.entries")).hasSize(2);
        assertThat(answer.getList("requests[0].notices.kind")).containsExactly("progress");
    }

    @Test
    void another_publisher_sees_nothing_of_it() throws SQLException {
        // Given
        stored();

        // When
        String event = status(own, 2, "\"status\": \"BEOORDELEN\"").replace(HttpDoorTest.SOURCE, "urn:test:other");
        String ofUnknown = event.replace(own, own + "-none");
        String known = check("other", STRUCTURED, event).asString();
        String unknown = check("other", STRUCTURED, ofUnknown).asString();

        // Then
        assertThat(JsonPath.from(known).getString("requests[0].counted")).isEqualTo("sent-only");
        assertThat(JsonPath.from(known).getString("requests[0].timeline")).isNull();
        assertThat(known).isEqualTo(unknown.replace(own + "-none", own));
    }

    @Test
    void it_changes_nothing() throws SQLException {
        // Given
        stored();
        String events = "[%s, %s, {\"half\": 1}]".formatted(status(own, 2, "\"status\": \"BEOORDELEN\""),
                received(own + "-new"));

        // When
        Response answer = check("publisher", BATCH, events);
        publish(STRUCTURED, status(own, 3, "\"status\": \"x\""));
        rows.awaitCount(2, HttpDoorTest.EVENTS, own);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows.count("select count(*) from status_event where id = ?", own + "-2")).isZero();
        assertThat(rows.count("select count(*) from request where reference = ?", own + "-new")).isZero();
        assertThat(rows.count("select count(*) from rejected_event where event_id like ?", own + "%")).isZero();
    }

    @Test
    void problems_are_told_event_by_event() {
        // When
        JsonPath answer = check("other", BATCH, "[%s, {}]".formatted(received(own))).jsonPath();

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("refused", "refused");
        assertThat(answer.getList("events[0].errors.code")).containsExactly("not-allowed");
        assertThat(answer.getList("events[1].errors.pointer")).containsExactly("/specversion", "/source", "/id", "/type",
                "/subject");
        assertThat(answer.getList("requests")).isEmpty();
    }

    @Test
    void what_the_ledger_would_refuse_is_refused_here_and_does_not_count() throws SQLException {
        // Given
        stored();
        String unfit = status(own, 2, "\"correctedId\": \"%s-1\", \"data\": {\"status\": \"x\"}".formatted(own))
                .replace("status-changed", "event-corrected");
        String foreign = status(own, 3, "\"withdrawnId\": \"%s-1\"".formatted(own))
                .replace("status-changed", "event-withdrawn").replace(HttpDoorTest.SOURCE, "urn:test:other");

        // When
        JsonPath answer = check("publisher", BATCH, "[%s, %s, %s, %s]".formatted(unfit, foreign,
                erasure().replace(HttpDoorTest.SOURCE, "urn:test:other"), status(own, 4, "\"status\": \"BEOORDELEN\"")))
                .jsonPath();

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("refused", "refused", "refused", "new");
        assertThat(answer.getList("events[0].errors.pointer")).contains("/data/correctedId", "/data/data/product");
        assertThat(answer.getList("events[0].errors.code")).containsOnly("invalid-data");
        assertThat(answer.getList("events[1].errors.code")).containsExactly("not-allowed");
        assertThat(answer.getList("events[2].errors.code")).containsExactly("not-allowed");
        assertThat(answer.getList("requests[0].timeline.entries")).hasSize(2);
    }

    @Test
    void what_would_be_one_too_many_is_refused() throws SQLException {
        // Given
        stored();
        rows.execute("update request set event_count = 1000 where reference = ?", own);

        // When
        JsonPath answer = check("publisher", BATCH, "[%s, %s]".formatted(status(own, 2, "\"status\": \"x\""),
                status(own, 3, "\"outcome\": \"done\"").replace("status-changed", "request-completed"))).jsonPath();
        rows.execute("update request set event_count = 1 where reference = ?", own);

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("refused", "new");
        assertThat(answer.getList("events[0].errors.code")).containsExactly("too-many-events");
        assertThat(answer.getString("requests[0].timeline.state")).isEqualTo("completed");
    }

    @Test
    void what_is_sent_together_is_judged_together() {
        // Given
        String unfit = status(own, 2, "\"correctedId\": \"%s-1\", \"data\": {\"status\": \"x\"}".formatted(own))
                .replace("status-changed", "event-corrected");

        // When
        JsonPath answer = check("publisher", BATCH, "[%s, %s]".formatted(unfit, received(own))).jsonPath();

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("refused", "new");
        assertThat(answer.getString("requests[0].counted")).isEqualTo("sent-only");
    }

    @Test
    void an_erasure_leaves_nothing_to_show_or_to_tell() throws SQLException {
        // Given
        stored();

        // When
        JsonPath answer = check("publisher", STRUCTURED, erasure()).jsonPath();

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("new");
        assertThat(answer.getString("requests[0].timeline")).isNull();
        assertThat(answer.getList("requests[0].notices")).isEmpty();
        assertThat(answer.getString("requests[0].remarks[0]")).contains("erased");
    }

    @Test
    void what_was_erased_would_be_left_out() throws SQLException {
        // Given
        stored();
        publish(STRUCTURED, erasure());
        rows.awaitCount(0, "select count(*) from request where reference = ?", own);

        // When
        JsonPath answer = check("publisher", BATCH, "[%s, %s]".formatted(received(own), erasure())).jsonPath();

        // Then
        assertThat(answer.getList("events.outcome")).containsExactly("erased", "erased");
        assertThat(answer.getList("requests")).isEmpty();
    }

    private String erasure() {
        return status(own, 9, "\"reason\": {\"nl\": \"Op verzoek\"}").replace("status-changed", "request-erased");
    }

    private void stored() {
        publish(STRUCTURED, received(own));
        rows.awaitCount(1, "select count(*) from notice join request r on r.id = request_id where reference = ? "
                + "and recipient = 'applicant'", own);
    }

    private static Response check(String caller, String type, String body) {
        return as(caller).contentType(type).body(body.getBytes(UTF_8)).post("/v1/status-events/_check?lang=nl");
    }
}

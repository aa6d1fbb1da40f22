// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

/** What managers decide on the page of what is to be done: of notices that stand still, of all sending, and of what was rejected. */
@QuarkusTest
class SendingOnThePageTest {
    private static final String PAGE = "/desk/work";
    private static final String PULLED = "select kind from brake where pulled_at is not null";

    @Inject
    DataSource database;

    private final String own = "WS-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void letNothingWait() throws SQLException {
        rows = new Rows(database);
        rows.execute("update notice set state = 'suppressed', reason = 'brake' where state = 'planned'"
                + " and kind in ('delay', 'update', 'end-check')");
    }

    @AfterEach
    void letAllGo() throws SQLException {
        letNothingWait();
        rows.execute("update brake set pulled_at = null");
        rows.execute("update sending set paused_at = null, paused_by = null");
    }

    @Test
    void what_stands_still_is_shown_with_words_that_would_go_and_ends_only_by_who_is_sure() throws SQLException {
        // Given
        updateStandsStill();

        // When
        String page = page("");

        // Then
        assertThat(page).contains("Hoe het gaat: staat stil sinds", "1 bericht wacht.", "copy-sample-update", "/t/...")
                .doesNotContainPattern("/t/[A-Za-z0-9_-]{4}");
        assertThat(rows.texts("select what from read_log join request on request.id = request_id where reference = ?", own))
                .containsExactly("notice-content");

        // When
        post("manager", "/brakes/update/discard", Map.of()).statusCode(400)
                .body(containsString("Zet eerst een vinkje bij: Ja, ik weet het zeker."));

        // Then
        assertThat(update()).containsExactly("planned");
        assertThat(rows.texts(PULLED)).containsExactly("update");

        // When
        post("manager", "/brakes/update/discard", Map.of("sure", "yes")).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=discarded"));

        // Then
        assertThat(update()).containsExactly("suppressed");
        assertThat(page("?done=discarded")).contains("is vervallen", "Er staan geen berichten stil.");
        post("manager", "/brakes/update/discard", Map.of("sure", "yes")).statusCode(409);
    }

    /** One that is due and not released. */
    private void updateStandsStill() throws SQLException {
        rows.execute("update brake set pulled_at = now(), released_until = null where kind = 'update'");
        Publisher.receive(own, "vergunning", "");
        Publisher.linkOf(own);
        rows.execute("delete from read_log where request_id = (select id from request where reference = ?)", own);
        rows.execute("insert into notice (id, request_id, kind, cause, recipient, state, language, decided_at, due_at)"
                + " select gen_random_uuid(), id, 'update', 'on-2026-11-01/0', 'applicant', 'planned', 'nl', now(),"
                + " now() - interval '1 day' from request where reference = ?", own);
    }

    private List<String> update() {
        return rows.texts("select notice.state from notice join request on request.id = request_id"
                + " where reference = ? and kind = 'update'", own);
    }

    @Test
    void what_stands_still_is_released() throws SQLException {
        // Given
        rows.execute("update brake set pulled_at = now() where kind = 'end-check'");
        post("desk", "/brakes/end-check/release", Map.of()).statusCode(403);

        // When
        post("manager", "/brakes/end-check/release", Map.of()).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=released"));

        // Then
        assertThat(rows.texts(PULLED)).isEmpty();
        post("manager", "/brakes/end-check/release", Map.of()).statusCode(409).body(containsString("staan niet stil"));
        post("manager", "/brakes/received/release", Map.of()).statusCode(404);
    }

    @Test
    void all_sending_stops_and_begins_again() {
        // When
        post("manager", "/sending/pause", Map.of()).statusCode(303);

        // Then
        assertThat(page("?done=paused")).contains("Alle berichten staan stil sinds", "door manager", "/sending/resume");
        assertThat(rows.texts("select paused_by from sending")).containsExactly("manager");
        post("desk", "/sending/resume", Map.of()).statusCode(403);

        // When
        post("manager", "/sending/resume", Map.of()).statusCode(303);

        // Then
        assertThat(page("?done=resumed")).contains("Berichten gaan gewoon weg.", "/sending/pause");
    }

    @Test
    void what_was_rejected_comes_in_again() {
        // Given
        String id = rejected("{\"status\": 7}");
        assertThat(page("")).contains("form-replay-" + id, own, "invalid-data");

        // When
        post("manager", "/rejected/" + id + "/replay", Map.of()).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=replayed"));

        // Then
        rows.awaitCount(1, "select count(*) from rejected_event where replay_of = ?", Long.valueOf(id));
        rows.awaitCount(1, "select count(*) from rejected_event where replayed_at is not null and id = ?", Long.valueOf(id));
        assertThat(page("")).contains("kwam opnieuw binnen op").doesNotContain("form-replay-" + id + "\"");
    }

    @Test
    void what_can_never_come_in_again_has_no_button() throws SQLException {
        // Given
        String bsn = rejected("{\"status\": \"x\", \"explanation\": {\"nl\": \"111222333\"}}");
        String gone = rejected("{\"status\": 8}");
        rows.execute("update rejected_event set record = null where id = ?", Long.valueOf(gone));

        // Then
        assertThat(page("")).contains("Dit kan niet opnieuw binnenkomen", "Wij bewaren dit niet meer")
                .doesNotContain("form-replay-" + bsn + "\"", "form-replay-" + gone + "\"", "111222333");
        post("manager", "/rejected/" + bsn + "/replay", Map.of()).statusCode(409);
        post("manager", "/rejected/" + gone + "/replay", Map.of()).statusCode(410);
        post("desk", "/rejected/" + gone + "/replay", Map.of()).statusCode(403);
    }

    /** The id of the rejection of an event with this data. */
    private String rejected(String data) {
        String id = own + "-" + data.hashCode();
        Publisher.sendAll(List.of(new ProducerRecord<>("zaakspoor.status-events.v1", own, ACloudEvent.of("status-changed", data)
                .with("id", id).with("subject", own).structured())));
        rows.awaitCount(1, "select count(*) from rejected_event where event_id = ?", id);
        return rows.texts("select id::text from rejected_event where event_id = ?", id).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "999999999"})
    void what_is_not_there_does_not_come_in_again(String id) {
        post("manager", "/rejected/" + id + "/replay", Map.of()).statusCode(404);
    }

    @Test
    void what_was_rejected_is_read_page_by_page_and_of_one_source() throws SQLException {
        // Given
        rows.execute("insert into rejected_event (code, detail, source, rejected_at, origin_topic, origin_partition,"
                + " origin_offset, origin_timestamp) select 'invalid-data', 'row-' || n || '.', ?, now(), ?, 0, n, 0"
                + " from generate_series(1, 21) as n", ACloudEvent.SOURCE, own);

        // When
        String first = page("");
        String next = first.replaceAll("(?s).*name=\"rejected\" value=\"([0-9]+)\".*", "$1");

        // Then
        assertThat(first).contains("row-21.", "row-2.").doesNotContain("row-1.");
        assertThat(page("?rejected=" + next)).contains("row-1.").doesNotContain("row-2.");
        assertThat(page("?source=" + ACloudEvent.SOURCE)).contains("row-21.", "name=\"source\" value=\"" + ACloudEvent.SOURCE);
        assertThat(page("?source=" + source("melding"))).doesNotContain("row-21.");
    }

    /** Another source of the catalogue. */
    private static String source(String part) {
        return page("").replaceAll("(?s).*<option value=\"(urn:[^\"]*" + part + "[^\"]*)\".*", "$1");
    }

    private static String page(String query) {
        return as("manager").get(PAGE + query).then().statusCode(200).extract().asString();
    }

    private static ValidatableResponse post(String user, String act, Map<String, String> fields) {
        return as(user).header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=" + UTF_8).formParams(fields).redirects().follow(false)
                .post(PAGE + act).then();
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).header("Accept-Language", "nl");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;

import static nl.zaakspoor.desk.WorkCalls.PAGE;
import static nl.zaakspoor.desk.WorkCalls.page;
import static nl.zaakspoor.desk.WorkCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

/** What managers see of rejected events on the page of what is to be done, and let come in again. */
@QuarkusTest
class RejectedOnThePageTest {
    @Inject
    DataSource database;

    private final String own = "WR-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void what_was_rejected_comes_in_again() {
        // Given
        String id = rejected("{\"status\": 7}");
        assertThat(page("manager", "")).contains("form-replay-" + id, own, "invalid-data");

        // When
        post("manager", PAGE + "/rejected/" + id + "/replay", Map.of()).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=replayed"));

        // Then
        rows.awaitCount(1, "select count(*) from rejected_event where replay_of = ?", Long.valueOf(id));
        rows.awaitCount(1, "select count(*) from rejected_event where replayed_at is not null and id = ?", Long.valueOf(id));
        assertThat(page("manager", "")).contains("opnieuw geprobeerd op").doesNotContain("form-replay-" + id + "\"");
    }

    @Test
    void who_works_through_one_department_stays_with_it() {
        // Given
        String id = rejected("{\"status\": 7}");
        String replay = PAGE + "/rejected/" + id + "/replay";

        // Then
        post("manager", replay, Map.of("department", "DSO")).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=replayed&department=DSO"));
        post("manager", replay, Map.of("department", "DSO&source=x")).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=replayed"));
    }

    @Test
    void what_can_never_come_in_again_has_no_button() throws SQLException {
        // Given
        String bsn = rejected("{\"status\": \"x\", \"explanation\": {\"nl\": \"111222333\"}}");
        String gone = rejected("{\"status\": 8}");
        rows.execute("update rejected_event set record = null where id = ?", Long.valueOf(gone));

        // Then
        assertThat(page("manager", "")).contains("Opnieuw proberen kan niet", "Wij bewaren dit niet meer")
                .doesNotContain("form-replay-" + bsn + "\"", "form-replay-" + gone + "\"", "111222333");
        post("manager", PAGE + "/rejected/" + bsn + "/replay", Map.of()).statusCode(409);
        post("manager", PAGE + "/rejected/" + gone + "/replay", Map.of()).statusCode(410);
        post("desk", PAGE + "/rejected/" + gone + "/replay", Map.of()).statusCode(403);
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
        post("manager", PAGE + "/rejected/" + id + "/replay", Map.of()).statusCode(404);
    }

    @Test
    void what_was_rejected_is_read_page_by_page_and_of_one_source() throws SQLException {
        // Given
        rows.execute("insert into rejected_event (code, detail, source, rejected_at, origin_topic, origin_partition,"
                + " origin_offset, origin_timestamp) select 'invalid-data', 'row-' || n || '.', ?, now(), ?, 0, n, 0"
                + " from generate_series(1, 21) as n", ACloudEvent.SOURCE, own);

        // When
        String first = page("manager", "");
        String next = first.replaceAll("(?s).*name=\"rejected\" value=\"([0-9]+)\".*", "$1");

        // Then
        assertThat(first).contains("row-21.", "row-2.").doesNotContain("row-1.");
        assertThat(page("manager", "?rejected=" + next)).contains("row-1.").doesNotContain("row-2.");
        assertThat(page("manager", "?source=" + ACloudEvent.SOURCE)).contains("row-21.",
                "name=\"source\" value=\"" + ACloudEvent.SOURCE);
        assertThat(page("manager", "?source=" + source("melding"))).doesNotContain("row-21.");
    }

    /** Another source of the catalogue. */
    private static String source(String part) {
        return page("manager", "").replaceAll("(?s).*<option value=\"(urn:[^\"]*" + part + "[^\"]*)\".*", "$1");
    }
}

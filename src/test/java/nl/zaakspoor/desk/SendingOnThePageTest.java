// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static nl.zaakspoor.desk.WorkCalls.PAGE;
import static nl.zaakspoor.desk.WorkCalls.page;
import static nl.zaakspoor.desk.WorkCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

/** What managers decide on the page of what is to be done: of notices that stand still, and of all sending. */
@QuarkusTest
class SendingOnThePageTest {
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
        String page = page("manager", "");

        // Then
        assertThat(page).contains("Hoe het gaat: staat stil sinds", "1 bericht wacht.", "copy-sample-update", "/t/...")
                .doesNotContainPattern("/t/[A-Za-z0-9_-]{4}");
        assertThat(rows.texts("select what from read_log join request on request.id = request_id where reference = ?"
                + " and reader = 'manager'", own)).containsExactly("notice-content");

        // When
        post("manager", PAGE + "/brakes/update/discard", Map.of()).statusCode(400)
                .body(containsString("Zet eerst een vinkje bij: Ja, ik weet het zeker."));

        // Then
        assertThat(update()).containsExactly("planned");
        assertThat(rows.texts(PULLED)).containsExactly("update");

        // When
        post("manager", PAGE + "/brakes/update/discard", Map.of("sure", "yes")).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=discarded"));

        // Then
        assertThat(update()).containsExactly("suppressed");
        assertThat(page("manager", "?done=discarded")).contains("versturen wij nooit", "Er staan geen berichten stil.");
        post("manager", PAGE + "/brakes/update/discard", Map.of("sure", "yes")).statusCode(409);
    }

    /** One that is due and not released. */
    private void updateStandsStill() throws SQLException {
        rows.execute("update brake set pulled_at = now(), released_until = null where kind = 'update'");
        Publisher.receive(own, "vergunning", "");
        Publisher.linkOf(own);
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
        post("desk", PAGE + "/brakes/end-check/release", Map.of()).statusCode(403);

        // When
        post("manager", PAGE + "/brakes/end-check/release", Map.of()).statusCode(303)
                .header("Location", endsWith(PAGE + "?done=released"));

        // Then
        assertThat(rows.texts(PULLED)).isEmpty();
        post("manager", PAGE + "/brakes/end-check/release", Map.of()).statusCode(409).body(containsString("staan niet stil"));
        post("manager", PAGE + "/brakes/received/release", Map.of()).statusCode(404);
    }

    @Test
    void all_sending_stops_and_begins_again() {
        // When
        post("manager", PAGE + "/sending/pause", Map.of()).statusCode(303);

        // Then
        assertThat(page("manager", "?done=paused")).contains("Alle berichten staan stil sinds", "door manager",
                "/sending/resume");
        assertThat(rows.texts("select paused_by from sending")).containsExactly("manager");
        post("desk", PAGE + "/sending/resume", Map.of()).statusCode(403);

        // When
        post("manager", PAGE + "/sending/resume", Map.of()).statusCode(303);

        // Then
        assertThat(page("manager", "?done=resumed")).contains("Het versturen staat aan.", "/sending/pause");
    }
}

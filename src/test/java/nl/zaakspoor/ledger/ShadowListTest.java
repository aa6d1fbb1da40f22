// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** What would have been sent, the newest first, to whom may see the requests that it is about. */
@QuarkusTest
class ShadowListTest {
    @Inject
    DataSource database;

    @Inject
    ShadowList shadow;

    private final String own = "SH-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_newest_of_the_departments_that_are_asked_for_come_first() throws SQLException {
        // Given
        Rows rows = new Rows(database);
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"contactBy\": \"none\"}");
        rows.awaitCount(1, "select count(*) from request where product is not null and reference = ?", own);
        rows.execute("insert into notice (id, request_id, kind, cause, recipient, state, reason, language, decided_at, due_at)"
                + " select gen_random_uuid(), id, kind, kind, 'applicant', 'suppressed', reason, 'nl', now() + ahead, now()"
                + " from request, (values ('received', 'shadow-mode', interval '500 days'),"
                + " ('progress', 'shadow-mode', interval '501 days'), ('completed', 'cool-down', interval '502 days'))"
                + " as new (kind, reason, ahead) where reference = ?", own);

        // Then
        assertThat(newest(Optional.empty(), 2)).containsExactly("PROGRESS", "RECEIVED");
        assertThat(newest(Optional.of(Set.of("DSO")), 1)).containsExactly("PROGRESS");
        assertThat(newest(Optional.of(Set.of("DSB")), 50)).isEmpty();
        rows.execute("update notice set reason = 'cool-down' where request_id = (select id from request where reference = ?)",
                own);
    }

    /** The kinds of this test's own. */
    private List<String> newest(Optional<Set<String>> within, int limit) {
        return shadow.newest(within, limit).await().atMost(Duration.ofSeconds(10)).stream()
                .filter(line -> line.request().value().equals(own)).map(line -> line.kind().name()).toList();
    }

    @Test
    void it_rests_on_its_own_index() throws SQLException {
        assertThat(new Rows(database).plan(ShadowList.NEWEST, "null, 50")).contains("using notice_shadow");
    }
}

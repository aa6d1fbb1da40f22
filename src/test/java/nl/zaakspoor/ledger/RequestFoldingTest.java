// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.ledger.RequestFolding.Anew;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** How requests are folded again from what is stored. No job runs meanwhile. */
@QuarkusTest
class RequestFoldingTest {
    @Inject
    Ledger ledger;

    @Inject
    LedgerContext context;

    @Inject
    @ReactiveDataSource("ingest")
    Pool pool;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private final String own = "F-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void rest() {
        scheduler.pause();
        rows = new Rows(database);
        ledger.record(List.of(OlderInstance.received(arrivals, own))).await().atMost(Duration.ofSeconds(30));
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void a_history_is_folded_off_the_threads_that_serve_everything_else() throws SQLException {
        // Given
        Arrival.Admitted early = (Arrival.Admitted) OlderInstance.event(arrivals, own, "status-changed", "2026-11-01T09:00:00Z",
                "{\"status\": \"BEOORDELEN\"}");
        Map<Long, List<StatusEvent>> news = Map.of(id(), List.of(early.admitted().event()));

        // When
        boolean onEventLoop = folding(folding -> folding.withNews(news).map(_ -> Context.isOnEventLoopThread()));

        // Then
        assertThat(onEventLoop).isFalse();
    }

    @Test
    void what_has_become_current_is_neither_folded_again_nor_lost() throws SQLException {
        assertThat(anew()).isEqualTo(new Anew(Map.of(), Set.of()));
    }

    @Test
    void what_is_by_other_rules_is_folded_again() throws SQLException {
        // Given
        rows.execute("update timeline set catalogue = 'of-before' where request_id = ?", id());

        // Then
        assertThat(anew().folded()).containsOnlyKeys(id());
        assertThat(anew().lost()).isEmpty();
    }

    @Test
    void what_is_by_other_rules_and_has_no_events_any_more_is_lost() throws SQLException {
        // Given
        rows.execute("update timeline set catalogue = 'of-before' where request_id = ?", id());
        rows.execute("delete from status_event where request_id = ?", id());

        // When
        Anew anew = anew();

        // Then
        assertThat(anew.folded()).isEmpty();
        assertThat(anew.lost()).containsExactly(id());
        rows.execute("delete from request where reference = ?", own);
    }

    @Test
    void a_damaged_timeline_stands_as_its_events_say() throws SQLException {
        // Given
        rows.execute("update timeline set document = set_byte(document, 20, get_byte(document, 20) # 1) where request_id = ?",
                id());
        Map<Long, Reference> request = Map.of(id(), new Reference(own));

        // When
        Map<Long, Folded> stored = folding(folding -> folding.asStored(request));

        // Then
        assertThat(stored).containsOnlyKeys(id());
        assertThat(stored.values()).allSatisfy(folded -> assertThat(folded.after().announced()).isTrue());
    }

    private Anew anew() throws SQLException {
        Map<Long, Reference> request = Map.of(id(), new Reference(own));
        return folding(folding -> folding.anew(request));
    }

    private <T> T folding(Function<RequestFolding, Uni<T>> work) {
        return pool.withTransaction(connection -> work.apply(new RequestFolding(context, connection))).await()
                .atMost(Duration.ofSeconds(30));
    }

    private long id() throws SQLException {
        return rows.count("select id from request where reference = ?", own);
    }
}

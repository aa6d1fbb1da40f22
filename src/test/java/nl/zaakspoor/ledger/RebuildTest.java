// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/** Timelines of an older instance, folded again by this one. No job runs but those the tests call. */
@QuarkusTest
class RebuildTest {
    private static final String CURRENT = """
            select count(*) from timeline join request on id = request_id
            where starts_with(reference, ?) and fold_version = ? and catalogue = ? and not stale""";
    private static final String TOLD_OUTSIDE = "select count(*) from outbox where topic = '" + OutboxTopics.TIMELINE_CHANGES
            + "' and key = ?";

    @Inject
    Rebuild rebuild;

    @Inject
    RulesInForce inForce;

    @Inject
    RebuildProgress progress;

    @Inject
    Ledger ledger;

    @Inject
    LedgerContext context;

    @Inject
    Parity parity;

    @Inject
    Pool pool;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    @Inject
    Scheduler scheduler;

    private final String own = "R-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private OlderInstance older;
    private Rows rows;

    @BeforeEach
    void rest() {
        scheduler.pause();
        rows = new Rows(database);
        older = new OlderInstance(pool, context, clock, arrivals);
        look();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void a_timeline_of_another_catalogue_is_folded_again_and_what_that_brings_to_light_is_told_nobody() throws Exception {
        // Given
        older.received(own);
        older.adviceAsked(own);
        assertThat(notices(own)).containsExactly("received planned -");

        // When
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(1);
        assertThat(notices(own)).containsExactly("progress suppressed folded-again", "received planned -");
        assertThat(LedgerAudit.of(parity).differencesOf(own)).isEmpty();
    }

    @Test
    void what_happens_after_it_is_told_and_nothing_else() throws Exception {
        // Given
        older.received(own);
        older.adviceAsked(own);
        rebuild.catchUp();

        // When
        record(event(own, "contact-recorded", "2026-11-02T10:00:00Z",
                "{\"channel\": \"phone\", \"summary\": {\"nl\": \"Gebeld\"}, \"visibleToApplicant\": false}"));
        List<String> afterCall = notices(own);
        record(event(own, "request-completed", "2026-11-02T11:00:00Z", "{\"outcome\": \"granted\"}"));

        // Then
        assertThat(afterCall).containsExactly("progress suppressed folded-again", "received planned -");
        assertThat(notices(own)).containsExactly("completed planned -", "progress cancelled superseded", "received planned -");
    }

    @Test
    void an_event_that_comes_before_the_rebuild_tells_its_own_news_and_not_that_of_the_other_rules() {
        // Given
        older.received(own);
        older.adviceAsked(own);

        // When
        record(event(own, "contact-recorded", "2026-11-02T10:00:00Z",
                "{\"channel\": \"phone\", \"summary\": {\"nl\": \"Gebeld\"}, \"visibleToApplicant\": false}"));

        // Then
        assertThat(notices(own)).containsExactly("progress suppressed folded-again", "received planned -");
    }

    @Test
    void other_systems_hear_of_it_where_residents_see_something_else_and_nowhere_else() throws Exception {
        // Given
        older.received(own + "-other");
        older.adviceAsked(own + "-other");
        older.received(own + "-same");
        rows.execute("update timeline set catalogue = 'of-before', outline = 'received municipality 1/5' from request "
                + "where id = request_id and reference = ?", own + "-same");
        long before = rows.count(TOLD_OUTSIDE, own + "-other");
        long same = rows.count(TOLD_OUTSIDE, own + "-same");
        long version = rows.count("select version from request where reference = ?", own + "-same");

        // When
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(2);
        assertThat(rows.count(TOLD_OUTSIDE, own + "-other")).isEqualTo(before + 1);
        assertThat(rows.count(TOLD_OUTSIDE, own + "-same")).isEqualTo(same);
        assertThat(rows.count("select version from request where reference = ?", own + "-same")).isEqualTo(version);
    }

    @Test
    void events_that_an_older_instance_could_not_fold_are_caught_up_with_and_told() throws Exception {
        // Given
        record(OlderInstance.received(arrivals, own));
        foldVersion(Timeline.FOLD_VERSION + 1);
        record(OlderInstance.status(arrivals, own, "ADVIES_GEVRAAGD"));
        assertThat(notices(own)).containsExactly("received planned -");
        foldVersion(Timeline.FOLD_VERSION);

        // When
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(1);
        assertThat(notices(own)).containsExactly("progress planned -", "received planned -");
    }

    @Test
    void a_timeline_of_a_newer_fold_is_left_alone() throws Exception {
        // Given
        record(OlderInstance.received(arrivals, own));
        foldVersion(Timeline.FOLD_VERSION + 1);

        // When
        rebuild.catchUp();

        // Then
        assertThat(rows.count(CURRENT, own, Timeline.FOLD_VERSION + 1, context.rules().catalogue())).isEqualTo(1);
        foldVersion(Timeline.FOLD_VERSION);
    }

    @Test
    void a_timeline_of_an_older_fold_that_can_no_longer_be_read_is_folded_again_and_tells_nobody() throws Exception {
        // Given
        record(OlderInstance.received(arrivals, own), OlderInstance.status(arrivals, own, "BEOORDELEN"));
        rows.execute("delete from notice using request where request.id = request_id and reference = ? and kind = 'progress'",
                own);
        rows.execute("update timeline set fold_version = 0, document = '\\x00' from request where id = request_id "
                + "and reference = ?", own);

        // When
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(1);
        assertThat(notices(own)).containsExactly("progress suppressed folded-again", "received planned -");
        assertThat(LedgerAudit.of(parity).differencesOf(own)).isEmpty();
    }

    @Test
    void while_instances_of_rules_that_came_later_are_alive_this_one_rests() throws Exception {
        // Given
        older.received(own);
        rows.execute("insert into fold_rules values (?, 'later', now() + interval '1 second', now() + interval '1 hour')",
                Timeline.FOLD_VERSION);
        try {
            look();

            // When
            rebuild.catchUp();

            // Then
            assertThat(current()).isZero();

            // When
            rows.execute("update fold_rules set alive_at = now() - interval '2 minutes' where catalogue = 'later'");
            look();
            rebuild.catchUp();

            // Then
            assertThat(current()).isEqualTo(1);
        } finally {
            rows.execute("delete from fold_rules where catalogue = 'later'");
            look();
        }
    }

    @Test
    void a_request_that_cannot_be_folded_holds_up_no_other() throws Exception {
        // Given
        IntStream.range(0, 5).forEach(i -> older.received(own + "-" + i));
        String damage = "update status_event set document = set_byte(document, 20, get_byte(document, 20) # 1) "
                + "where id in (select e.id from status_event e join request r on r.id = request_id where reference = ?)";
        rows.execute(damage, own + "-3");
        double before = setAside();

        // When
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(4);
        assertThat(setAside()).isEqualTo(before + 1);

        // When
        rows.execute(damage, own + "-3");
        rebuild.tryAgainWhatWasSetAside();
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(5);
        assertThat(LedgerAudit.of(parity).differencesOf(own)).isEmpty();
    }

    @Test
    void events_come_in_while_it_runs_and_in_the_end_every_timeline_is_right() throws Exception {
        // Given
        int requests = 400;
        IntStream.range(0, requests).forEach(i -> older.received(own + "-" + i));
        double before = setAside();

        // When
        CompletableFuture<Void> flowing = CompletableFuture.runAsync(() -> IntStream.range(0, requests)
                .forEach(i -> record(OlderInstance.status(arrivals, own + "-" + (requests - 1 - i), "ADVIES_GEVRAAGD"))));
        rebuild.catchUp();
        flowing.join();
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(requests);
        assertThat(setAside()).isEqualTo(before);
        assertThat(LedgerAudit.of(parity).differencesOf(own)).isEmpty();
        assertThat(rows.count("select count(*) from notice join request r on r.id = request_id "
                + "where starts_with(reference, ?) and kind = 'progress' and notice.state = 'planned'", own))
                .isEqualTo(requests);
    }

    @Test
    void operators_see_how_much_is_left() throws Exception {
        // Given
        rebuild.catchUp();
        older.received(own);
        progress.look().await().atMost(Duration.ofSeconds(10));
        double left = metrics.get("zaakspoor.rebuild.left").gauge().value();

        // When
        rebuild.catchUp();
        progress.look().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(left).isGreaterThanOrEqualTo(1);
        assertThat(metrics.get("zaakspoor.rebuild.left").gauge().value()).isEqualTo(left - 1);
    }

    private long current() throws SQLException {
        return rows.count(CURRENT, own, context.rules().version(), context.rules().catalogue());
    }

    private double setAside() {
        return metrics.counter("zaakspoor.rebuild.timelines", "outcome", "set-aside").count();
    }

    private void look() {
        inForce.look().await().atMost(Duration.ofSeconds(10));
    }

    private void record(Arrival... batch) {
        ledger.record(List.of(batch)).await().atMost(Duration.ofSeconds(30));
    }

    private Arrival event(String reference, String type, String time, String data) {
        return OlderInstance.event(arrivals, reference, type, time, data);
    }

    private void foldVersion(int version) throws SQLException {
        rows.execute("update timeline set fold_version = ? from request where id = request_id and reference = ?", version, own);
    }

    private List<String> notices(String reference) {
        return rows.texts("select kind || ' ' || notice.state || ' ' || coalesce(reason, '-') from notice "
                + "join request r on r.id = request_id where reference = ? order by kind", reference);
    }
}

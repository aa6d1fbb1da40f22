// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/** Timelines of an older instance, folded again by this one. No job runs but those the tests call. */
@QuarkusTest
class RebuildTest {
    private static final String LOOK_UPS = """
            select encode(token, 'hex') from look_up join request on request.id = request_id where reference = ? order by 1""";
    private static final String CURRENT = """
            select count(*) from timeline join request on id = request_id
            where starts_with(reference, ?) and fold_version = ? and catalogue = ? and not stale""";
    private static final String TURNAROUND = """
            select coalesce(answered_on || ' ' || duration_days, '-') from request where reference = ?""";
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
    void how_long_a_request_took_is_filled_in_where_nobody_kept_it() throws Exception {
        // Given: answered before the service kept it.
        record(OlderInstance.received(arrivals, own), decidedAfterADay());
        List<String> told = notices(own);
        rows.execute("update request set answered_on = null, duration_days = null where reference = ?", own);
        foldVersion(Timeline.FOLD_VERSION - 1);

        // When
        rebuild.catchUp();

        // Then
        assertThat(current()).isEqualTo(1);
        assertThat(rows.texts(TURNAROUND, own)).containsExactly(OlderInstance.RECEIVED_ON.plusDays(1) + " 1");
        assertThat(notices(own)).isEqualTo(told);
    }

    @Test
    void what_figures_are_counted_from_is_filled_in_where_nobody_kept_it() throws Exception {
        // Given
        record(OlderInstance.received(arrivals, own), decidedAfterADay(),
                event(own, "contact-recorded", "2026-11-02T10:00:00Z", """
                        {"channel": "phone", "about": {"nl": "waar is mijn aanvraag?"}, "summary": {"nl": "Gebeld"},
                         "visibleToApplicant": false}"""),
                today("request-completed", "{\"occurredAt\": \"%s\"}".formatted(OlderInstance.RECEIVED_ON.plusDays(1))));
        List<String> kept = figures();
        rows.execute("update request set ended_on = null, promised_on = null, promise_kept = null, delay_told = null"
                + " where reference = ?", own);
        rows.execute("delete from contact_moment where request_id = (select id from request where reference = ?)", own);
        foldVersion(Timeline.FOLD_VERSION - 1);

        // When
        rebuild.catchUp();

        // Then
        assertThat(kept).hasSize(1).first().asString().startsWith(OlderInstance.RECEIVED_ON.plusDays(1) + " ")
                .endsWith(" true false 2026-11-02 true");
        assertThat(figures()).isEqualTo(kept);
    }

    @Test
    void by_what_it_is_found_is_written_again_where_another_version_had_other_terms() throws Exception {
        // Given
        record(OlderInstance.received(arrivals, own));
        List<String> kept = rows.texts(LOOK_UPS, own);
        rows.execute("delete from look_up using request where id = request_id and reference = ?", own);
        foldVersion(Timeline.FOLD_VERSION - 1);

        // When
        rebuild.catchUp();

        // Then
        assertThat(kept).isNotEmpty();
        assertThat(rows.texts(LOOK_UPS, own)).isEqualTo(kept);
    }

    private List<String> figures() {
        return rows.texts("""
                select concat_ws(' ', ended_on, promised_on, promise_kept::text, delay_told::text, happened_on,
                    where_is_it::text)
                from request join contact_moment on request_id = request.id where reference = ?""", own);
    }

    @Test
    void a_contact_that_is_withdrawn_or_corrected_is_counted_as_it_is_then() {
        // Given
        Arrival first = contact("first", "Waar is mijn aanvraag?");
        record(OlderInstance.received(arrivals, own), first, contact("second", "Waar is mijn aanvraag?"));

        // When
        record(event(own, "event-withdrawn", "2026-11-03T10:00:00Z", "{\"withdrawnId\": \"%s/first\"}".formatted(own)));
        record(event(own, "event-corrected", "2026-11-03T11:00:00Z", """
                {"correctedId": "%s/second", "data": {"channel": "phone", "about": {"nl": "Iets anders"},
                 "summary": {"nl": "Gebeld"}, "visibleToApplicant": false}}""".formatted(own)));

        // Then
        assertThat(rows.texts("""
                select where_is_it::text from contact_moment join request on request_id = request.id where reference = ?""",
                own))
                .containsExactly("false");
    }

    private Arrival contact(String id, String about) {
        return arrivals.admitted(ACloudEvent.of("contact-recorded", """
                {"channel": "phone", "about": {"nl": "%s"}, "summary": {"nl": "Gebeld"}, "visibleToApplicant": false}"""
                .formatted(about)).with("subject", own).with("id", own + "/" + id).with("time", "2026-11-02T12:00:00Z"),
                Instant.now());
    }

    @Test
    void how_long_a_request_took_is_put_right_by_a_correction() throws Exception {
        // Given
        Arrival decision = decidedAfterADay();
        record(OlderInstance.received(arrivals, own), decision);
        List<String> before = rows.texts(TURNAROUND, own);

        // When
        record(event(own, "event-withdrawn", "2026-11-03T10:00:00Z",
                "{\"withdrawnId\": \"%s\"}".formatted(((Arrival.Admitted) decision).admitted().event().id().id())));

        // Then
        assertThat(before).containsExactly(OlderInstance.RECEIVED_ON.plusDays(1) + " 1");
        assertThat(rows.texts(TURNAROUND, own)).containsExactly("-");
    }

    private Arrival decidedAfterADay() {
        return today("decision-made", """
                {"occurredAt": "%s", "outcome": "granted"}""".formatted(OlderInstance.RECEIVED_ON.plusDays(1)));
    }

    private Arrival today(String type, String data) {
        return arrivals.admitted(ACloudEvent.of(type, data).with("subject", own).with("id", own + "/" + type)
                .with("time", Instant.now().toString()), Instant.now());
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

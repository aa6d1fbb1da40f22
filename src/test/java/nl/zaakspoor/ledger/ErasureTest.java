// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Recorded.Erased;
import nl.zaakspoor.ledger.Recorded.Rejected;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a request that is erased, and of what comes for it before, with and after that. */
@QuarkusTest
class ErasureTest {
    private static final LocalDate RECEIVED_ON = LocalDate.now(DutchTime.ZONE);
    private static final String OWNER = ACloudEvent.SOURCE;
    private static final String OTHER = "urn:nld:oin:00000001234567890000:systeem:meldingen";
    private static final String MAY_ERASE = "urn:nld:oin:00000001234567890000:systeem:klantcontact";
    private static final String REQUESTS = "select count(*) from request where reference = ?";
    private static final String REJECTIONS = "select count(*) from rejected_event where origin_topic = ?";

    @Inject
    Ledger ledger;

    @Inject
    Flyway flyway;

    @Inject
    CatalogueVersions catalogues;

    @Inject
    RulesInForce inForce;

    @Inject
    RestoredBackup backup;

    @Inject
    DataSource database;

    @Inject
    Parity parity;

    private final String own = "E-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void whatever_comes_for_an_erased_request_is_left_out_and_counted() throws SQLException {
        // Given
        record(received(OWNER), status(OWNER, "1"));
        record(erasure(OWNER, "e"));

        // When
        Recorded replayed = record(received(OWNER), status(OWNER, "1"), erasure(OWNER, "e"));
        Recorded later = record(status(OWNER, "2"), received(OTHER), erasure(OWNER, "again"), erasure(OTHER, "other"),
                amendment("event-withdrawn", "\"withdrawnId\": \"%s/e\""),
                amendment("event-corrected", "\"correctedId\": \"%s/1\", \"data\": {\"status\": \"x\"}"));

        // Then
        assertThat(replayed).isEqualTo(new Recorded(0, 0, new Erased(3, 0, 0), List.of(), List.of()));
        assertThat(later).isEqualTo(new Recorded(0, 0, new Erased(6, 0, 0), List.of(), List.of()));
        assertThat(rows.count(REQUESTS, own)).isZero();
        assertThat(rows.count(REJECTIONS, own)).isZero();
    }

    @Test
    void no_table_has_a_row_of_an_erased_request() throws SQLException {
        // Given
        record(received(OWNER), status(OWNER, "1"));
        long request = rows.count("select id from request where reference = ?", own);
        List<String> tables = rows.texts("select table_name from information_schema.columns where column_name = 'request_id'");
        assertThat(tables).filteredOn(table -> holds(table, request))
                .contains("status_event", "timeline", "look_up", "notice");

        // When
        record(erasure(OWNER, "e"));

        // Then
        assertThat(tables).filteredOn(table -> holds(table, request)).isEmpty();
    }

    @Test
    void nothing_stays_of_a_request_that_is_erased_while_more_of_it_comes_in() throws SQLException {
        // Given
        record(received(OWNER));
        long request = rows.count("select id from request where reference = ?", own);
        List<Uni<Recorded>> atOnce = IntStream.range(0, 12).mapToObj(each -> ledger.record(List.of(each == 6
                ? erasure(OWNER, "e")
                : status(OWNER, "at-once-" + each)))).toList();

        // When
        List<Recorded> all = Uni.join().all(atOnce).andFailFast().await().atMost(Duration.ofSeconds(30));

        // Then
        assertThat(all.stream().mapToInt(each -> each.events() + each.erased().arrivals()).sum()).isEqualTo(12);
        assertThat(rows.texts("select table_name from information_schema.columns where column_name = 'request_id'"))
                .filteredOn(table -> holds(table, request)).isEmpty();
        assertThat(rows.count("select count(*) from status_event where starts_with(id, ?)", own)).isZero();
    }

    private boolean holds(String table, long request) {
        return !rows.texts("select 1 from " + table + " where request_id = ? limit 1", request).isEmpty();
    }

    @Test
    void nothing_is_kept_of_what_cannot_be_read_and_is_about_an_erased_request() throws SQLException {
        // Given
        record(received(OWNER));
        record(erasure(OWNER, "e"));

        // When
        Recorded recorded = record(unreadable(own), unreadable(own + "-next"));

        // Then
        assertThat(recorded.erased()).isEqualTo(new Erased(1, 0, 0));
        assertThat(rows.count(REJECTIONS, own)).isEqualTo(1);
        assertThat(rows.count(REJECTIONS + " and subject = ?", own, own + "-next")).isEqualTo(1);
    }

    @Test
    void an_event_of_an_erased_request_does_not_come_back_under_another() throws SQLException {
        // Given
        record(received(OWNER), status(OWNER, "1"));
        record(erasure(OWNER, "e"));

        // When
        Recorded recorded = record(status(OWNER, "1", own + "-next"), status(OWNER, "2", own + "-known"));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(1, 0, new Erased(1, 0, 0), List.of(), List.of()));
        assertThat(rows.count(REQUESTS, own + "-next")).isZero();
        assertThat(rows.count(REQUESTS, own + "-known")).isEqualTo(1);
    }

    @Test
    void an_erasure_takes_along_what_comes_with_it_and_leaves_other_requests_alone() throws SQLException {
        // Given
        record(received(OWNER, own + "-next"));

        // When
        Recorded recorded = record(status(OWNER, "1"), erasure(OWNER, "e"), status(OWNER, "2", own + "-next"), received(OWNER),
                unreadable(own));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(1, 0, new Erased(4, 1, 0), List.of(), List.of()));
        assertThat(rows.count(REQUESTS, own)).isZero();
        assertThat(rows.count("select event_count from request where reference = ?", own + "-next")).isEqualTo(2);
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_erasure_waits_for_the_announcement_of_its_owner_and_nothing_is_told() throws SQLException {
        // Given
        Recorded early = record(status(OWNER, "1"), erasure(OWNER, "e"));
        assertThat(early).isEqualTo(new Recorded(2, 0, List.of()));
        assertThat(record(erasure(OWNER, "e"))).isEqualTo(new Recorded(0, 1, List.of()));
        assertThat(differences()).isEmpty();

        // When
        Recorded recorded = record(received(OWNER));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(0, 0, new Erased(1, 1, 0), List.of(), List.of()));
        assertThat(rows.count(REQUESTS, own)).isZero();
    }

    @Test
    void an_erasure_by_another_waits_and_is_refused_by_the_announcement_as_if_it_came_after() throws SQLException {
        // Given
        Arrival.Admitted early = erasure(OTHER, "e");
        record(early);

        // When
        Recorded recorded = record(received(OWNER), status(OWNER, "1"));
        Recorded late = record(erasure(OTHER, "late"));

        // Then
        assertThat(recorded.events()).isEqualTo(2);
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.NOT_ALLOWED);
        assertThat(late.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.NOT_ALLOWED);
        assertThat(rows.texts("""
                select distinct concat_ws(' ', code, detail, source, type, subject, origin_partition, record is not null)
                from rejected_event where origin_topic = ?""", own)).hasSize(1);
        assertThat(rows.count(REJECTIONS + " and event_id = ? and origin_offset = ?", own, own + "/e",
                early.origin().offset())).isEqualTo(1);
        assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(2);
        assertThat(rows.count("select count(*) from waiting_erasure where id like ?", own + "%")).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_may_erase_anything_need_not_wait() throws SQLException {
        // Given
        record(status(OWNER, "1"));

        // When
        Recorded recorded = record(erasure(MAY_ERASE, "e"));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(0, 0, new Erased(1, 1, 0), List.of(), List.of()));
        assertThat(record(received(OWNER))).isEqualTo(new Recorded(0, 0, new Erased(1, 0, 0), List.of(), List.of()));
        assertThat(rows.count(REQUESTS, own)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-withdrawn", "event-corrected"})
    void an_erasure_that_waits_cannot_be_taken_back(String type) {
        // Given
        record(erasure(OWNER, "e"));

        // When
        Recorded recorded = record(amendment(type,
                "\"withdrawnId\": \"%1$s/e\", \"correctedId\": \"%1$s/e\", \"data\": {\"reason\": {\"nl\": \"x\"}}"));

        // Then
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.NOT_ALLOWED);
        assertThat(rows.texts("select detail from rejected_event where origin_topic = ?", own)).singleElement().asString()
                .contains("is an erasure, which nobody can");
        assertThat(record(received(OWNER)).erased().requests()).isEqualTo(1);
    }

    @Test
    void an_erasure_under_an_identity_that_is_taken_erases_nothing() throws SQLException {
        // Given
        record(received(OWNER), status(MAY_ERASE, "1"));

        // When
        Recorded recorded = record(erasure(MAY_ERASE, "1"));

        // Then
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.CONFLICTING_DUPLICATE);
        assertThat(rows.count(REQUESTS, own)).isEqualTo(1);
    }

    @Test
    void a_request_is_erased_though_its_timeline_is_damaged_or_of_newer_rules() throws SQLException {
        // Given
        record(received(OWNER), received(OWNER, own + "-newer"));
        rows.execute("update timeline set document = '\\x00' from request where id = request_id and reference = ?", own);
        rows.execute("update timeline set fold_version = ? from request where id = request_id and reference = ?",
                Timeline.FOLD_VERSION + 1, own + "-newer");

        // When
        Recorded recorded = record(erasure(OWNER, "e"), erasure(OWNER, "e-newer", own + "-newer"));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(0, 0, new Erased(2, 2, 0), List.of(), List.of()));
    }

    @Test
    void a_count_per_product_and_month_of_receipt_is_left_and_what_was_still_to_be_told() throws SQLException {
        // Given
        String counted = "select coalesce(sum(%s), 0) from erasure_count where product = 'vergunning'"
                + " and department = 'DSO' and month = '" + RECEIVED_ON.withDayOfMonth(1) + "'";
        long requests = rows.count(counted.formatted("requests"));
        long notices = rows.count(counted.formatted("notices"));
        record(received(OWNER, own + "-told"));
        rows.execute("update notice set state = 'planned', reason = null, due_at = 'infinity' where request_id = "
                + "(select id from request where reference = ?)", own + "-told");

        // When
        Recorded recorded = record(erasure(OWNER, "e", own + "-told"), received(OWNER), erasure(OWNER, "e2"));

        // Then
        assertThat(recorded.erased()).isEqualTo(new Erased(3, 2, 1));
        assertThat(rows.count(counted.formatted("requests"))).isEqualTo(requests + 2);
        assertThat(rows.count(counted.formatted("notices"))).isEqualTo(notices + 1);
    }

    @Test
    void that_something_was_rejected_stays_and_what_it_was_does_not_also_when_it_was_to_come_in_again() throws SQLException {
        // Given
        record(received(OWNER), unreadable(own), unreadable(own + "-next"));
        rows.execute("update rejected_event set replay_asked_at = now() + interval '1 day' where origin_topic = ?", own);

        // When
        record(erasure(OWNER, "e"));

        // Then
        assertThat(rows.count(REJECTIONS + " and subject is null and event_id is null and record is null and code ="
                + " 'invalid-data' and (replay_asked_at is null or replayed_at is not null) and detail = 'the request was erased'",
                own)).isEqualTo(1);
        assertThat(rows.count(REJECTIONS + " and subject = ?", own, own + "-next")).isEqualTo(1);
    }

    @Test
    void two_instances_leave_nothing_behind_whichever_comes_first() throws SQLException {
        for (int round = 0; round < 20; round++) {
            // Given
            String reference = own + "-" + round;
            if (round % 2 == 0) {
                record(received(OWNER, reference));
            }
            List<Uni<Recorded>> both = new ArrayList<>();
            both.add(ledger.record(List.of(erasure(MAY_ERASE, "e" + round, reference), received(OWNER, reference))));
            IntStream.range(0, 4).forEach(i -> both.add(ledger.record(List.of(
                    status(OWNER, reference + "/" + i, reference), refusedOf(reference)))));

            // When
            List<Recorded> ended = Uni.join().all(both).andFailFast().await().atMost(Duration.ofSeconds(30));

            // Then
            assertThat(ended.stream().mapToInt(r -> r.events() + r.duplicates() + r.erased().arrivals() + r.rejections().size())
                    .sum()).isEqualTo(10);
            assertThat(rows.count(REQUESTS, reference)).isZero();
            assertThat(rows.count("select count(*) from rejected_event where subject = ?", reference)).isZero();
        }
        assertThat(rows.count("select count(*) from status_event where id like ?", own + "%")).isZero();
    }

    @Test
    void what_a_restored_backup_brings_back_is_erased_again() throws SQLException {
        // Given
        record(received(OWNER), status(OWNER, "1"), received(OWNER, own + "-next"));
        rows.execute("create table kept_outside as select hash from tombstone");
        record(erasure(OWNER, "e"));
        rows.execute("create table tombstones_of_backup as table tombstone");
        rows.execute("delete from tombstone where hash not in (table kept_outside)");
        record(received(OWNER), status(OWNER, "1"));
        assertThat(rows.count(REQUESTS, own)).isEqualTo(1);

        // When
        rows.execute("insert into tombstone (hash, erased_on) select hash, erased_on from tombstones_of_backup "
                + "on conflict (hash) do nothing");
        rows.execute("drop table kept_outside, tombstones_of_backup");
        new Schema(flyway, backup, catalogues, inForce).whenReady().await().atMost(Duration.ofSeconds(30));

        // Then
        assertThat(rows.count(REQUESTS, own)).isZero();
        assertThat(rows.count(REQUESTS, own + "-next")).isEqualTo(1);
        assertThat(backup.eraseAgain().await().atMost(Duration.ofSeconds(30))).isZero();
        assertThat(record(received(OWNER), status(OWNER, "1")).erased().arrivals()).isEqualTo(2);
    }

    @Test
    void whatever_refers_to_a_request_goes_with_it() {
        assertThat(rows.texts("""
                select conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid in ('request'::regclass, 'status_event'::regclass) and confdeltype <> 'c'"""))
                .as("tables whose rows would keep an erased request here: let them refer `on delete cascade`").isEmpty();
    }

    private Arrival.Admitted received(String source) {
        return received(source, own);
    }

    private Arrival.Admitted received(String source, String reference) {
        return of(source, "0" + reference, reference, "request-received", """
                {"product": "vergunning", "department": "DSO", "receivedOn": "%s",
                 "applicant": {"email": "erasure@voorbeeld.example", "contactBy": "post"}}""".formatted(RECEIVED_ON));
    }

    private Arrival.Admitted status(String source, String id) {
        return status(source, id, own);
    }

    private Arrival.Admitted status(String source, String id, String reference) {
        return of(source, id, reference, "status-changed", "{\"status\": \"BEOORDELEN\"}");
    }

    private Arrival.Admitted erasure(String source, String id) {
        return erasure(source, id, own);
    }

    private Arrival.Admitted erasure(String source, String id, String reference) {
        return of(source, id, reference, "request-erased", "{\"reason\": {\"nl\": \"Op verzoek\"}}");
    }

    private Arrival.Admitted amendment(String type, String data) {
        return of(OWNER, type, own, type, "{" + data.formatted(own) + "}");
    }

    private Arrival.Admitted of(String source, String id, String reference, String type, String data) {
        return arrivals.admitted(ACloudEvent.of(type, data).with("source", source).with("subject", reference)
                .with("id", own + "/" + id));
    }

    private Arrival.Refused unreadable(String subject) {
        return arrivals.refused(RejectionCode.INVALID_DATA, "`status` is missing",
                new Arrival.Attributes(Optional.of(OWNER), Optional.empty(), Optional.of(own + "/unreadable"),
                        Optional.of(subject)));
    }

    private Arrival.Refused refusedOf(String subject) {
        return Arrival.refuse(status(OWNER, "refused", subject), Rights.mayNotErase());
    }

    private Recorded record(Arrival... batch) {
        return ledger.record(List.of(batch)).await().atMost(Duration.ofSeconds(30));
    }

    private List<String> differences() {
        return LedgerAudit.of(parity).differencesOf(own);
    }
}

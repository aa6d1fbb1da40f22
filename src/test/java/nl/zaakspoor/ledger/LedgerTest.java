// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Attributes;
import nl.zaakspoor.ledger.Recorded.Rejected;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a batch in which something cannot be recorded as it should. */
@QuarkusTest
class LedgerTest {
    private static final String EVENT_COUNT = "select event_count from request where reference = ?";
    private static final String PARKED = "select count(*) from rejected_event where code = 'processing-failed' and subject = ?";

    @Inject
    Ledger ledger;

    @Inject
    Requests requests;

    @Inject
    DataSource database;

    @Inject
    Parity parity;

    /** A prefix of this test's own, since all tests share one database. */
    private final String own = "L-" + UUID.randomUUID().toString().substring(0, 8);

    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void the_events_of_a_request_that_cannot_be_processed_are_parked_and_the_others_go_on() throws SQLException {
        // Given
        record(received("a"), received("b"), received("c"), received("d"));
        damageAnnouncementOf("b");

        // When
        Recorded recorded = record(status("a", 1), early("b", 1), status("b", 2), status("c", 1), status("d", 1),
                arrivals.refused(RejectionCode.NOT_JSON, "this is not JSON", Attributes.UNREADABLE));

        // Then
        assertThat(recorded.events()).isEqualTo(3);
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactlyInAnyOrder(RejectionCode.PROCESSING_FAILED,
                RejectionCode.PROCESSING_FAILED, RejectionCode.NOT_JSON);
        assertThat(rows.count(PARKED, own + "-b")).isEqualTo(2);
        assertThat(rows.count(EVENT_COUNT, own + "-b")).isEqualTo(1);
        assertThat(rows.count("select count(*) from rejected_event where origin_topic = ?", own)).isEqualTo(3);
        damageAnnouncementOf("b");
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_damaged_timeline_is_folded_from_its_events_and_told() throws SQLException {
        // Given
        record(received("a"), received("b"));
        damageTimelineOf("a");

        // When
        Recorded recorded = record(status("a", 1), status("b", 1));
        Recorded next = record(status("a", 2));

        // Then
        assertThat(recorded.events()).isEqualTo(2);
        assertThat(recorded.rejections()).isEmpty();
        assertThat(recorded.oddities().damagedTimelines()).isEqualTo(1);
        assertThat(next.oddities()).isEqualTo(Recorded.Oddities.NONE);
        assertThat(rows.texts("select kind from notice join request r on r.id = request_id where reference = ? order by kind",
                own + "-a")).containsExactly("progress", "received");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whoever_looks_at_a_damaged_timeline_sees_what_its_events_say() throws Throwable {
        // Given
        record(received("a"), status("a", 1));
        damageTimelineOf("a");

        // When
        Optional<TrackedRequest> seen = VertxContextSupport
                .subscribeAndAwait(() -> requests.byReference(new Reference(own + "-a")));

        // Then
        assertThat(seen.orElseThrow().timeline().entries()).hasSize(2);
        record(status("a", 2));
    }

    @Test
    void a_status_that_came_before_the_announcement_is_counted_when_that_comes() {
        // Given
        assertThat(record(status("a", 1, "NOBODY_KNOWS")).unknownStatuses()).isEmpty();

        // When
        Recorded announced = record(received("a"), status("a", 2, "BEOORDELEN"));
        Recorded later = record(of("a", "again", "request-received", RECEIVED), status("a", 3, "BEOORDELEN"));

        // Then
        assertThat(announced.unknownStatuses()).containsExactly(
                new Recorded.UnknownStatus(Optional.of("Vergunningensysteem"), new ProductId("vergunning")));
        assertThat(later.unknownStatuses()).isEmpty();
    }

    @Test
    void a_request_of_which_nothing_was_taken_is_not_there() throws SQLException {
        // Given
        record(received("a"));
        Arrival taken = arrivals.admitted(ACloudEvent.of("request-received", RECEIVED).with("subject", own + "-b")
                .with("id", own + "-a/0"));

        // When
        Recorded recorded = record(taken, received("c"));

        // Then
        assertThat(recorded.events()).isEqualTo(1);
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.CONFLICTING_DUPLICATE);
        assertThat(rows.texts("select reference from request where reference like ? order by reference", own + "%"))
                .containsExactly(own + "-a", own + "-c");
    }

    @Test
    void requests_with_more_events_than_can_be_read_at_once_are_recorded_in_more_than_one_go() throws SQLException {
        // Given
        List<String> names = IntStream.range(0, 30).mapToObj(i -> "r" + i).toList();
        record(names.stream().map(this::received).toArray(Arrival[]::new));
        rows.execute("update request set event_count = 1000 where reference like ?", own + "%");

        // When
        Recorded recorded = record(Stream.concat(names.stream().map(name -> of(name, "end", "request-completed", "{}")),
                Stream.of(arrivals.refused(RejectionCode.NOT_JSON, "this is not JSON", Attributes.UNREADABLE)))
                .toArray(Arrival[]::new));
        rows.execute("update request set event_count = 2 where reference like ?", own + "%");

        // Then
        assertThat(recorded.events()).isEqualTo(30);
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.NOT_JSON);
        assertThat(rows.count("select count(distinct xmin::text) from status_event where id like ?", own + "%/end"))
                .isEqualTo(2);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_status_that_the_product_does_not_know_is_told_once_of_whom_and_what() {
        // Given
        Arrival unknown = status("a", 1, "NOBODY_KNOWS");

        // When
        Recorded first = record(received("a"), unknown, status("a", 2));
        Recorded again = record(unknown, status("a", 3), received("a"));

        // Then
        assertThat(first.unknownStatuses()).containsExactly(
                new Recorded.UnknownStatus(Optional.of("Vergunningensysteem"), new ProductId("vergunning")));
        assertThat(again.duplicates()).isEqualTo(2);
        assertThat(again.unknownStatuses()).isEmpty();
    }

    @Test
    void what_was_parked_is_taken_once_it_can_be_processed() throws SQLException {
        // Given
        record(received("a"));
        damageAnnouncementOf("a");
        assertThat(record(early("a", 1)).events()).isZero();
        damageAnnouncementOf("a");

        // When
        Recorded recorded = record(early("a", 1));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(1, 0, List.of()));
        assertThat(rows.count(EVENT_COUNT, own + "-a")).isEqualTo(2);
        assertThat(differences()).isEmpty();
    }

    @Test
    void of_a_rejected_record_that_cannot_be_kept_it_is_kept_that_it_came() throws SQLException {
        // Given
        Attributes unkeepable = new Attributes(Optional.of("urn:test:" + own), Optional.empty(), Optional.empty(),
                Optional.empty());
        String constraint = "refuse_" + own.replace('-', '_');
        rows.execute("alter table rejected_event add constraint " + constraint + " check (source <> 'urn:test:" + own + "')");
        try {
            // When
            Recorded recorded = record(arrivals.refused(RejectionCode.INVALID_DATA, "`a` is missing", unkeepable),
                    arrivals.refused(RejectionCode.NOT_JSON, "this is not JSON", Attributes.UNREADABLE), received("a"));

            // Then
            assertThat(recorded.events()).isEqualTo(1);
            assertThat(recorded.rejections()).extracting(Rejected::code).containsExactlyInAnyOrder(RejectionCode.INVALID_DATA,
                    RejectionCode.NOT_JSON);
        } finally {
            rows.execute("alter table rejected_event drop constraint " + constraint);
        }
        assertThat(rows.count("select count(*) from rejected_event where origin_topic = ? and source is null", own))
                .isEqualTo(2);
        assertThat(rows.count("select count(*) from rejected_event where origin_topic = ? and origin_offset = 0 "
                + "and code = 'invalid-data' and detail = '`a` is missing'", own)).isEqualTo(1);
    }

    @Test
    void a_timeline_of_newer_rules_is_left_alone_and_marked() throws SQLException {
        // Given
        record(received("a"));
        foldVersion(Timeline.FOLD_VERSION + 1);
        byte[] before = timelineOf("a");

        // When
        Recorded recorded = record(status("a", 1));

        // Then
        assertThat(recorded.events()).isEqualTo(1);
        assertThat(rows.count(EVENT_COUNT, own + "-a")).isEqualTo(2);
        assertThat(timelineOf("a")).isEqualTo(before);
        assertThat(rows.count("select count(*) from timeline join request on id = request_id where reference = ? and stale",
                own + "-a")).isEqualTo(1);
    }

    @Test
    void a_marked_timeline_is_folded_again_by_who_knows_its_rules() throws SQLException {
        // Given
        record(received("a"));
        foldVersion(Timeline.FOLD_VERSION + 1);
        record(status("a", 1));
        foldVersion(Timeline.FOLD_VERSION);

        // When
        record(status("a", 2));

        // Then
        assertThat(rows.count("select count(*) from timeline join request on id = request_id where reference = ? and stale",
                own + "-a")).isZero();
        assertThat(rows.count(EVENT_COUNT, own + "-a")).isEqualTo(3);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_request_with_all_the_events_it_may_have_can_still_end() throws SQLException {
        // Given
        record(received("a"));
        rows.execute("update request set event_count = 1000 where reference = ?", own + "-a");

        // When
        Recorded recorded = record(status("a", 1), of("a", "end", "request-completed", "{}"), received("a"));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(1, 1,
                List.of(new Rejected(RejectionCode.TOO_MANY_EVENTS, Optional.of("Vergunningensysteem")))));
        assertThat(rows.count("select count(*) from request where reference = ? and state = 'completed'", own + "-a"))
                .isEqualTo(1);
    }

    @Test
    void a_record_of_a_topic_that_was_made_anew_is_another_rejection() throws SQLException {
        // Given
        Arrival.Refused first = rejectedAt(1_000);
        record(first);

        // When
        record(first, rejectedAt(2_000));

        // Then
        assertThat(rows.count("select count(*) from rejected_event where origin_topic = ? and origin_offset = 7", own))
                .isEqualTo(2);
    }

    private Arrival.Refused rejectedAt(long timestamp) {
        return new Arrival.Refused(new Origin(own, 0, 7, timestamp),
                new RawRecord(Optional.empty(), Map.of(), Optional.empty()),
                Attributes.UNREADABLE, new Rejection(RejectionCode.NOT_JSON, "this is not JSON"));
    }

    private Recorded record(Arrival... batch) {
        return ledger.record(List.of(batch)).await().atMost(Duration.ofSeconds(30));
    }

    private static final String RECEIVED = """
            {"product": "vergunning", "department": "DSO", "receivedOn": "%s"}""".formatted(LocalDate.now(DutchTime.ZONE));

    private Arrival received(String request) {
        return of(request, "0", "request-received", RECEIVED);
    }

    /** It happened before the announcement, so the history is read. */
    private Arrival early(String request, int number) {
        return arrivals.admitted(event(request, String.valueOf(number), "status-changed", "{\"status\": \"BEOORDELEN\"}")
                .with("time", "2026-11-01T09:00:00Z"));
    }

    private Arrival status(String request, int number) {
        return status(request, number, "BEOORDELEN");
    }

    private Arrival status(String request, int number, String code) {
        return of(request, String.valueOf(number), "status-changed", "{\"status\": \"%s\"}".formatted(code));
    }

    private Arrival of(String request, String id, String type, String data) {
        return arrivals.admitted(event(request, id, type, data));
    }

    private ACloudEvent event(String request, String id, String type, String data) {
        String reference = own + "-" + request;
        return ACloudEvent.of(type, data).with("subject", reference).with("id", reference + "/" + id);
    }

    private byte[] timelineOf(String request) throws SQLException {
        return rows.bytes("select document from timeline join request on id = request_id where reference = ?",
                own + "-" + request);
    }

    /** As a disk may do. */
    private void damageTimelineOf(String request) throws SQLException {
        rows.execute("update timeline set document = set_byte(document, 20, get_byte(document, 20) # 1) from request "
                + "where request.id = request_id and reference = ?", own + "-" + request);
    }

    /** Doing it again mends it. */
    private void damageAnnouncementOf(String request) throws SQLException {
        rows.execute("update status_event set document = set_byte(document, 20, get_byte(document, 20) # 1) where id = ?",
                own + "-" + request + "/0");
    }

    private void foldVersion(int version) throws SQLException {
        rows.execute("update timeline set fold_version = ? from request where id = request_id and reference like ?", version,
                own + "-%");
    }

    private List<String> differences() {
        return LedgerAudit.of(parity).differencesOf(own);
    }
}

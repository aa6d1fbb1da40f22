// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Recorded.Erased;
import nl.zaakspoor.ledger.Recorded.Rejected;
import nl.zaakspoor.timeline.Reference;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may correct, withdraw and erase what was reported. */
@QuarkusTest
class RightsTest {
    private static final String OWNER = ACloudEvent.SOURCE;
    private static final String OTHER = "urn:nld:oin:00000001234567890000:systeem:meldingen";
    private static final String WITH_RIGHTS = "urn:nld:oin:00000001234567890000:systeem:klantcontact";
    private static final String UNKNOWN = "urn:test:unknown";
    private static final Recorded TAKEN = new Recorded(1, 0, List.of());

    @Inject
    Ledger ledger;

    @Inject
    StoredEvents stored;

    @Inject
    DataSource database;

    private final String own = "R-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void announce() {
        rows = new Rows(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER, UNKNOWN})
    void another_source_corrects_withdraws_and_erases_nothing(String source) throws SQLException {
        // Given
        record(received(OWNER), status(OWNER, "s"));

        // When
        Recorded recorded = record(correction(source, "s"), withdrawal(source, "s"), erasure(source));

        // Then
        assertThat(recorded.events()).isZero();
        assertThat(recorded.rejections()).extracting(Rejected::code).containsOnly(RejectionCode.NOT_ALLOWED).hasSize(3);
        assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(2);
        assertThat(rows.count("select count(*) from rejected_event where subject = ? and code = 'not-allowed' "
                + "and detail like '`correctedId`%only that source%'", own)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWNER, WITH_RIGHTS})
    void the_source_itself_and_one_with_the_right_may(String source) {
        // Given
        record(received(OWNER), status(OWNER, "s"));

        // When
        Recorded recorded = record(correction(source, "s"), withdrawal(source, "s"), erasure(source));

        // Then
        assertThat(recorded).isEqualTo(new Recorded(0, 0, new Erased(3, 1, 0), List.of(), List.of()));
    }

    @Test
    void what_comes_in_one_batch_is_judged_together() {
        // When
        Recorded recorded = record(correction(OTHER, "s"), erasure(OTHER), received(OWNER), status(OWNER, "s"));

        // Then
        assertThat(recorded.events()).isEqualTo(2);
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.NOT_ALLOWED,
                RejectionCode.NOT_ALLOWED);
    }

    @Test
    void a_correction_of_an_event_that_has_not_come_yet_is_taken_and_stays_taken() {
        // Given
        Arrival correction = correction(OTHER, "s");
        assertThat(record(correction)).isEqualTo(TAKEN);
        record(received(OWNER), status(OWNER, "s"));

        // When
        Recorded again = record(correction);

        // Then
        assertThat(again).isEqualTo(new Recorded(0, 1, List.of()));
    }

    @Test
    void a_source_corrects_its_own_event_also_when_another_uses_the_same_id() {
        // Given
        record(received(OWNER), status(OWNER, "s"), status(OTHER, "s"));

        // When
        Recorded recorded = record(correction(OTHER, "s"));

        // Then
        assertThat(recorded).isEqualTo(TAKEN);
    }

    @Test
    void a_correction_that_does_not_fit_its_event_is_refused_with_what_is_wrong() throws SQLException {
        // Given
        record(received(OWNER), status(OWNER, "s"));

        // When
        Recorded recorded = record(correction(OWNER, "0"), withData("task", "s", "{\"taskId\": \"T1\"}"));

        // Then
        assertThat(recorded.events()).isZero();
        assertThat(recorded.rejections()).extracting(Rejected::code).containsOnly(RejectionCode.INVALID_DATA).hasSize(2);
        assertThat(rows.texts("select detail from rejected_event where subject = ? order by detail", own))
                .satisfiesExactly(detail -> assertThat(detail).contains("`request-received`", "`data.product` is missing"),
                        detail -> assertThat(detail).contains("`status-changed`", "`data.status` is missing"));
        assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(2);
    }

    @Test
    void of_a_source_with_the_right_the_event_of_its_own_says_what_its_data_must_be() {
        // Given
        record(received(OWNER), status(OWNER, "s"),
                arrivals.admitted(of(WITH_RIGHTS, "s", "task-done", "{\"taskId\": \"T1\"}")));

        // When
        Recorded recorded = record(correction(WITH_RIGHTS, "s"));

        // Then
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.INVALID_DATA);
    }

    @Test
    void a_correction_cannot_be_corrected() {
        // Given
        record(received(OWNER), status(OWNER, "s"), correction(OWNER, "s"));

        // When
        Recorded recorded = record(withData("again", "correction", "{\"status\": \"x\"}"));

        // Then
        assertThat(recorded.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.INVALID_DATA);
    }

    @Test
    void a_correction_that_came_before_its_event_and_does_not_fit_it_changes_nothing_and_is_told() {
        // Given
        assertThat(record(received(OWNER), withData("task", "s", "{\"taskId\": \"T1\"}"), correction(OWNER, "s")).oddities())
                .isEqualTo(Recorded.Oddities.NONE);

        // When
        Recorded recorded = record(status(OWNER, "s"));

        // Then
        assertThat(recorded.events()).isEqualTo(1);
        assertThat(recorded.rejections()).isEmpty();
        assertThat(recorded.oddities().unfitCorrections()).containsExactly(Optional.of("Vergunningensysteem"));
        assertThat(record(status(OWNER, "s2")).oddities()).isEqualTo(Recorded.Oddities.NONE);
    }

    @Test
    void an_event_of_another_request_is_no_event_of_this_one() {
        // Given
        record(arrivals.admitted(ACloudEvent.aStatusChanged().with("subject", own + "-next").with("id", own + "/s")));

        // When
        Recorded recorded = record(correction(OTHER, "s"));

        // Then
        assertThat(recorded).isEqualTo(TAKEN);
    }

    @Test
    void nobody_takes_over_a_request_by_announcing_it_with_an_earlier_day() {
        // Given
        record(received(OWNER));
        record(arrivals.admitted(of(OTHER, "0", "request-received", RECEIVED).with("time", "2026-09-01T10:00:00Z"),
                Instant.parse("2026-11-02T13:00:00Z")));

        // When
        Recorded byOther = record(erasure(OTHER));
        Recorded byOwner = record(erasure(OWNER));

        // Then
        assertThat(byOther.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.NOT_ALLOWED);
        assertThat(byOwner).isEqualTo(new Recorded(0, 0, new Erased(1, 1, 0), List.of(), List.of()));
    }

    @Test
    void the_announcement_that_was_stored_first_says_whose_a_request_is_whatever_the_clocks_say() {
        // Given
        record(received(OWNER));
        record(arrivals.admitted(of(OTHER, "0", "request-received", RECEIVED), Instant.parse("2026-11-02T11:00:00Z")));

        // When
        Recorded byOther = record(erasure(OTHER));

        // Then
        assertThat(byOther.rejections()).extracting(Rejected::code).containsExactly(RejectionCode.NOT_ALLOWED);
        assertThat(owner(own)).containsExactly(OWNER);
        assertThat(seenBy(OWNER)).hasSize(1);
        assertThat(seenBy(OTHER)).isEmpty();
        assertThat(record(erasure(OWNER)).erased().requests()).isEqualTo(1);
    }

    @Test
    void of_two_announcements_in_one_batch_the_first_says_it() {
        // When
        record(status(OTHER, "s"), received(OWNER), received(OTHER));

        // Then
        assertThat(owner(own)).containsExactly(OWNER);
    }

    @Test
    void an_announcement_that_is_not_taken_says_nothing() {
        // Given
        record(arrivals.admitted(of(OTHER, "0", "request-received", RECEIVED).with("subject", own + "-next")));

        // When
        record(received(OTHER), status(OWNER, "s"));
        List<String> before = owner(own);
        record(received(OWNER));

        // Then
        assertThat(before).containsExactly((String) null);
        assertThat(owner(own)).containsExactly(OWNER);
    }

    @Test
    void what_an_instance_of_before_stored_belongs_to_whom_it_belonged() throws SQLException {
        // Given
        record(received(OWNER));
        rows.execute("update request set owner = null where reference = ?", own);
        assertThat(seenBy(OWNER)).hasSize(1);

        // When
        record(arrivals.admitted(of(OTHER, "0", "request-received", RECEIVED), Instant.parse("2026-11-02T13:00:00Z")));

        // Then
        assertThat(owner(own)).containsExactly(OWNER);
    }

    @Test
    void the_migration_says_whose_the_requests_of_before_are() throws Exception {
        // Given
        record(received(OWNER));
        record(arrivals.admitted(of(OTHER, "0", "request-received", RECEIVED), Instant.parse("2026-11-02T13:00:00Z")));
        rows.execute("update request set owner = null where reference = ?", own);
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V15__owner_and_looks.sql"));

        // When
        rows.execute(migration.substring(migration.indexOf("update request set owner")).replaceFirst("(?s);.*", ""));

        // Then
        assertThat(owner(own)).containsExactly(OWNER);
    }

    private List<String> owner(String reference) {
        return rows.texts("select owner from request where reference = ?", reference);
    }

    private Map<Reference, StoredEvents.History> seenBy(String source) {
        return stored.histories(List.of(new Reference(own)), source::equals).await().atMost(Duration.ofSeconds(30));
    }

    private static final String RECEIVED = """
            {"product": "vergunning", "department": "DSO", "receivedOn": "2026-11-02"}""";

    private Arrival received(String source) {
        return arrivals.admitted(of(source, "0", "request-received", RECEIVED));
    }

    private Arrival status(String source, String id) {
        return arrivals.admitted(of(source, id, "status-changed", "{\"status\": \"BEOORDELEN\"}"));
    }

    private Arrival correction(String source, String target) {
        return arrivals.admitted(of(source, "correction", "event-corrected", """
                {"correctedId": "%s/%s", "data": {"status": "decision"}}""".formatted(own, target)));
    }

    private Arrival withData(String id, String target, String data) {
        return arrivals.admitted(of(OWNER, id, "event-corrected", """
                {"correctedId": "%s/%s", "data": %s}""".formatted(own, target, data)));
    }

    private Arrival withdrawal(String source, String target) {
        return arrivals.admitted(of(source, "withdrawal", "event-withdrawn", "{\"withdrawnId\": \"%s/%s\"}"
                .formatted(own, target)));
    }

    private Arrival erasure(String source) {
        return arrivals.admitted(of(source, "erasure", "request-erased", "{\"reason\": {\"nl\": \"Op verzoek\"}}"));
    }

    private ACloudEvent of(String source, String id, String type, String data) {
        return ACloudEvent.of(type, data).with("source", source).with("subject", own).with("id", own + "/" + id);
    }

    private Recorded record(ACloudEvent event) {
        return record(arrivals.admitted(event));
    }

    private Recorded record(Arrival... batch) {
        return ledger.record(List.of(batch)).await().atMost(Duration.ofSeconds(30));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands beside timelines, of which it is found and counted: as their events have it, also where an older version kept none. */
@QuarkusTest
class KeptBesideTimelinesTest {
    private static final String LOOK_UPS = """
            select encode(token, 'hex') from look_up join request on request.id = request_id where reference = ? order by 1""";
    private static final String TOLD = """
            select kind from notice join request on request.id = request_id where reference = ? order by kind""";
    private static final String TURNAROUND = """
            select coalesce(answered_on || ' ' || duration_days, '-') from request where reference = ?""";

    @Inject
    Rebuild rebuild;

    @Inject
    RulesInForce inForce;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private final String own = "K-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void rest() {
        scheduler.pause();
        rows = new Rows(database);
        inForce.look().await().atMost(Duration.ofSeconds(10));
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void how_long_a_request_took_is_filled_in_where_nobody_kept_it() throws Exception {
        // Given: answered before the service kept it.
        record(OlderInstance.received(arrivals, own), decidedAfterADay());
        List<String> told = rows.texts(TOLD, own);
        rows.execute("update request set answered_on = null, duration_days = null where reference = ?", own);
        ofAnOlderFold();

        // When
        rebuild.catchUp();

        // Then
        assertThat(rows.texts(TURNAROUND, own)).containsExactly(OlderInstance.RECEIVED_ON.plusDays(1) + " 1");
        assertThat(rows.texts(TOLD, own)).isEqualTo(told);
    }

    @Test
    void what_figures_are_counted_from_is_filled_in_where_nobody_kept_it() throws Exception {
        // Given
        record(OlderInstance.received(arrivals, own), decidedAfterADay(),
                event("contact-recorded", "2026-11-02T10:00:00Z", """
                        {"channel": "phone", "about": {"nl": "waar is mijn aanvraag?"}, "summary": {"nl": "Gebeld"},
                         "visibleToApplicant": false}"""),
                today("request-completed", "{\"occurredAt\": \"%s\"}".formatted(OlderInstance.RECEIVED_ON.plusDays(1))));
        List<String> kept = figures();
        rows.execute("update request set ended_on = null, promised_on = null, promise_kept = null, delay_told = null"
                + " where reference = ?", own);
        rows.execute("delete from contact_moment where request_id = (select id from request where reference = ?)", own);
        ofAnOlderFold();

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
        ofAnOlderFold();

        // When
        rebuild.catchUp();

        // Then
        assertThat(kept).isNotEmpty();
        assertThat(rows.texts(LOOK_UPS, own)).isEqualTo(kept);
    }

    @Test
    void what_comes_for_a_request_whose_timeline_is_missing_brings_all_of_it_back() throws Exception {
        // Given
        record(OlderInstance.received(arrivals, own));
        List<String> kept = rows.texts(LOOK_UPS, own);
        rows.execute("delete from timeline using request where id = request_id and reference = ?", own);

        // When
        record(OlderInstance.status(arrivals, own, "1"));

        // Then
        assertThat(rows.texts(LOOK_UPS, own)).isNotEmpty().isEqualTo(kept);
        assertThat(rows.count("select count(*) from timeline join request on id = request_id where reference = ?", own))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from rejected_event where subject = ?", own)).isZero();
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
        record(event("event-withdrawn", "2026-11-03T10:00:00Z", "{\"withdrawnId\": \"%s/first\"}".formatted(own)));
        record(event("event-corrected", "2026-11-03T11:00:00Z", """
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
        record(event("event-withdrawn", "2026-11-03T10:00:00Z",
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

    private void ofAnOlderFold() throws SQLException {
        rows.execute("update timeline set fold_version = ? from request where id = request_id and reference = ?",
                Timeline.FOLD_VERSION - 1, own);
    }

    private void record(Arrival... batch) {
        ledger.record(List.of(batch)).await().atMost(Duration.ofSeconds(30));
    }

    private Arrival event(String type, String time, String data) {
        return OlderInstance.event(arrivals, own, type, time, data);
    }
}

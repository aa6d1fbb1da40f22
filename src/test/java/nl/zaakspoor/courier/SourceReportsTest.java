// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.local.Mailbox;
import nl.zaakspoor.local.ReceivedMail;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the contact of a source hears of rejected events, and when. */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class SourceReportsTest {
    private static final String CONTACT = "reported@voorbeeld.example";

    @Inject
    DataSource database;

    @Inject
    SourceReports reports;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private final String own = "S-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;
    private LocalDate today;
    private Instant begin;

    /** At ten in the morning of a day on which nothing was rejected yet. */
    @BeforeEach
    void begin_a_new_day() throws SQLException {
        rows = new Rows(database);
        rows.letAllSleep();
        today = DutchTime.dayOf(clock.instant()).plusDays(10);
        at(today, "10:00");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            reports.tellWhatIsDue();
            assertThat(rows.count("select count(*) from source_report where state = 'open'")).isZero();
        });
        begin = Instant.now();
    }

    @Test
    void the_first_of_a_day_is_told_at_once_and_the_whole_day_the_next_morning() {
        // Given
        reject("{\"explanation\": {\"nl\": \"Zeer geheim\"}}", 1);

        // When
        ReceivedMail first = mails(1).getFirst();

        // Then
        assertThat(first.subject()).startsWith("1 gebeurtenis van Gemeld & geweigerd geweigerd op " + today.getDayOfMonth());
        assertThat(first.text().orElseThrow()).contains("1 geweigerd: een veld klopt niet of ontbreekt (invalid-data)",
                "Uitleg: `status` is missing", "Om 10.0",
                "gebeurtenis " + own + "-0, topic zaakspoor.status-events.v1, partitie",
                "1 event of Gemeld & geweigerd rejected", "1 rejected: a field is wrong or missing (invalid-data)");
        assertThat(first.html().orElseThrow()).contains("Gemeld &amp; geweigerd").doesNotContain("Gemeld & geweigerd");

        // When
        reject("{\"explanation\": {\"nl\": \"Zeer geheim\"}}", 2);
        reject("{\"status\": \"x\", \"expectedOn\": \"Zeer geheim\"}", 1);
        at(today.plusDays(1), "06:30");
        reports.tellWhatIsDue();

        // Then
        assertThat(mails(1)).hasSize(1);

        // When
        at(today.plusDays(1), "07:00");
        ReceivedMail daily = mails(2).getLast();

        // Then
        assertThat(daily.subject()).startsWith("4 gebeurtenissen van Gemeld & geweigerd geweigerd op " + today.getDayOfMonth());
        assertThat(daily.text().orElseThrow()).containsSubsequence("3 geweigerd", "`status` is missing", "De eerste om 10.0",
                "1 geweigerd", "`expectedOn`");
        assertThat(List.of(first, daily).toString()).contains("Uitleg").doesNotContain("Zeer geheim");

        // When
        at(today.plusDays(2), "12:00");
        reports.tellWhatIsDue();

        // Then
        assertThat(mails(2)).hasSize(2);
    }

    @Test
    void a_day_of_which_all_was_told_at_once_is_not_told_again() {
        // Given
        reject("{}", 1);
        mails(1);

        // When
        at(today.plusDays(1), "07:00");

        // Then
        rows.awaitCount(1, "select count(*) from source_report where source = ? and day = ? and kind = 'daily' "
                + "and state = 'cancelled' and answer = 'nothing more to tell'", RejectionProfile.REPORTED, today);
        assertThat(mails(1)).hasSize(1);
    }

    @Test
    void each_day_begins_anew() {
        // Given
        reject("{}", 1);
        mails(1);
        at(today.plusDays(1), "09:00");

        // When
        reject("{}", 1);

        // Then
        assertThat(mails(2).getLast().subject()).contains(" op " + today.plusDays(1).getDayOfMonth() + " ");
    }

    @Test
    void rejections_are_counted_by_code_and_by_the_name_of_the_source() {
        // Given
        reject("{}", 1);
        Publisher.sendAll(List.of(new ProducerRecord<>("zaakspoor.status-events.v1", own, ACloudEvent.of("status-changed", "{}")
                .with("source", "urn:test:nobody").with("subject", own + "-nobody").structured())));
        rows.awaitCount(1, "select count(*) from rejected_event where subject = ?", own + "-nobody");

        // Then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .contains("zaakspoor_events_rejected_total{code=\"invalid-data\",source=\"Gemeld & geweigerd\"}",
                        "zaakspoor_events_rejected_total{code=\"invalid-data\",source=\"unknown\"}",
                        "zaakspoor_source_reports_total{kind=\"first\",outcome=\"accepted\"}")
                .doesNotContain("urn:test"));
    }

    private void reject(String data, int events) {
        try {
            long known = rows.count("select count(*) from rejected_event where subject = ?", own);
            for (int i = 0; i < events; i++) {
                Publisher.sendAll(List.of(new ProducerRecord<>("zaakspoor.status-events.v1", own, ACloudEvent
                        .of("status-changed", data).with("source", RejectionProfile.REPORTED).with("subject", own)
                        .with("id", own + "-" + (known + i)).structured())));
            }
            rows.awaitCount(known + events, "select count(*) from rejected_event where subject = ?", own);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void at(LocalDate day, String time) {
        clock.moveTo(day.atTime(LocalTime.parse(time)).atZone(DutchTime.ZONE).toInstant());
    }

    /** The mails of this test to the contact, oldest first, once there are that many and none is being sent. */
    private List<ReceivedMail> mails(int expected) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            reports.tellWhatIsDue();
            assertThat(mailbox().size()).isGreaterThanOrEqualTo(expected);
            assertThat(rows.count("select count(*) from source_report where source = ? and state = 'open'",
                    RejectionProfile.REPORTED)).isZero();
        });
        return mailbox();
    }

    private List<ReceivedMail> mailbox() {
        return new Mailbox(directory).newestFirst().takeWhile(mail -> mail.receivedAt().isAfter(begin))
                .filter(mail -> mail.to().contains(CONTACT))
                .filter(mail -> mail.subject().contains("geweigerd")).toList().reversed();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.courier.ScriptedSmtp.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a report when the mail server is not what it was. Reports go when told. */
@QuarkusTest
@TestProfile(SourceReportLifeTest.ByHand.class)
class SourceReportLifeTest {
    private static final String STATE = "select count(*) from source_report where source = ? and state = ?";

    /** Days of which no other test reports. */
    private static final Duration FAR = Duration.ofDays(500);

    public static class ByHand extends RejectionProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.putAll(Map.of("quarkus.scheduler.enabled", "false", "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(ScriptedSmtp.freePort()), "zaakspoor.notices.retry.first", "PT1S"));
            return settings;
        }
    }

    @Inject
    DataSource database;

    @Inject
    SourceReports reports;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private ScriptedSmtp smtp;
    private Rows rows;

    @BeforeEach
    void reject_something_on_a_new_day() throws SQLException {
        smtp = new ScriptedSmtp(port);
        rows = new Rows(database);
        rows.execute("delete from source_report");
        rows.letAllSleep();
        clock.forward(FAR);
        String own = "SL-" + UUID.randomUUID().toString().substring(0, 8);
        Publisher.sendAll(List.of(new ProducerRecord<>("zaakspoor.status-events.v1", own, ACloudEvent
                .of("status-changed", "{}").with("source", RejectionProfile.REPORTED).with("subject", own).structured())));
        rows.awaitCount(1, "select count(*) from rejected_event where subject = ?", own);
    }

    @AfterEach
    void stop_mail_server() {
        smtp.close();
    }

    @Test
    void a_report_that_is_put_off_goes_again_under_the_same_id() throws SQLException {
        // Given
        smtp.answer(Step.DOT, "451 later");
        reports.tellWhatIsDue();
        assertThat(state("open")).isEqualTo(1);

        // When
        smtp.allGoesWell();
        untilSent();

        // Then
        assertThat(smtp.mails()).hasSizeGreaterThan(1);
        assertThat(smtp.mails().stream().map(mail -> Pattern.compile("Message-ID: (\\S+)").matcher(mail).results().findFirst()
                .orElseThrow().group(1)).distinct()).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_away_is_waited_for() throws SQLException {
        // Given
        smtp.answer(Step.CONNECT, "421 busy");
        reports.tellWhatIsDue();
        assertThat(state("open")).isEqualTo(1);

        // When
        smtp.allGoesWell();
        untilSent();

        // Then
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void while_sending_is_paused_a_report_waits_without_an_attempt() throws SQLException {
        // Given
        rows.execute("update sending set paused_at = now(), paused_by = 'manager'");

        // When
        reports.tellWhatIsDue();

        // Then
        assertThat(rows.count(STATE + " and attempts = 0", RejectionProfile.REPORTED, "open")).isEqualTo(1);
        rows.execute("update sending set paused_at = null, paused_by = null");
        untilSent();
    }

    @Test
    void a_contact_that_is_refused_for_good_ends_the_report_with_the_answer() throws SQLException {
        // Given
        smtp.answer(Step.RCPT, "550 unknown");

        // When
        reports.tellWhatIsDue();

        // Then
        assertThat(rows.count(STATE + " and answer = '550'", RejectionProfile.REPORTED, "failed")).isEqualTo(1);
    }

    private void untilSent() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            reports.tellWhatIsDue();
            assertThat(state("sent")).isEqualTo(1);
        });
    }

    private long state(String state) throws SQLException {
        return rows.count(STATE, RejectionProfile.REPORTED, state);
    }
}

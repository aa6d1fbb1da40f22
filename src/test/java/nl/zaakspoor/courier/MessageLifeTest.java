// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.courier.ScriptedSmtp.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a message when the mail server, the news or the address is not what it was. The courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class MessageLifeTest {
    static final String SECRET = "a-secret-between-us-and-the-carriers";

    public static class ByHand implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zaakspoor.receipts.secret", SECRET, "zaakspoor.mail.bounce-address",
                    "bounces+{token}@voorbeeld.example", "quarkus.scheduler.enabled", "false", "quarkus.mailer.host",
                    "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(ScriptedSmtp.freePort()), "zaakspoor.notices.retry.first",
                    "PT0.5S", "zaakspoor.mail.timeout", "PT1S",
                    "zaakspoor.notifynl.base-url", "http://127.0.0.1:" + ScriptedSmtp.freePort(), "zaakspoor.notifynl.api-key",
                    NotifyNlDouble.API_KEY, "zaakspoor.notifynl.text-template", NotifyNlDouble.TEXT_TEMPLATE.toString());
        }
    }

    @Inject
    DataSource database;

    @Inject
    Courier courier;

    private ScriptedSmtp smtp;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "M-" + own;
    private final String address = "first-" + own + "@voorbeeld.example";
    private final String newAddress = "second-" + own + "@voorbeeld.example";

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @BeforeEach
    void start_mail_server() {
        smtp = new ScriptedSmtp(port);
    }

    @AfterEach
    void stop_mail_server() {
        smtp.close();
    }

    @Test
    void what_is_due_together_goes_in_one_mail() {
        // Given
        received("vergunning");
        completed();

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(1);
        assertThat(notices()).containsExactly("completed sent -", "received sent -");
    }

    @Test
    void later_news_waits_for_the_message_before_it_and_changes_what_that_says() {
        // Given
        received("vergunning");
        smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();
        completed();

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(notices()).containsExactly("completed planned -", "received claimed -");

        // When
        smtp.allGoesWell();

        // Then
        untilDelivered(1);
        assertThat(notices()).containsExactly("completed sent -", "received sent -");
        assertThat(column("select state from message where request_id = (%s) order by created_at"))
                .containsExactly("cancelled", "sent");
    }

    @Test
    void news_that_has_changed_ends_its_message_and_is_told_in_a_new_one() {
        // Given
        received("vergunning");
        courier.deliverWhatIsDue();
        status("BEOORDELEN", "2026-10-07T08:00:00Z");
        smtp.answer(Step.DATA, "451 later");
        courier.deliverWhatIsDue();
        smtp.allGoesWell();
        status("decision", "2026-10-08T08:00:00Z");

        // When
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(notices()).containsExactly("progress cancelled superseded", "received sent -");
        });
        status("BEOORDELEN", "2026-10-09T08:00:00Z");
        untilDelivered(2);

        // Then
        assertThat(notices()).containsExactly("progress sent -", "received sent -");
        assertThat(column("select state from message where request_id = (%s) order by created_at"))
                .containsExactly("sent", "cancelled", "sent");
    }

    @Test
    void a_mail_written_to_an_old_address_ends_and_goes_to_the_new_one() {
        // Given
        received("vergunning");
        smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();
        addressChanged();

        // When
        smtp.allGoesWell();
        untilDelivered(1);

        // Then
        assertThat(mails()).allSatisfy(mail -> assertThat(mail).contains("To: " + newAddress));
        assertThat(smtp.commands().stream().filter(line -> line.contains(own))).last().asString().contains(newAddress);
        assertThat(notices()).containsExactly("received sent -");
    }

    @Test
    void a_mail_server_that_is_away_costs_no_attempt_and_fixes_no_words() {
        // Given
        received("vergunning");
        smtp.answer(Step.CONNECT, "421 busy");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(column("select state || ' ' || attempts || ' ' || (content is null) from message where request_id = (%s)"))
                .containsExactly("open 0 true");
        smtp.allGoesWell();
        untilDelivered(1);
    }

    @Test
    void an_address_that_is_refused_for_good_ends_it() {
        // Given
        received("vergunning");
        smtp.answer(Step.RCPT, "550 unknown");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(notices()).containsExactly("received failed bad-address");
    }

    @Test
    void an_address_that_comes_later_is_told_what_could_not_be_told_before() {
        // Given
        Publisher.receive(reference, "vergunning", "");
        awaitVersion(1);
        assertThat(notices()).containsExactly("received suppressed no-address");

        // When
        addressChanged();
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(1);
        assertThat(notices()).containsExactly("received sent -");
    }

    private void received(String product) {
        Publisher.receive(reference, product, ", \"applicant\": {\"email\": \"" + address + "\"}");
        awaitVersion(1);
    }

    private void completed() {
        long version = version();
        Publisher.publish(reference, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        awaitVersion(version + 1);
    }

    private void addressChanged() {
        long version = version();
        Publisher.publish(reference, "applicant-changed", "2026-10-07T08:00:00Z", applicant(newAddress));
        awaitVersion(version + 1);
    }

    private void status(String status, String time) {
        long version = version();
        Publisher.publish(reference, "status-changed", time, "{\"status\": \"" + status + "\"}");
        awaitVersion(version + 1);
    }

    private static String applicant(String email) {
        return "{\"applicant\": {\"email\": \"" + email + "\"}}";
    }

    private void awaitVersion(long version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> version() >= version);
    }

    private long version() {
        return column("select version from request where id = (%s)").stream().mapToLong(Long::parseLong).findFirst().orElse(0);
    }

    private void untilDelivered(int mails) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(mails()).hasSize(mails);
            assertThat(column("select state from message where request_id = (%s) and state = 'open'")).isEmpty();
        });
    }

    /** The mails of this test's resident that were taken, oldest first. */
    private List<String> mails() {
        return smtp.mails().stream().filter(mail -> mail.contains(own + "@voorbeeld.example")).toList();
    }

    private List<String> notices() {
        return column(
                "select kind || ' ' || state || ' ' || coalesce(reason, '-') from notice where request_id = (%s) order by kind");
    }

    /** The first column of a query in which {@code %s} is the request's number. */
    private List<String> column(String sql) {
        return new Rows(database).texts(sql.formatted("select id from request where reference = '" + reference + "'"));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.courier.ScriptedSmtp.Step;
import nl.zaakspoor.ledger.WakeUps;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.courier.MessageLifeTest.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What carriers report of mails, and what becomes of what came back. The courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class ReceiptTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    WakeUps wakeUps;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private ScriptedSmtp smtp;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "R-" + own;

    @BeforeEach
    void start() {
        smtp = new ScriptedSmtp(port);
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void a_mail_that_arrived_is_delivered_and_stays_so_whatever_is_reported_later() {
        // Given
        sent();

        // When
        report("delivered", "2.0.0");
        report("delivered", "2.0.0");
        report("failed", "5.1.1");
        report("failed", "4.4.7");

        // Then
        assertThat(notices()).containsExactly("received delivered -");
        assertThat(deskTasks()).isEmpty();
        assertThat(receipts()).as("each is noted once")
                .containsExactly("bad-address 5.1.1", "deferred 4.4.7", "delivered 2.0.0");
    }

    @Test
    void a_mail_that_came_back_is_bounced_its_address_gets_nothing_more_and_a_colleague_knows() {
        // Given
        sent();

        // When
        report("failed", "5.1.1");
        report("delivered", "2.0.0");
        completed();
        courier.deliverWhatIsDue();

        // Then
        assertThat(notices()).containsExactly("completed suppressed bad-address", "received bounced bad-address");
        assertThat(deskTasks()).containsExactly("reach-otherwise bad-address open");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_bounce_for_another_reason_than_the_address_leaves_the_address_alone() {
        // Given
        sent();

        // When
        report("failed", "5.7.1");
        completed();
        courier.deliverWhatIsDue();

        // Then
        assertThat(notices()).containsExactly("completed sent -", "received bounced undeliverable");
        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_passing_bounce_is_noted_and_changes_nothing() {
        // Given
        sent();

        // When
        report("delayed", "4.2.2");

        // Then
        assertThat(notices()).containsExactly("received sent -");
        assertThat(receipts()).containsExactly("deferred 4.2.2");
    }

    @Test
    void after_the_address_was_corrected_the_last_that_came_back_goes_again_and_the_colleague_need_do_nothing() {
        // Given
        sent();
        report("failed", "5.1.1");
        String first = messageId();

        // When
        status("BEOORDELEN");
        courier.deliverWhatIsDue();
        assertThat(mails()).as("not to the same address, whatever happens").hasSize(1);
        addressChanged("other-" + own);
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(2).last().asString().contains("To: other-" + own);
        assertThat(notices()).contains("received sent -");
        assertThat(messageId()).isNotEqualTo(first);
        assertThat(texts("select earlier_messages[1]::text from notice where kind = 'received' and")).containsExactly(first);
        assertThat(deskTasks()).containsExactly("reach-otherwise bad-address done");
    }

    @Test
    void what_came_back_does_not_go_again_because_time_makes_us_look() throws SQLException {
        // Given
        sent();
        report("failed", "5.1.1");
        new Rows(database).execute("update request set wake_up_at = '2026-01-01' where reference = ?", reference);

        // When
        wakeUps.wake(1).await().atMost(Duration.ofSeconds(20));
        courier.deliverWhatIsDue();

        // Then
        assertThat(new Rows(database).count("select count(*) from request where wake_up_at = '2026-01-01'")).isZero();
        assertThat(notices()).contains("received bounced bad-address");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void of_several_that_came_back_the_last_goes_again() {
        // Given
        sent();
        completed();
        courier.deliverWhatIsDue();
        List<String> both = texts("select id::text from message where");
        both.forEach(message -> report(message, "failed", "5.1.1"));
        assertThat(notices()).containsExactly("completed bounced bad-address", "received bounced bad-address");

        // When
        addressChanged("other-" + own);
        courier.deliverWhatIsDue();

        // Then
        assertThat(notices()).containsExactly("completed sent -", "received bounced bad-address");
        assertThat(mails()).hasSize(3);
    }

    @Test
    void a_bounce_that_comes_after_the_correction_sends_it_again_as_well() {
        // Given
        sent();
        addressChanged("other-" + own);
        courier.deliverWhatIsDue();
        assertThat(mails()).hasSize(1);

        // When
        report("failed", "5.1.1");
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(2).last().asString().contains("To: other-" + own);
        assertThat(notices()).containsExactly("received sent -");
    }

    @Test
    void a_report_that_comes_before_we_know_that_the_mail_was_taken_is_right() {
        // Given
        received();
        smtp.dropAt(Step.DOT);
        courier.deliverWhatIsDue();
        smtp.allGoesWell();

        // When
        report("delivered", "2.0.0");
        assertThat(notices()).containsExactly("received claimed -");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(notices()).containsExactly("received delivered -");
        });

        // Then
        assertThat(mails()).as("it is there: it does not go again").hasSize(1);
    }

    @Test
    void notifynl_reports_by_the_reference_of_the_message() {
        // Given
        sent();

        // When
        int status = given().header("Authorization", "Bearer " + SECRET).contentType("application/json")
                .body(NotifyNlDouble.receipt(messageId(), "email", own + "@voorbeeld.example", "permanent-failure"))
                .post("/v1/delivery-receipts").statusCode();

        // Then
        assertThat(status).isEqualTo(204);
        assertThat(notices()).containsExactly("received bounced bad-address");
        assertThat(receipts()).containsExactly("bad-address permanent-failure");
    }

    @Test
    void what_the_carrier_lost_has_failed_and_a_colleague_knows() {
        // Given
        sent();

        // When
        given().header("Authorization", "Bearer " + SECRET).contentType("application/json")
                .body(NotifyNlDouble.receipt(messageId(), "email", own + "@voorbeeld.example", "technical-failure"))
                .post("/v1/delivery-receipts");

        // Then
        assertThat(notices()).containsExactly("received failed undeliverable");
        assertThat(deskTasks()).containsExactly("reach-otherwise undeliverable open");
    }

    @Test
    void nothing_personal_is_kept_of_a_bad_address() throws SQLException {
        // Given
        sent();

        // When
        report("failed", "5.1.1");

        // Then
        assertThat(new Rows(database).dump()).contains(reference).doesNotContain("first-" + own);
    }

    private void sent() {
        received();
        courier.deliverWhatIsDue();
        assertThat(notices()).containsExactly("received sent -");
    }

    private void received() {
        Publisher.receive(reference, "vergunning",
                ", \"applicant\": {\"email\": \"first-%s@voorbeeld.example\"}".formatted(own));
        awaitVersionAfter(0);
    }

    private void completed() {
        long version = version();
        Publisher.publish(reference, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        awaitVersionAfter(version);
    }

    private void status(String status) {
        long version = version();
        Publisher.publish(reference, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"" + status + "\"}");
        awaitVersionAfter(version);
    }

    private void addressChanged(String name) {
        long version = version();
        Publisher.publish(reference, "applicant-changed", "2026-10-08T08:00:00Z",
                "{\"applicant\": {\"email\": \"%s@voorbeeld.example\"}}".formatted(name));
        awaitVersionAfter(version);
    }

    private void awaitVersionAfter(long version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> version() > version);
    }

    private long version() {
        return new Rows(database).texts("select version from request where reference = ?", reference).stream()
                .mapToLong(Long::parseLong).findFirst().orElse(0);
    }

    private void report(String action, String code) {
        report(messageId(), action, code);
    }

    /** As a mail server sends it back, to the address that stood on the envelope. */
    private void report(String message, String action, String code) {
        given().header("Authorization", "Bearer " + SECRET).contentType("message/rfc822")
                .body(BounceReportTest.report(envelopeSender(message), action, code).getBytes(UTF_8))
                .post("/v1/delivery-receipts").then()
                .statusCode(204);
    }

    private String envelopeSender(String message) {
        String bare = message.replace("-", "");
        return smtp.commands().stream().filter(line -> line.startsWith("MAIL FROM:") && line.contains(bare)).findFirst()
                .orElseThrow().replaceFirst("MAIL FROM:<([^>]*)>.*", "$1");
    }

    private String messageId() {
        return texts("select id::text from message where created_at = (select max(created_at) from message m where"
                + " m.request_id = message.request_id) and").getFirst();
    }

    private List<String> mails() {
        return smtp.mails().stream().filter(mail -> mail.contains(own + "@voorbeeld.example")).toList();
    }

    private List<String> notices() {
        return texts("select kind || ' ' || state || ' ' || coalesce(reason, '-') from notice where").stream().sorted()
                .toList();
    }

    private List<String> deskTasks() {
        return texts(
                "select kind || ' ' || reason || case when done_at is null then ' open' else ' done' end from desk_task where");
    }

    private List<String> receipts() {
        return texts("select d.kind || ' ' || code from delivery_receipt d join message on message.id = message_id where")
                .stream()
                .sorted().toList();
    }

    private List<String> texts(String select) {
        return new Rows(database).texts(select + " request_id = (select id from request where reference = ?)", reference);
    }
}

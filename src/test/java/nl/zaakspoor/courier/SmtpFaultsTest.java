// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.courier.ScriptedSmtp.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The faults of mail servers, S1 to S9: what must hold of a message while the server misbehaves, and when it is well again.
 * The courier runs when told.
 */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class SmtpFaultsTest {
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <([^@]+)@");

    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private ScriptedSmtp smtp;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "S-" + own;

    @BeforeEach
    void a_receipt_is_to_be_sent() {
        smtp = new ScriptedSmtp(port);
        Publisher.receive(reference, "vergunning", ", \"applicant\": {\"email\": \"s-%s@voorbeeld.example\"}".formatted(own));
        rows().awaitCount(1, "select count(*) from notice join request r on r.id = request_id where reference = ?", reference);
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void s1_a_server_that_refuses_the_connection_costs_no_attempt_and_the_mail_goes_once_when_it_is_back() {
        // Given
        smtp.close();

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(message("state || ' ' || attempts")).isEqualTo("open 0");
        smtp = new ScriptedSmtp(port);
        untilSent();
        assertThat(messageIds()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"CONNECT", "EHLO", "RCPT", "DATA", "DOT"})
    void s2_a_server_that_hangs_is_left_in_time_and_gets_the_same_mail_later(Step step) {
        // Given
        smtp.hangAt(step);

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(message("state")).isEqualTo("open");
        smtp.allGoesWell();
        untilSent();
        assertThat(messageIds()).as("twice only where the mail had gone before the silence").hasSize(step == Step.DOT ? 2 : 1);
        assertThat(messageIds().stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 421 busy", "RCPT, 451 later", "DATA, 452 full"})
    void s3_what_is_put_off_is_counted_as_an_attempt_each_time_and_goes_once_in_the_end(Step step, String answer) {
        // Given
        smtp.answer(step, answer);
        courier.deliverWhatIsDue();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(message("attempts")).isEqualTo("2");
        });
        assertThat(message("state || ' ' || answer")).isEqualTo("open " + answer.substring(0, 3));

        // When
        smtp.allGoesWell();
        untilSent();

        // Then
        assertThat(message("attempts")).isEqualTo("3");
        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void s4_an_address_that_is_refused_is_final_gets_nothing_more_and_is_left_to_a_colleague() throws SQLException {
        // Given
        smtp.answer(Step.RCPT, "550 5.1.1 unknown");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(message("state || ' ' || answer")).isEqualTo("failed 550");
        assertThat(notices()).containsExactly("received failed bad-address");
        assertThat(deskTasks()).containsExactly("reach-otherwise bad-address");
        assertThat(rows().count("select count(*) from suppressed_address where hash = (select address from message m"
                + " join request r on r.id = request_id where reference = ?)", reference)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"552 too large", "554 spam"})
    void s5_a_mail_that_is_refused_is_final_and_says_nothing_of_its_address(String answer) throws SQLException {
        // Given
        smtp.answer(Step.DATA, answer);

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(notices()).containsExactly("received failed undeliverable");
        assertThat(deskTasks()).containsExactly("reach-otherwise undeliverable");
        assertThat(rows().count("select count(*) from suppressed_address where hash = (select address from message m"
                + " join request r on r.id = request_id where reference = ?)", reference)).isZero();
    }

    @Test
    void s6_a_line_that_breaks_after_the_dot_brings_the_same_mail_twice_and_no_more() {
        // Given
        smtp.dropAt(Step.DOT);

        // When
        courier.deliverWhatIsDue();
        smtp.allGoesWell();
        untilSent();
        courier.deliverWhatIsDue();

        // Then
        assertThat(messageIds()).hasSize(2);
        assertThat(messageIds().stream().distinct()).hasSize(1);
        assertThat(mails().distinct()).as("byte for byte").hasSize(1);
    }

    @Test
    void s7_a_server_that_answers_a_byte_at_a_time_is_left_in_time_and_holds_up_nobody_for_longer() {
        // Given
        smtp.slowly(Duration.ofMillis(200)).answer(Step.EHLO, "250 " + "hello".repeat(20));
        long start = System.nanoTime();

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(message("state || ' ' || attempts")).isEqualTo("open 0");
        smtp.allGoesWell();
        untilSent();
        assertThat(messageIds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"530 5.7.0 must issue STARTTLS first", "535 5.7.8 authentication required"})
    void s8_where_we_are_not_let_in_everything_stops_and_is_kept(String answer) {
        // Given
        smtp.answer(Step.MAIL, answer);

        // When
        courier.deliverWhatIsDue();
        courier.deliverWhatIsDue();

        // Then
        assertThat(smtp.commands().stream().filter(line -> line.startsWith("MAIL"))).as("asked once, then waited").hasSize(1);
        assertThat(message("state || ' ' || attempts")).isEqualTo("open 0");
        assertThat(deskTasks()).isEmpty();
        smtp.allGoesWell();
        untilSent();
    }

    @Test
    void s9_a_server_that_closes_what_is_idle_disturbs_nothing_because_each_mail_has_its_own_connection() {
        // Given
        smtp.dropAt(Step.QUIT);
        courier.deliverWhatIsDue();
        assertThat(message("state")).isEqualTo("sent");

        // When
        Publisher.publish(reference, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        rows().awaitCount(2, "select count(*) from notice join request r on r.id = request_id where reference = ?", reference);
        untilSent();

        // Then
        assertThat(messageIds()).hasSize(2).doesNotHaveDuplicates();
        assertThat(notices()).containsExactly("completed sent -", "received sent -");
    }

    private void untilSent() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(notices()).allMatch(notice -> notice.contains(" sent "));
        });
    }

    /** Of the mails of this test's resident that came in whole. */
    /** Whatever tests before this one left to be sent comes here as well. */
    private Stream<String> mails() {
        return smtp.mails().stream().filter(mail -> mail.contains("s-" + own + "@"));
    }

    private List<String> messageIds() {
        return mails().map(mail -> MESSAGE_ID.matcher(mail).results().findFirst().orElseThrow().group(1)).toList();
    }

    private String message(String columns) {
        return texts("select " + columns + " from message").getFirst();
    }

    private List<String> notices() {
        return texts("select kind || ' ' || state || ' ' || coalesce(reason, '-') from notice").stream().sorted().toList();
    }

    private List<String> deskTasks() {
        return texts("select kind || ' ' || reason from desk_task");
    }

    private List<String> texts(String select) {
        return rows().texts(select + " where request_id = (select id from request where reference = ?)", reference);
    }

    private Rows rows() {
        return new Rows(database);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The first news of a quiet request goes at once; what comes soon after becomes one mail. The courier runs when told. */
@QuarkusTest
@TestProfile(MergeWindowTest.TenMinutes.class)
class MergeWindowTest {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    public static class TenMinutes extends MessageLifeTest.ByHand {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("zaakspoor.notices.merge-window", WINDOW.toString());
            return settings;
        }
    }

    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    Planning planning;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private ScriptedSmtp smtp;
    private Rows rows;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "W-" + own;

    @BeforeEach
    void start_mail_server() {
        smtp = new ScriptedSmtp(port);
        rows = new Rows(database);
    }

    @AfterEach
    void stop_mail_server() {
        smtp.close();
    }

    @Test
    void the_first_news_goes_at_once_and_what_comes_in_the_window_becomes_one_mail() throws SQLException {
        // Given
        received();
        courier.deliverWhatIsDue();
        status("BEOORDELEN");
        courier.deliverWhatIsDue();
        task("T1");
        courier.deliverWhatIsDue();
        assertThat(notices()).containsExactly("progress planned", "received sent", "task planned");

        // When
        letWindowPass();
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(2);
        assertThat(notices()).containsExactly("progress sent", "received sent", "task sent");
    }

    @Test
    void a_request_that_was_quiet_is_told_of_at_once_and_then_a_new_window_begins() throws SQLException {
        // Given
        received();
        courier.deliverWhatIsDue();
        letWindowPass();

        // When
        status("BEOORDELEN");
        courier.deliverWhatIsDue();
        task("T1");
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(2);
        assertThat(notices()).containsExactly("progress sent", "received sent", "task planned");
    }

    @Test
    void what_is_urgent_does_not_wait_and_takes_along_what_waits() {
        // Given
        received();
        courier.deliverWhatIsDue();
        task("T1");

        // When
        event("appointment-made", "{\"appointmentId\": \"A1\", \"startsAt\": \"%s\", \"place\": \"Stadhuis\"}"
                .formatted(Instant.now().plus(Duration.ofHours(30))));
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(2);
        assertThat(notices()).containsExactly("appointment sent", "received sent", "task sent");
    }

    /** News at random moments of some hours, some of it urgent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_is_lost_and_no_two_messages_are_within_a_window_unless_something_is_urgent(long seed) throws SQLException {
        // Given
        received();
        courier.deliverWhatIsDue();
        Random random = new Random(seed);
        Instant start = Instant.now().plus(Duration.ofHours(1));
        Instant now = start;

        // When
        for (int step = 0; step < 120; step++) {
            now = now.plusSeconds(random.nextInt(180));
            if (random.nextInt(3) == 0) {
                news("N" + step, random.nextInt(6) == 0, now);
            }
            round(now);
        }
        round(now.plus(WINDOW));

        // Then
        assertThat(rows.count("select count(*) from notice where request_id = " + request() + " and state <> 'sent'")).isZero();
        assertThat(tooSoon(start)).isEmpty();
    }

    /** The messages that came within a window of the one before and have nothing urgent. */
    private List<String> tooSoon(Instant start) {
        List<String> tooSoon = new ArrayList<>();
        Instant last = Instant.MIN;
        for (String message : rows.texts("select extract(epoch from message.created_at)::bigint || ' ' || bool_or(urgent)"
                + " from message join notice on message_id = message.id where message.request_id = " + request()
                + " group by message.id order by message.created_at")) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(message.split(" ")[0]));
            if (at.isAfter(start) && at.isBefore(last.plus(WINDOW)) && !message.endsWith("true")) {
                tooSoon.add(message);
            }
            last = at;
        }
        return tooSoon;
    }

    private void news(String task, boolean urgent, Instant now) throws SQLException {
        rows.execute("insert into notice (id, request_id, kind, cause, recipient, state, language, decided_at, due_at, urgent)"
                + " values (gen_random_uuid(), " + request() + ", 'task', ?, 'applicant', 'planned', 'nl', ?::timestamptz,"
                + " ?::timestamptz, ?)", task, now.toString(), now.toString(), urgent);
    }

    /** What was made into a message is gone within a second. */
    private void round(Instant now) throws SQLException {
        planning.plan(now, now);
        rows.execute("update message set state = 'sent', next_attempt_at = null, sent_at = created_at where state = 'open'"
                + " and request_id = " + request());
        rows.execute("update notice set state = 'sent' where state = 'claimed' and request_id = " + request());
    }

    private void received() {
        Publisher.receive(reference, "vergunning", ", \"applicant\": {\"email\": \"" + own + "@voorbeeld.example\"}");
        awaitVersionAfter(0);
    }

    private void status(String status) {
        event("status-changed", "{\"status\": \"" + status + "\"}");
    }

    private void task(String id) {
        event("task-assigned", "{\"taskId\": \"%s\", \"taskCode\": \"send-document\", \"dueOn\": \"2199-01-01\"}"
                .formatted(id));
    }

    private void event(String type, String data) {
        long version = version();
        Publisher.publish(reference, type, "2026-10-07T08:00:00Z", data);
        awaitVersionAfter(version);
    }

    private void letWindowPass() throws SQLException {
        rows.execute("update message set created_at = created_at - interval '10 minutes', sent_at = sent_at - interval"
                + " '10 minutes' where request_id = " + request());
    }

    private void awaitVersionAfter(long version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> version() > version);
    }

    private long version() {
        return rows.texts("select version from request where reference = ?", reference).stream().mapToLong(Long::parseLong)
                .findFirst().orElse(0);
    }

    private String request() {
        return "(select id from request where reference = '" + reference + "')";
    }

    private List<String> mails() {
        return smtp.mails().stream().filter(mail -> mail.contains(own + "@voorbeeld.example")).toList();
    }

    private List<String> notices() {
        return rows.texts("select kind || ' ' || state from notice where request_id = " + request() + " order by kind");
    }
}

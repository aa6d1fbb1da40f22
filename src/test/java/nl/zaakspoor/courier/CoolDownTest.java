// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.term.DutchTime;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with several complaints hears in one mail of some days how it goes. The courier runs when told. */
@QuarkusTest
@TestProfile(CoolDownTest.ThreeDays.class)
class CoolDownTest {
    public static class ThreeDays extends MessageLifeTest.ByHand {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("zaakspoor.notices.cool-down", "P3D");
            return settings;
        }
    }

    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    Planning planning;

    @Inject
    MessageStore store;

    @Inject
    BlindIndex index;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private ScriptedSmtp smtp;
    private Rows rows;
    private final String own = "U-" + UUID.randomUUID().toString().substring(0, 8);

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
    void of_updates_that_are_due_at_once_one_goes() throws SQLException {
        // Given
        complaint("1", own);
        complaint("2", own.toUpperCase(Locale.ROOT));
        complaint("3", "another-" + own);
        courier.deliverWhatIsDue();
        List.of("1", "2", "3").forEach(this::updateIsDue);

        // When
        courier.deliverWhatIsDue();
        courier.deliverWhatIsDue();

        // Then
        assertThat(updates("1", "2")).containsExactlyInAnyOrder("sent -", "suppressed cool-down");
        assertThat(updates("3")).containsExactly("sent -");
        assertThat(mails()).as("three receipts and two updates").hasSize(5);
    }

    @Test
    void an_update_that_was_looked_at_before_another_went_does_not_go_after_it() {
        // Given
        complaint("1", own);
        complaint("2", own);
        courier.deliverWhatIsDue();
        updateIsDue("1");
        updateIsDue("2");
        Instant now = Instant.now();
        planning.plan(now, now);
        List<DueMessage> both = store.claim(EnumSet.allOf(Medium.class), now, now.plusSeconds(60), Integer.MAX_VALUE).stream()
                .filter(message -> message.requestId() == request("1") || message.requestId() == request("2")).toList();

        // When
        Address address = Address.of(new Reach(Medium.EMAIL, own + "@voorbeeld.example"), index);
        List<Boolean> fixed = both.stream().map(message -> store.freeze(
                List.of(new Reviewed(message, version(message), new Review(message.causes(), Map.of()))), new byte[]{1},
                Language.DUTCH, address, Carrier.SMTP)).toList();

        // Then
        assertThat(fixed).containsExactly(true, false);
    }

    private long request(String number) {
        return Long.parseLong(rows.texts("select id from request where reference = ?", own + number).getFirst());
    }

    private long version(DueMessage message) {
        return Long.parseLong(rows.texts("select version from request where id = ?", message.requestId()).getFirst());
    }

    @Test
    void after_those_days_there_is_an_update_again() throws SQLException {
        // Given
        complaint("1", own);
        complaint("2", own);
        courier.deliverWhatIsDue();
        updateIsDue("1");
        courier.deliverWhatIsDue();
        rows.execute("update message set created_at = created_at - interval '3 days', sent_at = sent_at - interval '3 days'"
                + " where request_id in (select id from request where reference like ?)", own + "%");

        // When
        updateIsDue("2");
        courier.deliverWhatIsDue();

        // Then
        assertThat(updates("1", "2")).containsExactly("sent -", "sent -");
    }

    @Test
    void of_updates_that_would_go_in_one_mail_of_a_journey_one_is_left() throws SQLException {
        // Given
        complaint("1", own, own + "-journey");
        complaint("2", own, own + "-journey");
        courier.deliverWhatIsDue();
        updateIsDue("1");
        updateIsDue("2");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(updates("1", "2")).containsExactly("sent -", "suppressed cool-down");
        assertThat(mails()).as("one with both receipts and one with an update").hasSize(2);
        assertThat(mails().getLast()).doesNotContain(own + "2");
    }

    @Test
    void other_news_goes_on_without_the_update() throws SQLException {
        // Given
        complaint("1", own);
        complaint("2", own);
        courier.deliverWhatIsDue();
        updateIsDue("1");
        courier.deliverWhatIsDue();

        // When
        updateIsDue("2");
        Publisher.publish(own + "2", "task-assigned", "2026-10-07T08:00:00Z",
                "{\"taskId\": \"T1\", \"taskCode\": \"send-document\", \"dueOn\": \"2199-01-01\"}");
        awaitNotices("2", 3);
        courier.deliverWhatIsDue();

        // Then
        assertThat(updates("2")).containsExactly("suppressed cool-down");
        assertThat(mails().getLast()).contains("iets van u nodig");
    }

    private void complaint(String number, String mailbox) {
        complaint(number, mailbox, own + number);
    }

    private void complaint(String number, String mailbox, String journey) {
        Publisher.receive(own + number, "klacht-algemeen-bestuur", ", \"applicant\": {\"email\": \"" + mailbox
                + "@voorbeeld.example\"}, \"journey\": {\"reference\": \"" + journey + "\"}");
        awaitNotices(number, 1);
    }

    private void awaitNotices(String number, int expected) {
        rows.awaitCount(expected, "select count(*) from notice join request on request.id = request_id where reference = ?",
                own + number);
    }

    /** As if the receipt went fourteen days ago. */
    private void updateIsDue(String number) {
        try {
            LocalDate today = DutchTime.dayOf(Instant.now());
            rows.execute("update notice set decided_at = now() - interval '14 days' where request_id = (select id from request"
                    + " where reference = ?)", own + number);
            rows.execute("insert into notice (id, request_id, kind, cause, recipient, state, language, decided_at, due_at)"
                    + " select gen_random_uuid(), id, 'update', ?, 'applicant', 'planned', 'nl', now(), now() from request"
                    + " where reference = ?", "on-" + today + "/0", own + number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> updates(String... numbers) {
        return List.of(numbers).stream().flatMap(number -> rows.texts("select notice.state || ' ' || coalesce(reason, '-')"
                + " from notice join request on request.id = request_id where reference = ? and kind = 'update'", own + number)
                .stream()).toList();
    }

    private List<String> mails() {
        return smtp.mails().stream().filter(mail -> mail.toLowerCase(Locale.ROOT)
                .contains(own.toLowerCase(Locale.ROOT) + "@voorbeeld.example")).toList();
    }
}

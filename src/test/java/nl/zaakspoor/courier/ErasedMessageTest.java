// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

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
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.courier.ScriptedSmtp.Step;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticePolicy.Review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A message of which the request is erased, wherever it is on its way. The courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class ErasedMessageTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    Dispatch dispatch;

    @Inject
    MessageStore store;

    @Inject
    Planning planning;

    @Inject
    MessageEnds ends;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private final String reference = "X-" + UUID.randomUUID().toString().substring(0, 8);
    private ScriptedSmtp smtp;
    private Rows rows;

    @BeforeEach
    void start() {
        smtp = new ScriptedSmtp(port);
        rows = new Rows(database);
        Publisher.receive(reference, "vergunning",
                ", \"applicant\": {\"email\": \"%s@voorbeeld.example\"}".formatted(reference));
        rows.awaitCount(1, "select count(*) from notice join request r on r.id = request_id where reference = ?", reference);
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void a_mail_that_waits_for_its_next_attempt_is_not_sent_any_more() {
        // Given
        smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();
        String message = message();
        smtp.allGoesWell();

        // When
        erase();

        // Then
        assertThat(rows.texts("select id::text from message where id = ?::uuid", message)).isEmpty();
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> {
            courier.deliverWhatIsDue();
            return mails() == 0;
        });
    }

    @Test
    void whoever_has_claimed_the_message_can_neither_send_nor_change_anything() {
        // Given
        DueMessage message = claimed();

        // When
        erase();

        // Then
        Review nothing = new Review(List.of(), Map.of(message.causes().getFirst(), NotSent.SUPERSEDED));
        List<Reviewed> looked = List.of(new Reviewed(message, 1, nothing));
        assertThat(store.freeze(looked, new byte[]{1}, Language.DUTCH, Mails.ADDRESS, Carrier.SMTP)).isFalse();
        assertThat(ends.drop(looked)).isFalse();
        assertThat(ends.end(looked, Instant.now())).isFalse();
        assertThat(dispatch.deliver(message)).isEmpty();
        assertThat(mails()).isZero();
    }

    @Test
    void what_the_mail_server_says_of_a_mail_that_was_on_its_way_brings_nothing_back() {
        // Given
        DueMessage message = claimed();
        smtp.hangAt(Step.DOT);
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> dispatch.deliver(message));
        await().atMost(Duration.ofSeconds(20)).until(() -> mails() == 1);

        // When
        erase();
        smtp.close();
        sending.join();

        // Then
        assertThat(rows.dump()).doesNotContain(reference);
        assertThat(rows.texts("select id::text from message where id = ?::uuid", message.id().toString())).isEmpty();
    }

    private DueMessage claimed() {
        Instant now = Instant.now();
        while (planning.plan(now.plusSeconds(60), now)) {
            // More may be due.
        }
        String id = message();
        return store.claim(EnumSet.allOf(Medium.class), now, now.plus(Duration.ofMinutes(5)), Integer.MAX_VALUE).stream()
                .filter(message -> message.id().toString().equals(id)).findFirst().orElseThrow();
    }

    private void erase() {
        Publisher.publish(reference, "request-erased", "2026-10-09T09:00:00Z", "{\"reason\": {\"nl\": \"Op verzoek\"}}");
        rows.awaitCount(0, "select count(*) from request where reference = ?", reference);
    }

    private String message() {
        return rows.texts("select m.id::text from message m join request r on r.id = request_id where reference = ?", reference)
                .getFirst();
    }

    private long mails() {
        return smtp.mails().stream().filter(mail -> mail.contains(reference + "@voorbeeld.example")).count();
    }
}

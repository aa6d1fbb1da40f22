// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticePolicy.Review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two instances at one message: what the one whose lease has ended does no longer counts. The courier rests. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class MessageClaimTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final byte[] WORDS = {1, 2, 3};

    @Inject
    DataSource database;

    @Inject
    MessageStore store;

    @Inject
    Planning planning;

    @Inject
    MessageEnds ends;

    private final String reference = "C-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_instance_whose_lease_has_ended_changes_nothing_any_more() {
        // Given
        Instant now = aMessageIsDue();
        DueMessage late = claimed(now);
        DueMessage present = claimed(now.plus(LEASE).plusSeconds(1));
        assertThat(present.claim()).isEqualTo(late.claim() + 1);

        // When
        boolean frozen = freeze(late, version());
        store.again(late, now, "late", true, now);
        store.notReached(late, now, "late", now);
        ends.failed(late, now, "late", true, true);
        ends.sent(late, now, "late");

        // Then
        assertThat(frozen).isFalse();
        assertThat(message()).isEqualTo("open 2 null false");
        assertThat(notice()).isEqualTo("claimed");
        assertThat(freeze(present, version())).isTrue();
    }

    @Test
    void a_message_that_is_claimed_is_claimed_by_nobody_else_until_its_lease_ends() {
        // Given
        Instant now = aMessageIsDue();
        DueMessage ours = claimed(now);

        // Then
        assertThat(
                store.claim(EnumSet.allOf(Medium.class), now.plus(LEASE).minusSeconds(1), now.plus(LEASE), Integer.MAX_VALUE))
                .extracting(DueMessage::id).doesNotContain(ours.id());
    }

    @Test
    void what_was_looked_at_before_the_request_changed_is_neither_fixed_nor_dropped_nor_ended() {
        // Given
        DueMessage message = claimed(aMessageIsDue());
        Review nothing = new Review(List.of(), Map.of(message.causes().getFirst(), NotSent.SUPERSEDED));
        long before = version() - 1;

        // Then
        assertThat(freeze(message, before)).isFalse();
        assertThat(ends.drop(List.of(new Reviewed(message, before, nothing)))).isFalse();
        assertThat(ends.end(List.of(new Reviewed(message, before, nothing)), Instant.now())).isFalse();
        assertThat(notice()).isEqualTo("claimed");
    }

    @Test
    void a_notice_that_was_dropped_before_the_words_were_fixed_never_was_on_the_wire() {
        // Given
        DueMessage message = claimed(aMessageIsDue());
        Cause cause = message.causes().getFirst();

        // When
        ends.drop(List.of(new Reviewed(message, version(), new Review(List.of(), Map.of(cause, NotSent.SUPERSEDED)))));
        freeze(message, version());

        // Then
        assertThat(one("select state || ' ' || (message_id is null) from notice")).isEqualTo("cancelled true");
    }

    private Instant aMessageIsDue() {
        Publisher.receive(reference, "vergunning", ", \"applicant\": {\"email\": \"claim@voorbeeld.example\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> one("select state from notice").equals("planned"));
        Instant now = Instant.now();
        while (planning.plan(now.plus(LEASE), now)) {
            // More may be due.
        }
        return now;
    }

    private boolean freeze(DueMessage message, long version) {
        List<Reviewed> looked = List.of(new Reviewed(message, version, new Review(List.of(), Map.of())));
        return store.freeze(looked, WORDS, Language.DUTCH, Mails.ADDRESS, Carrier.SMTP);
    }

    private DueMessage claimed(Instant now) {
        String id = one("select id::text from message");
        return store.claim(EnumSet.allOf(Medium.class), now, now.plus(LEASE), Integer.MAX_VALUE).stream()
                .filter(message -> message.id().toString().equals(id)).findFirst().orElseThrow();
    }

    private long version() {
        return Long.parseLong(one("select version from (select version, id as request_id from request) r"));
    }

    private String message() {
        return one("select state || ' ' || attempts || ' ' || coalesce(answer, 'null') || ' ' || on_the_wire from message");
    }

    private String notice() {
        return one("select state from notice");
    }

    /** The only row of this test's request. */
    private String one(String select) {
        return new Rows(database).texts(select + " where request_id = (select id from request where reference = ?)", reference)
                .stream().findFirst().orElse("");
    }
}

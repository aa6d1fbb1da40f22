// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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

import static nl.zaakspoor.courier.JourneyStory.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

/** Which news of a journey goes in one mail, and when. The courier runs when told. */
@QuarkusTest
@TestProfile(MergeWindowTest.TenMinutes.class)
class OneMailPerJourneyTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    Planning planning;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private JourneyStory story;

    @BeforeEach
    void begin() {
        story = new JourneyStory(database, port);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void four_requests_give_one_mail_at_once_and_one_when_the_window_ends() throws SQLException {
        // Given
        story.received("a", "b", "c", "d");
        courier.deliverWhatIsDue();
        assertThat(story.mails()).hasSize(1);
        List.of("d", "c", "b", "a").forEach(name -> {
            story.status(name, "BEOORDELEN");
            courier.deliverWhatIsDue();
        });
        assertThat(story.mails()).hasSize(1);

        // When
        story.letWindowPass();
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mails()).hasSize(2);
        assertThat(List.of("a", "b", "c", "d")).allSatisfy(name -> {
            assertThat(story.notices(name)).containsExactly("progress sent", "received sent");
            assertThat(story.texts()).allMatch(text -> text.contains("Zaaknummer " + story.reference(name)));
        });
    }

    @Test
    void a_mail_of_a_journey_stands_in_the_thread_of_the_first_and_begins_with_what_must_be_done() throws SQLException {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();
        story.letWindowPass();
        story.status("a", "BEOORDELEN");
        story.task("b");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mails()).hasSize(2).extracting(mail -> mail.replaceFirst("(?s).*(References: [^\r\n]*).*", "$1"))
                .containsOnly(story.mails().getFirst().replaceFirst("(?s).*(References: [^\r\n]*).*", "$1"));
        String text = story.texts().getLast();
        assertThat(text.indexOf(story.reference("b"))).isPositive().isLessThan(text.indexOf(story.reference("a")));
        assertThat(story.messages("a", "goes_with is null")).containsExactly("t", "t");
    }

    @Test
    void an_appointment_is_something_to_do_as_well() throws SQLException {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();
        story.letWindowPass();
        story.status("a", "BEOORDELEN");
        story.appointment("b");

        // When
        courier.deliverWhatIsDue();

        // Then
        String text = story.texts().getLast();
        assertThat(text.indexOf(story.reference("b"))).isPositive().isLessThan(text.indexOf(story.reference("a")));
    }

    @Test
    void a_request_of_which_alone_there_is_news_is_told_of_as_if_there_were_no_journey() throws SQLException {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();
        story.letWindowPass();

        // When
        story.status("b", "BEOORDELEN");
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.texts().getLast()).contains(story.reference("b")).doesNotContain(story.reference("a"), "uw zaken");
    }

    @Test
    void what_is_urgent_does_not_wait_and_takes_along_what_waits_of_the_others() {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();
        story.task("a");
        courier.deliverWhatIsDue();
        assertThat(story.mails()).hasSize(1);

        // When
        story.event("b", "appointment-made", "2026-10-09T08:00:00Z",
                "{\"appointmentId\": \"A1\", \"startsAt\": \"%s\", \"place\": \"Stadhuis\"}"
                        .formatted(Instant.now().plus(Duration.ofHours(30))));
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mails()).hasSize(2);
        assertThat(story.mails().getLast()).contains("text/calendar");
        assertThat(story.notices("a")).containsExactly("received sent", "task sent");
        assertThat(story.notices("b")).containsExactly("appointment sent", "received sent");
    }

    @Test
    void what_comes_while_a_mail_waits_to_be_taken_up_joins_it() {
        // Given
        story.received("a");
        planNow();
        story.received("b");
        planNow();

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mails()).hasSize(1);
        assertThat(story.notices("b")).containsExactly("received sent");
    }

    @Test
    void requests_of_two_applicants_never_share_a_mail() {
        // Given
        story.received("a");
        story.receivedFrom("b", "\"email\": \"other-" + story.address + "\"");
        assertThat(journeys()).isEqualTo(2);

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mails()).hasSize(2).noneMatch(mail -> mail.contains("uw zaken"));
    }

    @Test
    void who_reads_of_one_request_in_another_language_gets_a_mail_of_each() {
        // Given
        story.received("a");
        story.receivedFrom("b", "\"email\": \"" + story.address + "\", \"language\": \"en\"");
        story.received("c");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mails()).hasSize(2);
        assertThat(story.texts()).anyMatch(text -> text.contains(story.reference("a")) && text.contains(story.reference("c")))
                .anyMatch(text -> text.contains("Dear resident") && !text.contains(story.reference("a")));
    }

    @Test
    void who_is_told_of_the_first_by_text_message_gets_the_others_in_one_mail() {
        // Given
        story.receivedFrom("a",
                "\"email\": \"%s\", \"phone\": \"06-12345678\", \"contactBy\": \"sms\"".formatted(story.address));
        story.received("b", "c");
        assertThat(journeys()).isEqualTo(1);

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mails()).hasSize(1);
        assertThat(story.messages("a", "channel || ' ' || state || ' ' || attempts")).containsExactly("sms open 0");
        assertThat(story.texts().getFirst()).contains(story.reference("b"), story.reference("c"))
                .doesNotContain(story.reference("a"));
    }

    @Test
    void what_a_brake_holds_does_not_go_along() throws SQLException {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();
        story.letWindowPass();
        story.rows.execute("update brake set pulled_at = now() where kind = 'delay'");
        String now = Instant.now().toString();
        story.notice("b", "delay", "2199-01-01", false, now);
        story.task("a");
        story.task("b");

        // When
        courier.deliverWhatIsDue();
        List<String> held = story.notices("b");
        story.rows.execute("update brake set pulled_at = null where kind = 'delay'");

        // Then
        assertThat(held).containsExactly("delay planned", "received sent", "task sent");
        assertThat(story.notices("a")).contains("task sent");
        assertThat(story.mails()).hasSize(2);
    }

    /** News of three requests at random moments of some hours, some of it urgent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_is_lost_and_no_two_mails_are_within_a_window_unless_something_is_urgent(long seed) throws SQLException {
        // Given
        story.received("a", "b", "c");
        courier.deliverWhatIsDue();
        Random random = new Random(seed);
        Instant start = Instant.now().plus(Duration.ofHours(1));
        Instant now = start;

        // When
        for (int step = 0; step < 100; step++) {
            now = now.plusSeconds(random.nextInt(180));
            if (random.nextInt(3) == 0) {
                story.notice(List.of("a", "b", "c").get(random.nextInt(3)), "task", "N" + step, random.nextInt(6) == 0,
                        now.toString());
            }
            round(now);
        }
        round(now.plus(WINDOW));

        // Then
        assertThat(story.rows.count("select count(*) from notice where state <> 'sent' and request_id in " + story.requests()))
                .isZero();
        assertThat(tooSoon(start)).isEmpty();
    }

    /** The mails that came within a window of the one before and have nothing urgent. */
    private List<String> tooSoon(Instant start) {
        List<String> tooSoon = new ArrayList<>();
        Instant last = Instant.MIN;
        for (String mail : story.rows
                .texts("select extract(epoch from min(message.created_at))::bigint || ' ' || bool_or(urgent)"
                        + " from message join notice on message_id = message.id where message.request_id in " + story.requests()
                        + " group by coalesce(goes_with, message.id) order by min(message.created_at)")) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(mail.split(" ")[0]));
            if (at.isAfter(start) && at.isBefore(last.plus(WINDOW)) && !mail.endsWith("true")) {
                tooSoon.add(mail);
            }
            last = at;
        }
        return tooSoon;
    }

    /** What was made into a message is gone within a second. */
    private void round(Instant now) throws SQLException {
        planning.plan(now, now);
        story.rows.execute("update message set state = 'sent', next_attempt_at = null, sent_at = created_at"
                + " where state = 'open' and request_id in " + story.requests());
        story.rows.execute("update notice set state = 'sent' where state = 'claimed' and request_id in " + story.requests());
    }

    private void planNow() {
        Instant now = Instant.now();
        while (planning.plan(now, now)) {
            // More may be due.
        }
    }

    private long journeys() {
        return story.rows.texts("select distinct journey_id from journey_part where journey_id is not null and request_id in "
                + story.requests()).size();
    }
}

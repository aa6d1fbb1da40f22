// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.courier.ScriptedSmtp.Step;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NoticePolicy.Review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.courier.MessageLifeTest.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a mail about several requests when the mail server, the news or a request is not what it was. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class JourneyMailLifeTest {
    private static final String STATE = "state || ' ' || attempts";

    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    Planning planning;

    @Inject
    MessageStore store;

    @Inject
    MessageEnds ends;

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
    void a_line_that_breaks_after_the_dot_brings_the_same_mail_twice_and_tells_nobody_twice() {
        // Given
        story.received("a", "b", "c");
        story.smtp.dropAt(Step.DOT);
        courier.deliverWhatIsDue();

        // When
        story.smtp.allGoesWell();
        story.untilNothingIsOpen(courier);

        // Then
        assertThat(story.messageIds()).hasSize(2);
        assertThat(story.mails().stream().distinct()).as("byte for byte").hasSize(1);
        assertThat(List.of("a", "b", "c")).allSatisfy(name -> {
            assertThat(story.notices(name)).containsExactly("received sent");
            assertThat(story.messages(name, STATE)).containsExactly("sent 2");
        });
    }

    @Test
    void one_who_dies_between_fixing_the_words_and_the_answer_leaves_the_same_mail_to_the_next() throws SQLException {
        // Given
        story.received("a", "b");
        story.smtp.hangAt(Step.DOT);
        courier.deliverWhatIsDue();
        story.rows.execute("update message set answer = null, answered_at = null where request_id in " + story.requests());

        // When
        story.smtp.allGoesWell();
        story.letTimePass();
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.messageIds()).hasSize(2);
        assertThat(story.mails().stream().distinct()).hasSize(1);
        assertThat(story.notices("b")).containsExactly("received sent");
    }

    @Test
    void what_is_put_off_waits_together_and_goes_once() {
        // Given
        story.received("a", "b");
        story.smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();
        assertThat(story.messages("b", STATE + " || ' ' || answer")).containsExactly("open 1 451");

        // When
        story.smtp.allGoesWell();
        story.untilNothingIsOpen(courier);

        // Then
        assertThat(story.mails()).hasSize(1);
        assertThat(story.messages("b", "state || ' ' || (content is null) || ' ' || carrier || ' ' || on_the_wire"))
                .containsExactly("sent true smtp true");
        assertThat(story.rows.texts("select count(distinct address)::text from message where request_id in "
                + story.requests())).containsExactly("1");
    }

    @Test
    void a_mail_server_that_is_away_costs_none_of_them_an_attempt() {
        // Given
        story.received("a", "b");
        story.smtp.answer(Step.CONNECT, "421 busy");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(List.of("a", "b"))
                .allSatisfy(name -> assertThat(story.messages(name, STATE + " || ' ' || (content is null)"))
                        .containsExactly("open 0 true"));
        story.smtp.allGoesWell();
        story.untilNothingIsOpen(courier);
        assertThat(story.mails()).hasSize(1);
    }

    @Test
    void an_address_that_is_refused_ends_all_of_them_and_each_is_left_to_a_colleague() {
        // Given
        story.received("a", "b");
        story.smtp.answer(Step.RCPT, "550 5.1.1 unknown");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(List.of("a", "b")).allSatisfy(name -> {
            assertThat(story.notices(name)).containsExactly("received failed bad-address");
            assertThat(story.deskTasks(name)).containsExactly("reach-otherwise bad-address");
        });
    }

    @Test
    void what_comes_back_is_known_of_every_request_that_it_was_about() {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();

        // When
        report("failed", "5.1.1");
        report("failed", "5.1.1");

        // Then
        assertThat(List.of("a", "b")).allSatisfy(name -> {
            assertThat(story.notices(name)).containsExactly("received bounced bad-address");
            assertThat(story.deskTasks(name)).containsExactly("reach-otherwise bad-address");
            assertThat(desk("notices", name)).contains("5.1.1", story.messageIds().getFirst());
        });
    }

    @Test
    void what_arrived_is_delivered_for_every_request_that_it_was_about() {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();

        // When
        report("delivered", "2.0.0");

        // Then
        assertThat(story.notices("a")).containsExactly("received delivered");
        assertThat(story.notices("b")).containsExactly("received delivered");
    }

    @Test
    void of_a_request_that_changed_while_its_mail_was_written_nothing_is_fixed_of_any() {
        // Given
        story.received("a", "b");
        DueMessage message = claimed("a");
        long before = story.version("b") - 1;

        // When
        boolean fixed = store.freeze(
                List.of(reviewed(message, story.version("a")), reviewed(message.along().getFirst(), before)), new byte[]{1},
                Language.DUTCH, Mails.ADDRESS, Carrier.SMTP);

        // Then
        assertThat(fixed).isFalse();
        assertThat(List.of("a", "b")).allSatisfy(name -> assertThat(
                story.messages(name, "(content is null) || ' ' || on_the_wire")).containsExactly("true false"));
    }

    @Test
    void what_was_fixed_without_anybody_hearing_of_it_stays_with_its_words() {
        // Given: the words are fixed, and whoever fixed them knows only what was claimed.
        story.received("a", "b");
        DueMessage message = claimed("a");
        boolean fixed = store.freeze(List.of(reviewed(message, story.version("a")),
                reviewed(message.along().getFirst(), story.version("b"))), new byte[]{1}, Language.DUTCH, Mails.ADDRESS,
                Carrier.SMTP);

        // When
        store.letGo(message.along(), Instant.now());

        // Then
        assertThat(fixed).isTrue();
        assertThat(story.messages("b", "(goes_with is not null) || ' ' || on_the_wire")).containsExactly("true true");
    }

    @Test
    void who_lost_a_message_takes_nothing_from_who_has_it() {
        // Given
        story.received("a", "b");
        DueMessage mine = claimed("a");
        store.again(mine, Instant.now(), "late", false, Instant.now());
        DueMessage theirs = claimed("a");

        // When
        boolean ended = ends.end(List.of(reviewed(mine, story.version("a"))), Instant.now());

        // Then
        assertThat(ended).isTrue();
        assertThat(story.messages("a", "state")).containsExactly("open");
        assertThat(story.notices("a")).containsExactly("received claimed");
        assertThat(story.messages("b", "(goes_with is not null) || ' ' || claims"))
                .containsExactly("true " + theirs.along().getFirst().claim());
    }

    @Test
    void news_of_one_that_changed_before_the_next_attempt_ends_the_mail_and_all_is_told_anew() {
        // Given
        told("a", "b");
        story.status("a", "BEOORDELEN");
        story.status("b", "BEOORDELEN");
        story.smtp.answer(Step.DATA, "451 later");
        courier.deliverWhatIsDue();
        story.completed("b");

        // When
        story.smtp.allGoesWell();
        story.untilNothingIsOpen(courier);

        // Then
        assertThat(story.mails()).hasSize(2);
        assertThat(story.notices("a")).containsExactly("progress sent", "received sent");
        assertThat(story.notices("b")).contains("completed sent", "progress cancelled superseded");
        assertThat(story.messages("b", "state")).containsExactly("sent", "cancelled", "sent");
        assertThat(story.texts().getLast()).contains("afgerond", story.reference("a"));
    }

    @Test
    void one_with_nothing_left_to_tell_ends_and_the_others_go_without_it() {
        // Given
        told("a", "b", "c");
        List.of("a", "b", "c").forEach(name -> story.status(name, "BEOORDELEN"));
        planNow();
        story.event("a", "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"decision\"}");
        story.event("c", "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"decision\"}");

        // When
        story.untilNothingIsOpen(courier);

        // Then
        assertThat(story.mails()).hasSize(2);
        assertThat(story.notices("a")).contains("progress cancelled superseded");
        assertThat(story.notices("b")).containsExactly("progress sent", "received sent");
        assertThat(story.notices("c")).contains("progress cancelled superseded");
        assertThat(story.texts().getLast()).doesNotContain(story.reference("a"), story.reference("c"));
    }

    @Test
    void a_colleague_sees_the_mail_from_each_of_its_requests_and_that_is_written_down_of_all() throws SQLException {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();
        String notice = story.rows.texts("select id::text from notice where request_id = (select id from request where"
                + " reference = ?)", story.reference("b")).getFirst();

        // When
        String content = desk("notices/" + notice + "/content", "b");

        // Then
        assertThat(content).contains(story.messageIds().getFirst(), "Zaaknummer " + story.reference("a"),
                "Zaaknummer " + story.reference("b"));
        assertThat(story.rows.count("select count(*) from read_log where what = 'notice-content' and request_id in "
                + story.requests())).isEqualTo(2);
    }

    @Test
    void one_click_stops_what_can_be_stopped_of_the_whole_journey_and_the_rest_goes_on() {
        // Given
        told("a", "b");
        story.status("a", "BEOORDELEN");
        story.task("b");
        courier.deliverWhatIsDue();
        String stop = story.mails().getLast().replaceAll("\r?\n[ \t]", "").replaceFirst(
                "(?s).*List-Unsubscribe: <[^>]*(/unsubscribe/[^>]*)>.*", "$1");
        assertThat(story.texts().getLast()).contains("Stop de andere berichten: ", stop);

        // When
        String page = given().get(stop).then().statusCode(200).extract().asString();
        assertThat(page).contains("al uw zaken die bij elkaar horen");
        given().formParam("List-Unsubscribe", "One-Click").post(stop).then().statusCode(200);
        given().formParam("List-Unsubscribe", "One-Click").post(stop).then().statusCode(200);

        // Then
        assertThat(story.rows.texts("select type || ' ' || count(*) from status_event where type = 'notices-chosen'"
                + " and request_id in " + story.requests() + " group by type")).containsExactly("notices-chosen 2");
        story.status("b", "BEOORDELEN");
        story.completed("a");
        courier.deliverWhatIsDue();
        assertThat(story.notices("b")).contains("progress suppressed switched-off");
        assertThat(story.notices("a")).contains("completed sent");
    }

    private void told(String... names) {
        story.received(names);
        courier.deliverWhatIsDue();
        assertThat(story.mails()).hasSize(1);
    }

    private void planNow() {
        Instant now = Instant.now();
        while (planning.plan(now, now)) {
            // More may be due.
        }
    }

    private DueMessage claimed(String name) {
        planNow();
        Instant now = Instant.now();
        String id = story.messages(name, "id::text").getFirst();
        return store.claim(EnumSet.allOf(Medium.class), now, now.plus(Duration.ofMinutes(1)), Integer.MAX_VALUE).stream()
                .filter(message -> message.id().toString().equals(id)).findFirst().orElseThrow();
    }

    private static Reviewed reviewed(DueMessage message, long version) {
        return new Reviewed(message, version, new Review(message.causes(), Map.of()));
    }

    /** As a mail server sends it back, to the address that stood on the envelope. */
    private void report(String action, String code) {
        String sender = story.smtp.commands().stream().filter(line -> line.startsWith("MAIL FROM:")
                && line.contains(story.messageIds().getFirst().replace("-", ""))).findFirst().orElseThrow()
                .replaceFirst("MAIL FROM:<([^>]*)>.*", "$1");
        given().header("Authorization", "Bearer " + SECRET).contentType("message/rfc822")
                .body(BounceReportTest.report(sender, action, code).getBytes(UTF_8)).post("/v1/delivery-receipts").then()
                .statusCode(204);
    }

    private String desk(String what, String name) {
        return given().auth().preemptive().basic("desk", "desk").get("/v1/requests/" + story.reference(name) + "/" + what)
                .then()
                .statusCode(200).extract().asString();
    }
}

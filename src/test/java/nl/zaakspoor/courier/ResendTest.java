// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.ledger.MailContent;
import nl.zaakspoor.ledger.ToldBefore;
import nl.zaakspoor.notice.Told;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What a resident was told goes again because a colleague asks for it. The courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class ResendTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private CallerStory story;

    @BeforeEach
    void begin() {
        story = new CallerStory(database, port);
    }

    @AfterEach
    void end() throws SQLException {
        story.close();
        story.rows.execute("update sending set paused_at = null, paused_by = null");
    }

    @Test
    void it_goes_again_in_a_new_message_with_who_asked_and_what_went_before() {
        // Given
        sent();
        String first = message();

        // When
        JsonPath going = story.resend("received").then().statusCode(202).extract().jsonPath();
        courier.deliverWhatIsDue();

        // Then
        assertThat(going.getList("items.state")).containsExactly("planned");
        assertThat(story.mailsTo(story.old)).hasSize(2);
        assertThat(story.notices()).containsExactly("received sent");
        JsonPath notice = CallerStory.desk().get(story.path("/notices")).then().statusCode(200).extract().jsonPath();
        assertThat(notice.getString("items[0].messageId")).isEqualTo(message()).isNotEqualTo(first);
        assertThat(notice.getList("items[0].earlier.messageId")).containsExactly(first);
        assertThat(notice.getString("items[0].again.askedBy")).isEqualTo("desk");
        assertThat(story.acts()).containsExactly("desk notice-again");
        CallerStory.desk().get(story.path("/notices/" + story.id("received") + "/content?messageId=" + first)).then()
                .statusCode(200).body("messageId", equalTo(first));
    }

    @Test
    void colleagues_see_who_let_it_go_again_and_read_what_went_before() {
        // Given
        sent();
        String first = message();
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();
        String before = "/desk/requests/" + story.reference + "/notices/" + story.id("received") + "?messageId=" + first;

        // Then
        CallerStory.form(Map.of()).get("/desk/requests/" + story.reference).then().statusCode(200)
                .body(containsString("opnieuw verstuurd door desk"), containsString("eerder verstuurd"),
                        containsString(before));
        CallerStory.form(Map.of()).get(before).then().statusCode(200).body(containsString(story.reference));
    }

    @Test
    void asked_twice_it_goes_once_and_who_has_waited_may_ask_again() throws SQLException {
        // Given
        sent();

        // When
        story.resend("received").then().statusCode(202);
        story.resend("received").then().statusCode(202).body("items.state", equalTo(List.of("planned")));
        courier.deliverWhatIsDue();
        story.resend("received").then().statusCode(202).body("items.state", equalTo(List.of("sent")));
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.old)).hasSize(2);
        assertThat(story.acts()).hasSize(1);

        // When
        story.rows.execute("update notice set again_at = again_at - interval '10 minutes' where id = ?::uuid",
                story.id("received"));
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.old)).hasSize(3);
        assertThat(story.acts()).hasSize(2);
    }

    @Test
    void of_several_who_ask_at_the_same_moment_one_lets_it_go() throws Exception {
        // Given
        sent();

        // When
        List<Future<Integer>> answers;
        try (ExecutorService colleagues = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = colleagues.invokeAll(Collections.nCopies(4, () -> story.resend("received").statusCode()));
        }
        courier.deliverWhatIsDue();
        courier.deliverWhatIsDue();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
        assertThat(story.mailsTo(story.old)).hasSize(2);
        assertThat(story.acts()).hasSize(1);
    }

    @Test
    void what_stood_in_the_same_message_goes_along_where_it_is_still_true() {
        // Given: one mail with both.
        story.received();
        story.status("BEOORDELEN", "2026-10-07");
        courier.deliverWhatIsDue();
        assertThat(story.notices()).containsExactly("progress sent", "received sent");

        // When
        JsonPath both = story.resend("progress").then().statusCode(202).extract().jsonPath();
        courier.deliverWhatIsDue();

        // Then
        assertThat(both.getList("items.kind")).containsExactlyInAnyOrder("progress", "received");
        assertThat(story.mailsTo(story.old)).hasSize(2);

        // When: it goes on.
        story.status("decision", "2026-10-08");
        story.resend("progress").then().statusCode(409).body("detail", containsString("not true any more"));
        assertThat(story.notices()).contains("progress sent");
        long before = told().stream().filter(Told::onTheWire).count();

        // Then
        assertThat(before).isEqualTo(2);
    }

    @Test
    void it_says_what_is_so_now_in_the_language_of_now() {
        // Given
        sent();
        story.event("applicant-changed", "2026-10-07",
                "{\"applicant\": {\"email\": \"" + story.other + "\", \"language\": \"en\"}}");

        // When
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(1);
        assertThat(MailContent.read(story.mailsTo(story.other).getFirst().getBytes(UTF_8)).subject())
                .isEqualTo("We have received your application " + story.reference);
    }

    @Test
    void nothing_goes_where_it_came_back_until_the_address_is_corrected() {
        // Given
        sent();
        story.bounced("5.1.1");

        // When
        story.resend("received").then().statusCode(409).body("detail", containsString("Correct the address first"));
        story.correct(story.other).then().statusCode(200);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.old)).hasSize(1);
        assertThat(story.mailsTo(story.other)).hasSize(1);
        assertThat(story.notices()).containsExactly("received sent");

        // When: asked in the same minute, it goes to the address of now and not a second time there.
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(2);
    }

    @Test
    void what_is_on_its_way_or_never_went_does_not_go_again_and_the_answer_says_why() {
        // Given
        story.received();

        // Then
        story.resend("received").then().statusCode(409).contentType("application/problem+json")
                .body("detail", containsString("on its way already"));
        courier.deliverWhatIsDue();
        story.event("applicant-changed", "2026-10-07", "{\"applicant\": {\"name\": \"Noor\"}}");
        story.event("request-completed", "2026-10-08", "{\"outcome\": \"granted\"}");
        assertThat(story.notices()).contains("completed suppressed no-address");
        story.resend("completed").then().statusCode(409).body("detail", containsString("no address of the applicant"));
        story.resend("received").then().statusCode(409).body("detail", containsString("no address of the applicant"));
        CallerStory.desk().post(story.path("/notices/" + UUID.randomUUID() + "/_resend")).then().statusCode(404);
        CallerStory.desk().post(story.path("/notices/x/_resend")).then().statusCode(404);
        CallerStory.desk().post("/v1/requests/NO-SUCH/notices/" + UUID.randomUUID() + "/_resend").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"code, asked-1, applicant, asks for another one", "late, since-2026-11-01/0, urn:x, for the department"})
    void a_code_and_what_was_for_the_department_never_go_again(String kind, String cause, String recipient, String why)
            throws SQLException {
        // Given
        sent();
        story.rows.execute("insert into notice (id, request_id, kind, cause, recipient, state, language, decided_at, due_at)"
                + " select gen_random_uuid(), id, ?, ?, ?, 'sent', 'nl', now(), now() from request where reference = ?", kind,
                cause, recipient, story.reference);

        // Then
        story.resend(kind).then().statusCode(409).body("detail", containsString(why));
    }

    @Test
    void what_was_told_stays_told_whatever_becomes_of_it_since() {
        // Given: the resident knows that it is over, and asks for that mail again.
        sent();
        story.event("request-completed", "2026-10-08", "{\"outcome\": \"granted\"}");
        courier.deliverWhatIsDue();
        story.resend("completed").then().statusCode(202);

        // When: it is open again before that goes.
        story.event("request-reopened", "2026-10-09", "{}");
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.notices()).contains("completed cancelled superseded", "reopened sent");
        assertThat(told()).anySatisfy(one -> assertThat(one.cause().key() + ' ' + one.state())
                .isEqualTo("completed-granted/0 SENT"));
        story.resend("completed").then().statusCode(409).body("detail", containsString("not true any more"));
    }

    @Test
    void what_came_back_and_went_again_in_vain_may_be_asked_for_again() {
        // Given
        sent();
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();
        story.bounced("5.1.1");
        assertThat(story.notices()).containsExactly("received bounced bad-address");

        // When
        story.correct(story.other).then().statusCode(200);
        courier.deliverWhatIsDue();
        assertThat(story.mailsTo(story.other)).as("it was told once").isEmpty();
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(1);
        assertThat(story.notices()).containsExactly("received sent");
    }

    @Test
    void while_sending_is_paused_it_waits() {
        // Given
        sent();
        manager("_pause");

        // When
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.notices()).containsExactly("received planned");
        manager("_resume");
        courier.deliverWhatIsDue();
        assertThat(story.mailsTo(story.old)).hasSize(2);
    }

    @Test
    void of_a_mail_about_several_requests_only_what_it_said_of_this_one_goes_again() {
        // Given
        try (JourneyStory journey = new JourneyStory(database, ScriptedSmtp.freePort())) {
            String data = ", \"applicant\": {\"email\": \"" + story.old + "\"}, \"journey\": {\"reference\": \"" + journey.own
                    + "\"}";
            story.received(data, story.reference);
            story.received(data, story.reference + "-b");
        }
        courier.deliverWhatIsDue();
        assertThat(story.mailsTo(story.old)).hasSize(1).first().asString().contains(story.reference + "-b");

        // When
        story.resend("received").then().statusCode(202);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.old)).hasSize(2).last().asString().doesNotContain(story.reference + "-b");
    }

    @Test
    void it_is_for_the_desk_and_its_own_department() {
        // Given
        sent();
        String path = story.path("/notices/" + story.id("received") + "/_resend");

        // Then
        given().post(path).then().statusCode(401);
        for (String user : List.of("publisher", "manager", "privacy-officer", "desk-dsb")) {
            given().auth().preemptive().basic(user, user).post(path).then().statusCode(403);
        }
        assertThat(story.acts()).isEmpty();
    }

    private static void manager(String what) {
        given().auth().preemptive().basic("manager", "manager").post("/v1/sending/" + what).then().statusCode(204);
    }

    private void sent() {
        story.received();
        courier.deliverWhatIsDue();
        assertThat(story.notices()).containsExactly("received sent");
    }

    private String message() {
        return story.texts("select message_id::text from notice where kind = 'received' and").getFirst();
    }

    private List<Told> told() {
        long request = Long.parseLong(story.texts("select distinct request_id from notice where").getFirst());
        return ToldBefore.of(pool, request).await().atMost(Duration.ofSeconds(10)).getOrDefault(request, List.of());
    }
}

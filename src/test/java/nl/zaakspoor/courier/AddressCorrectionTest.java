// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.Locale;
import java.util.Map;

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

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** A resident who calls gives a colleague another mail address. The courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class AddressCorrectionTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private CallerStory story;

    @BeforeEach
    void begin() {
        story = new CallerStory(database, port);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void where_the_old_one_takes_no_mail_the_new_one_counts_at_once_and_what_came_back_is_told_there() {
        // Given
        sent();
        story.bounced("5.1.1");
        assertThat(story.deskTasks()).containsExactly("reach-otherwise open");

        // When
        story.correct(story.other).then().statusCode(200).body("counts", equalTo(true)).body("number", nullValue());
        assertThat(story.deskTasks()).containsExactly("reach-otherwise desk");
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(1);
        assertThat(story.mailsTo(story.old)).hasSize(1);
        assertThat(story.notices()).containsExactly("received sent");
        assertThat(story.events()).containsExactly("address-confirmed urn:zaakspoor:desk", "address-given urn:zaakspoor:desk");
        assertThat(story.acts()).containsExactly("desk address-corrected");
        assertThat(story.rows.dump()).contains(story.reference).doesNotContain(story.other);
    }

    @Test
    void at_the_desk_a_colleague_sees_that_mail_comes_back_puts_it_right_and_sends_it_again() {
        // Given
        sent();
        story.bounced("5.1.1");
        String screen = "/desk/requests/" + story.reference;

        // When
        CallerStory.form(Map.of("email", "no address")).post(screen + "/address").then().statusCode(400)
                .body(containsString("Dit is geen e-mailadres"));
        CallerStory.form(Map.of("email", story.other)).post(screen + "/address").then().statusCode(303)
                .header("Location", endsWith("?done=address"));
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(1);
        CallerStory.form(Map.of()).get(screen).then().body(containsString("Stuur opnieuw"));

        // When
        String resend = screen + "/notices/" + story.id("received") + "/resend";
        CallerStory.form(Map.of()).post(resend).then().statusCode(303).header("Location", endsWith("?done=resent"));
        CallerStory.form(Map.of()).post(resend).then().statusCode(303);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(2);
        for (String none : List.of("x", "7b1f4a1e-0000-4000-8000-000000000000")) {
            CallerStory.form(Map.of()).post(screen + "/notices/" + none + "/resend").then().statusCode(404)
                    .body(containsString("geen bericht met dit nummer"), containsString("<a href=\"" + screen + "\">"));
        }
    }

    @Test
    void given_twice_it_is_recorded_once() {
        // Given
        sent();
        story.bounced("5.1.1");

        // When
        story.correct(story.other).then().statusCode(200);
        story.correct(story.other.toUpperCase(Locale.ROOT)).then().statusCode(200).body("counts", equalTo(true));
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.events()).hasSize(2);
        assertThat(story.mailsTo(story.other)).hasSize(1);
        assertThat(story.acts()).hasSize(1);
    }

    @Test
    void where_the_old_one_takes_mail_whoever_reads_it_is_asked() {
        // Given
        sent();

        // When
        int number = story.correct(story.other).then().statusCode(200).body("counts", equalTo(false)).extract().path("number");
        story.correct(story.other).then().statusCode(200).body("number", equalTo(number));
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.events()).containsExactly("address-given urn:zaakspoor:desk");
        assertThat(story.notices()).contains("address-check sent");
        assertThat(story.mailsTo(story.old)).hasSize(2).last().asString().contains(story.other);
        assertThat(story.mailsTo(story.other)).isEmpty();

        // When
        CallerStory.desk().body(Map.of("number", number)).post(story.path("/address/_confirm")).then().statusCode(204);
        story.status("BEOORDELEN", "2026-10-07");
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(1);
    }

    @Test
    void where_there_was_none_what_could_not_be_told_is_told_now() {
        // Given
        story.received("\"name\": \"Noor\"");
        assertThat(story.notices()).containsExactly("received suppressed no-address");

        // When
        story.correct(story.other).then().statusCode(200).body("counts", equalTo(true));
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.mailsTo(story.other)).hasSize(1);
    }

    @Test
    void other_requests_at_the_old_address_stay_as_they_are() {
        // Given
        sent();
        story.received(", \"applicant\": {\"email\": \"" + story.old + "\"}", story.reference + "-b");
        story.bounced("5.1.1");

        // When
        story.correct(story.other).then().statusCode(200);
        courier.deliverWhatIsDue();

        // Then
        assertThat(story.rows.texts("select reason from notice where request_id = (select id from request where reference = ?)",
                story.reference + "-b")).containsExactly("bad-address");
        assertThat(story.mailsTo(story.old)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\": null}", "{\"email\": 5}", "{\"email\": \"no address\"}", "{\"email\": {}}"})
    void what_is_no_address_is_refused_and_nothing_is_recorded(String body) {
        // Given
        sent();

        // Then
        CallerStory.desk().body(body).put(story.path("/address")).then().statusCode(400)
                .contentType("application/problem+json").body("errors.pointer", hasItem("/email"));
        assertThat(story.events()).isEmpty();
        assertThat(story.acts()).isEmpty();
    }

    @Test
    void an_address_at_which_nothing_arrives_is_not_taken() {
        // Given
        sent();
        story.bounced("5.1.1");

        // Then
        story.correct(story.old).then().statusCode(409).body("detail", containsString("Ask for another one"));
        assertThat(story.events()).isEmpty();
        assertThat(story.deskTasks()).containsExactly("reach-otherwise open");
    }

    @Test
    void where_no_mail_would_go_no_address_is_taken() {
        // Given
        story.received("\"email\": \"" + story.old + "\", \"contactBy\": \"post\"");
        story.received("", story.reference + "-b");

        // Then
        story.correct(story.other).then().statusCode(409).body("detail", containsString("in another way"));
        CallerStory.desk().body(Map.of("email", story.other)).put("/v1/requests/" + story.reference + "-b/address").then()
                .statusCode(409).body("detail", containsString("whose request"));
        CallerStory.desk().body(Map.of("email", story.other)).put("/v1/requests/NO-SUCH/address").then().statusCode(404);
    }

    @Test
    void it_is_for_the_desk_and_its_own_department() {
        // Given
        sent();

        // Then
        given().contentType("application/json").body("{}").put(story.path("/address")).then().statusCode(401);
        for (String user : List.of("publisher", "manager", "privacy-officer", "desk-dsb")) {
            given().auth().preemptive().basic(user, user).contentType("application/json").body("{}").put(story.path("/address"))
                    .then().statusCode(403);
        }
    }

    private void sent() {
        story.received();
        courier.deliverWhatIsDue();
        assertThat(story.notices()).containsExactly("received sent");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** What the desk sees of a request, and what is written down of that. */
@QuarkusTest
class RequestTest {
    private static final String LOOKS = "select what from read_log join request on request.id = request_id"
            + " where reference = ? and reader = 'desk' and at > now() - interval '1 minute' order by read_log.id";

    @Inject
    DataSource database;

    private final String own = "R-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void the_desk_sees_who_asked_what_the_resident_sees_and_what_was_told() {
        // Given
        receive("vergunning", """
                {"name": "Noor Voorbeeld", "email": "noor-%s@voorbeeld.example", "phone": "0612345678", "postcode": "2511 BT",
                 "houseNumber": "70", "language": "en", "contactBy": "email", "consent": {"via": "form", "on": "2026-10-06"},
                 "representatives": [{"name": "Sam", "organisation": {"name": "Bouw BV", "kvk": "12345678"}}]}"""
                .formatted(own));

        // When
        JsonPath answer = sentReceipt();

        // Then
        assertThat(answer.getString("view.reference")).isEqualTo(own);
        assertThat(answer.getInt("view.step.number")).isEqualTo(1);
        assertThat(answer.getList("view.entries")).hasSize(1);
        assertThat(answer.getString("applicant.name")).isEqualTo("Noor Voorbeeld");
        assertThat(answer.getString("applicant.email")).isEqualTo("noor-%s@voorbeeld.example".formatted(own));
        assertThat(answer.getString("applicant.phone")).isEqualTo("0612345678");
        assertThat(answer.getString("applicant.contactBy")).isEqualTo("email");
        assertThat(answer.getString("applicant.consent.on")).isEqualTo("2026-10-06");
        assertThat(answer.getString("applicant.representatives[0].organisation.kvk")).isEqualTo("12345678");
        assertThat(answer.getMap("applicant.representatives[0]")).containsOnlyKeys("name", "organisation");
        assertThat(answer.getString("notices[0].kind")).isEqualTo("received");
        assertThat(answer.getString("tracking")).isEqualTo("resident");
    }

    @Test
    void each_notice_says_how_it_ended() {
        // Given
        receive("vergunning", "{\"email\": \"noor-%s@voorbeeld.example\"}".formatted(own));
        sentReceipt();

        // When
        JsonPath notices = desk().get(path() + "/notices").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(notices.getList("items")).hasSize(1);
        assertThat(notices.getString("items[0].state")).isEqualTo("sent");
        assertThat(notices.getString("items[0].channel")).isEqualTo("email");
        assertThat(notices.getString("items[0].language")).isEqualTo("nl");
        assertThat(notices.getInt("items[0].attempts")).isEqualTo(1);
        assertThat(notices.getString("items[0].decidedAt")).isEqualTo(notices.getString("items[0].dueAt")).endsWith("Z");
        assertThat(notices.getString("items[0].sentAt")).endsWith("Z");
        assertThat(UUID.fromString(notices.getString("items[0].messageId"))).isNotNull();
        assertThat(notices.getString("items[0].carrier") + ' ' + notices.getString("items[0].answer")).isEqualTo("smtp 250");
        assertThat(notices.getString("items[0].claimedAt")).endsWith("Z")
                .isLessThanOrEqualTo(notices.getString("items[0].sentAt"));
        assertThat(notices.getString("items[0].answeredAt")).isEqualTo(notices.getString("items[0].sentAt"));
        assertThat(notices.getList("items[0].receipts")).isEmpty();
        assertThat(notices.getList("items[0].earlier")).isEmpty();
        assertThat(notices.getMap("items[0]")).doesNotContainKey("reason");
    }

    @Test
    void the_words_of_a_message_can_be_shown_as_they_were_sent_and_the_look_is_written_down() {
        // Given
        receive("vergunning", "{\"email\": \"noor-%s@voorbeeld.example\"}".formatted(own));
        String id = sentReceipt().getString("notices[0].id");

        // When
        JsonPath content = desk().get(path() + "/notices/" + id + "/content").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(content.getString("subject")).isEqualTo("Wij hebben uw aanvraag " + own + " ontvangen");
        assertThat(content.getString("text")).contains("/t/").contains(own);
        assertThat(content.getString("html")).contains("<html").contains(own);
        assertThat(content.getString("channel")).isEqualTo("email");
        assertThat(content.getString("messageId")).isEqualTo(desk().get(path() + "/notices").jsonPath()
                .getString("items[0].messageId"));
        assertThat(rows.texts(LOOKS, own)).contains("notice-content");
    }

    @Test
    void of_what_never_left_there_are_no_words() {
        // Given
        receive("vergunning", "{\"name\": \"Noor\"}");
        String id = desk().get(path() + "/notices").jsonPath().getString("items[0].id");

        // Then
        for (String part : List.of(id, UUID.randomUUID().toString(), "x")) {
            desk().get(path() + "/notices/" + part + "/content").then().statusCode(404)
                    .body("title", equalTo("Nothing was sent"));
        }
        given().auth().preemptive().basic("manager", "manager").get(path() + "/notices/" + id + "/content").then()
                .statusCode(403);
    }

    @Test
    void a_notice_that_did_not_go_says_why() {
        // Given
        receive("vergunning", "{\"name\": \"Noor\"}");

        // When
        JsonPath notices = desk().get(path() + "/notices").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(notices.getString("items[0].state")).isEqualTo("suppressed");
        assertThat(notices.getString("items[0].reason")).isEqualTo("no-address");
        assertThat(notices.getInt("items[0].attempts")).isZero();
        assertThat(notices.getMap("items[0]")).doesNotContainKeys("sentAt", "messageId");
    }

    @Test
    void every_look_is_written_down_with_who_looked_at_what() {
        // Given
        receive("vergunning", "{\"name\": \"Noor\"}");
        int before = rows.texts(LOOKS, own).size();

        // When
        List.of("", "/timeline", "/notices").forEach(part -> desk().get(path() + part).then().statusCode(200));
        desk().post(path() + "/status-link").then().statusCode(200);

        // Then
        assertThat(rows.texts(LOOKS, own).subList(before, before + 4)).containsExactly("request", "timeline", "notices",
                "status-link");
    }

    @Test
    void who_may_not_look_leaves_no_trace_as_if_they_had() {
        // Given
        receive("vergunning", "{\"name\": \"Noor\"}");
        int before = rows.texts(LOOKS, own).size();

        // When
        given().auth().preemptive().basic("publisher", "publisher").get(path()).then().statusCode(403);
        desk().get(path() + "/timeline?asOf=2001-01-01").then().statusCode(404);

        // Then
        assertThat(rows.texts(LOOKS, own)).hasSize(before);
        assertThat(rows.texts("select reader from read_log join request on request.id = request_id"
                + " where reference = ? and reader <> 'desk'", own)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fraude-onderzoek", "bijzondere-bijstand"})
    void the_desk_sees_all_of_a_request_of_which_the_resident_sees_little(String product) {
        // Given
        receive(product, "{\"name\": \"Noor\"}");

        // When
        JsonPath answer = desk().get(path()).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getString("view.product.id")).isEqualTo(product);
        assertThat(answer.getString("applicant.name")).isEqualTo("Noor");
        assertThat(answer.getString("privacy")).isEqualTo("high");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/notices"})
    void what_is_not_known_is_not_found(String part) {
        // Given
        receive("vergunning", "{\"name\": \"Noor\"}");

        // Then
        for (String reference : List.of("nobody-knows", "a%20b")) {
            desk().urlEncodingEnabled(false).get("/v1/requests/" + reference + part).then().statusCode(404)
                    .contentType("application/problem+json").body("title", equalTo("No such request"));
        }
    }

    @ParameterizedTest
    @CsvSource({"publisher, 403", "manager, 403", "nobody, 401"})
    void it_is_for_the_desk_alone(String user, int status) {
        for (String part : List.of("", "/notices")) {
            given().auth().preemptive().basic(user, user).get(path() + part).then().statusCode(status)
                    .contentType("application/problem+json");
            given().get(path() + part).then().statusCode(401);
        }
    }

    private void receive(String product, String applicant) {
        Publisher.receive(own, product, ", \"applicant\": " + applicant);
        await().atMost(Duration.ofSeconds(30)).until(() -> desk().get(path()).statusCode() == 200);
    }

    private JsonPath sentReceipt() {
        return await().atMost(Duration.ofSeconds(30)).until(
                () -> desk().get(path()).then().statusCode(200).extract().jsonPath(),
                answer -> "sent".equals(answer.getString("notices[0].state")));
    }

    private String path() {
        return "/v1/requests/" + own;
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

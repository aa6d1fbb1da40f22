// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What a colleague sees and does with journeys, through the running service. */
@QuarkusTest
class JourneysResourceTest {
    @Inject
    DataSource database;

    private final String own = "JR-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_colleague_begins_a_journey_adds_to_it_and_sees_what_is_in_it() {
        // Given
        received("a", "mo");
        received("b", "mo");
        add("a").then().statusCode(200);

        // When
        JsonPath added = add("b").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(added.getList("items.reference")).containsExactly(own + "-a", own + "-b");
        assertThat(added.getList("items.state")).containsExactly("received", "received");
        assertThat(added.getList("items.product")).containsOnly("vergunning");
        assertThat(added.getList("items.journey")).doesNotContainNull().containsOnly(added.getString("items[0].journey"));
        assertThat(desk().get(requests()).jsonPath().getList("items")).isEqualTo(added.getList("items"));
    }

    @Test
    void what_is_another_applicants_is_refused_with_the_reason() {
        // Given
        received("a", "mo");
        received("b", "stranger");
        add("a");

        // When
        Response answer = add("b");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Another applicant");
        assertThat(desk().get(requests()).jsonPath().getList("items.reference")).containsExactly(own + "-a");
    }

    @Test
    void a_colleague_sees_what_could_not_be_joined_and_why() {
        // Given
        String journey = ", \"journey\": {\"reference\": \"" + own + "\"}";
        Publisher.receive(own + "-a", "vergunning", journey);
        Publisher.linkOf(own + "-a");

        // When
        JsonPath unjoined = desk().get("/v1/journeys/_unjoined").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(unjoined.getString("items.find { it.request == '" + own + "-a' }.reason")).isEqualTo("no-applicant");
        assertThat(unjoined.getString("items.find { it.request == '" + own + "-a' }.journey")).isEqualTo(own);
        assertThat(desk().get(requests()).jsonPath().getMap("items[0]")).doesNotContainKey("journey");
        assertThat(link("a").statusCode()).isEqualTo(409);
    }

    @Test
    void every_look_is_written_down_with_the_requests_that_were_shown() {
        // Given
        received("a", "mo");
        received("b", "mo");

        // When
        add("a");
        add("b");
        desk().get(requests());
        link("a").then().statusCode(200);

        // Then
        assertThat(looks("a")).containsExactly("status-link", "journey", "journey", "journey", "journey-link");
        assertThat(looks("b")).containsExactly("status-link", "journey", "journey");
    }

    @Test
    void a_look_at_what_could_not_be_joined_is_written_down() {
        // Given
        Publisher.receive(own + "-a", "vergunning", ", \"journey\": {\"reference\": \"" + own + "\"}");
        Publisher.linkOf(own + "-a");

        // When
        desk().get("/v1/journeys/_unjoined").then().statusCode(200);
        link("a").then().statusCode(409);

        // Then
        assertThat(looks("a")).containsExactly("status-link", "journey");
    }

    private List<String> looks(String request) {
        return new Rows(database).texts("select what from read_log join request on request.id = request_id "
                + "where reference = ? and reader = 'desk' order by read_log.id", own + "-" + request);
    }

    @Test
    void what_is_not_there_is_not_found_and_what_is_not_said_is_asked() {
        // Then
        assertThat(add("nobody").statusCode()).isEqualTo(404);
        assertThat(desk().get(requests()).statusCode()).isEqualTo(404);
        assertThat(desk().get("/v1/journeys/%20/requests").statusCode()).isEqualTo(404);
        assertThat(desk().contentType("application/json").body("{}").post(requests()).statusCode()).isEqualTo(400);
        assertThat(desk().contentType("application/json").body("{\"reqest\": \"X\"}").post(requests()).then().statusCode(400)
                .extract().jsonPath().<String>getList("errors.pointer")).containsExactlyInAnyOrder("/reqest", "/request");
        assertThat(desk().contentType("application/json").body("{\"request\": \"geen nummer\"}").post(requests()).statusCode())
                .isEqualTo(400);
        assertThat(link("nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void it_is_for_the_desk_alone() {
        assertThat(given().get(requests()).statusCode()).isEqualTo(401);
        assertThat(given().auth().preemptive().basic("publisher", "publisher").get("/v1/journeys/_unjoined").statusCode())
                .isEqualTo(403);
        assertThat(given().auth().preemptive().basic("publisher", "publisher").contentType("application/json")
                .body("{\"request\": \"X\"}").post(requests()).statusCode()).isEqualTo(403);
    }

    private void received(String request, String who) {
        Publisher.receive(own + "-" + request, "vergunning",
                ", \"applicant\": {\"email\": \"" + who + "@voorbeeld.example\", \"contactBy\": \"none\"}");
        Publisher.linkOf(own + "-" + request);
    }

    private Response add(String request) {
        return desk().contentType("application/json").body("{\"request\": \"" + own + "-" + request + "\"}").post(requests());
    }

    private Response link(String request) {
        return desk().post("/v1/requests/" + own + "-" + request + "/journey-link");
    }

    private String requests() {
        return "/v1/journeys/" + own + "/requests";
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

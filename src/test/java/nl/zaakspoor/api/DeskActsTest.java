// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** What a colleague writes down of a request, and the link that they renew. */
@QuarkusTest
class DeskActsTest {
    @Inject
    DataSource database;

    private final String own = "D-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;
    private String page;

    @BeforeEach
    void receive() {
        rows = new Rows(database);
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"name\": \"N. Voorbeeld\"}");
        page = Publisher.linkOf(own);
    }

    @Test
    void contact_is_written_down_and_stands_on_the_page_only_where_that_is_said() throws SQLException {
        // When
        record(Map.of("channel", "phone", "summary", Map.of("nl", "Vroeg hoe het gaat."))).statusCode(204);
        record(Map.of("channel", "desk", "summary", Map.of("nl", "Bracht een tekening."), "visibleToApplicant", true))
                .statusCode(204);

        // Then
        JsonPath moments = desk().get(path("/contact-moments")).then().statusCode(200).extract().jsonPath();
        assertThat(moments.getList("items.summary")).containsExactly("Bracht een tekening.", "Vroeg hoe het gaat.");
        assertThat(moments.getList("items.channel")).containsExactly("desk", "phone");
        assertThat(moments.getList("items.source")).containsOnly("urn:zaakspoor:desk");
        assertThat(given().get(page).asString()).contains("Bracht een tekening.").doesNotContain("Vroeg hoe het gaat.");
        assertThat(rows.texts("select what from read_log join request on request.id = request_id where reference = ?"
                + " and what = 'contact-moments'", own)).hasSize(1);
    }

    @Test
    void contact_that_cannot_be_written_down_is_refused_with_all_that_is_wrong() {
        // Then
        record(Map.of("channel", "pigeon")).statusCode(400).body("errors.pointer", hasItem("/channel"))
                .body("errors.pointer", hasItem("/summary"));
        record(Map.of("channel", "phone", "summary", Map.of("nl", "Haar BSN is 123456782."))).statusCode(400)
                .body("errors.code", hasItem("contains-bsn"));
        desk().get(path("/contact-moments")).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "POST | /contact-moments | {\"chanel\": \"phone\", \"summary\": {\"nl\": \"x\"}} | /chanel /channel",
            "POST | /delay | {\"expectedOn\": \"soon\", \"reasonCode\": \"busy\", \"reden\": \"x\"} | /expectedOn /reden",
            "POST | /delay | {\"expectedOn\": \"2099-01-01\", \"reasonCode\": \"busy\", \"silent\": true} | /silent",
            "POST | /address/_confirm | {\"nummer\": 1} | /number /nummer",
            "PUT | /address | {\"email\": \"a@voorbeeld.example\", \"phone\": \"x\"} | /phone",
            "PUT | /address | {\"mail\": \"a@voorbeeld.example\"} | /email /mail"})
    void a_field_that_is_not_known_is_refused_with_all_else_that_is_wrong(String method, String path, String body,
            String pointers) throws SQLException {
        // When
        JsonPath problem = desk().contentType("application/json").body(body).request(method, path(path)).then().statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        // Then
        assertThat(problem.<String>getList("errors.pointer")).containsExactlyInAnyOrder(pointers.split(" "));
        assertThat(rows.texts("select id from status_event where source = 'urn:zaakspoor:desk' and request_id ="
                + " (select id from request where reference = ?)", own)).isEmpty();
    }

    @Test
    void a_link_that_came_into_other_hands_is_renewed() throws SQLException {
        // When
        String renewed = desk().post(path("/status-link/_renew")).then().statusCode(200).extract().jsonPath().getString("url");

        // Then
        assertThat(given().get(page).statusCode()).isEqualTo(404);
        assertThat(given().get(URI.create(renewed).getPath()).statusCode()).isEqualTo(200);
        assertThat(Publisher.linkOf(own)).isEqualTo(URI.create(renewed).getPath());
        assertThat(rows.texts("select what from read_log join request on request.id = request_id where reference = ?"
                + " and what = 'link-renewed'", own)).hasSize(1);
    }

    @Test
    void what_has_no_link_has_none_to_renew() {
        // Given
        Publisher.receive(own + "-f", "fraude-onderzoek", "");
        await().until(() -> desk().get("/v1/requests/" + own + "-f").statusCode() == 200);

        // Then
        desk().post("/v1/requests/" + own + "-f/status-link/_renew").then().statusCode(409);
        desk().post("/v1/requests/NO-SUCH-1/status-link/_renew").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, /contact-moments", "POST, /contact-moments", "POST, /status-link/_renew"})
    void it_is_for_the_desk(String method, String path) {
        given().contentType("application/json").body("{}").request(method, path(path)).then().statusCode(401);
        given().auth().preemptive().basic("manager", "manager").contentType("application/json").body("{}")
                .request(method, path(path)).then().statusCode(403);
        given().auth().preemptive().basic("desk-dsb", "desk-dsb").contentType("application/json").body("{}")
                .request(method, path(path)).then().statusCode(403);
    }

    @Test
    void the_products_of_the_catalogue_are_listed_with_their_steps_and_terms() {
        // When
        JsonPath products = desk().header("Accept-Language", "en").get("/v1/products").then().statusCode(200).extract()
                .jsonPath();

        // Then
        Map<String, Object> permit = products.getMap("items.find { it.id == 'vergunning' }");
        assertThat(permit).containsEntry("group", 5).containsEntry("department", "DSO").containsEntry("tracking", "resident")
                .containsEntry("privacy", "normal").containsKeys("name", "steps", "legalTerm");
        assertThat(products.getList("items.find { it.id == 'vergunning' }.steps.number")).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(products.getString("items.find { it.id == 'vergunning' }.legalTerm.length")).startsWith("P");
        assertThat(products.<Integer>getList("items.group")).isSorted().startsWith(1).endsWith(14);
        given().get("/v1/products").then().statusCode(401);
    }

    private ValidatableResponse record(Map<String, ?> moment) {
        return desk().contentType("application/json").body(moment).post(path("/contact-moments")).then();
    }

    private String path(String below) {
        return "/v1/requests/" + own + below;
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

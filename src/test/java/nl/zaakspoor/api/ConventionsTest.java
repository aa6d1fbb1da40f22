// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What every answer of the API has in common, by the NLGov REST API Design Rules. */
@QuarkusTest
class ConventionsTest {
    private static final Map<String, String> HEADERS = Map.of("API-Version", "0.1.0", "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'", "Strict-Transport-Security", "max-age=31536000",
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY");

    @ParameterizedTest
    @CsvSource({"GET, /v1/openapi.json, 200", "GET, /v1/products, 200", "HEAD, /v1/products, 200",
            "GET, /v1/requests/NO-SUCH, 404", "GET, /v1/nothing, 404", "GET, /v1/nothing/at/all, 404",
            "GET, /v1/products/, 404",
            "GET, /v1/requests/NO-SUCH/notices/, 404", "POST, /v1/requests/_search/, 404", "POST, /v1/nothing, 404",
            "DELETE, /v1/products, 405", "DELETE, /v1/requests/_search, 405",
            "POST, /v1/requests/_search, 400", "GET, /v1/rejected-events, 403"})
    void every_answer_has_the_headers_and_every_problem_its_form(String method, String path, int status) {
        // When
        Response answer = desk().contentType("application/json").request(method, path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(HEADERS).allSatisfy((name, value) -> assertThat(answer.headers().getValues(name)).as(name)
                .containsExactly(value));
        if (status >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
            assertThat(answer.jsonPath().getString("title")).isNotBlank();
            assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        }
    }

    @Test
    void a_method_that_an_address_does_not_know_is_answered_with_those_it_knows() {
        assertThat(desk().delete("/v1/products").header("Allow")).contains("GET", "HEAD").doesNotContain("POST", "DELETE");
        assertThat(desk().delete("/v1/requests/_search").header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/requests/_attention?source=%00", "/v1/rejected-events?source=a%00", "/v1/requests/%00"})
    void an_address_with_a_character_that_no_text_has_is_refused(String address) {
        desk().urlEncodingEnabled(false).get(address).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_look_at_the_headers_alone_is_a_look_without_its_body() {
        // When
        Response head = desk().head("/v1/products");

        // Then
        assertThat(head.contentType()).startsWith("application/json");
        assertThat(head.asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/problem+json"})
    void whoever_wants_no_json_is_told_that_there_is_nothing_else(String wanted) {
        desk().accept(wanted).get("/v1/products").then().statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"text/plain, x, 415", "application/xml, <x/>, 415", "application/json, {\"reference\": , 400",
            "application/json, '[1]', 400", "application/json, '', 400"})
    void a_body_that_is_none_is_a_problem_that_repeats_nothing_of_it(String type, String body, int status) {
        for (String path : new String[]{"/v1/requests/_search", "/v1/journeys/J-1/requests"}) {
            // When
            Response answer = desk().contentType(type).body(body).post(path);

            // Then
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void a_value_of_another_kind_is_a_problem_that_does_not_repeat_it() {
        // When
        Response answer = desk().contentType("application/json").body("{\"request\": {\"secret\": \"geheim\"}}")
                .post("/v1/journeys/J-1/requests");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).doesNotContain("geheim", "secret");
    }

    @Test
    void a_page_of_another_site_may_read_the_description_and_nothing_else() {
        // Given
        String origin = "https://elders.example";

        // Then
        assertThat(given().header("Origin", origin).get("/v1/openapi.json").headers().getValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
        assertThat(desk().header("Origin", origin).get("/v1/products").header("Access-Control-Allow-Origin")).isNull();
        assertThat(given().header("Origin", origin).options("/v1/timeline").header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void a_page_of_a_site_that_is_named_may_call_the_rest_as_well() {
        // Given
        String portal = "https://portaal.voorbeeld.example";

        // When
        Response asked = given().header("Origin", portal).header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization").options("/v1/timeline");
        Response answer = given().header("Origin", portal).get("/v1/timeline");

        // Then
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(portal);
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin")).containsExactly(portal);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag");
        assertThat(answer.headers().getValues("Vary").toString()).containsIgnoringCase("Origin");
        assertThat(given().header("Origin", portal).get("/v1/openapi.json").headers()
                .getValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(given().header("Origin", portal).get("/find").header("Access-Control-Allow-Origin")).isNull();
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever says to an operation what it does not know is told so, and does not take what they get for what they asked. */
@QuarkusTest
class UnknownInputTest {
    /** A library answers it from the file. */
    private static final String DESCRIPTION = "getDescription";

    static Stream<Operation> operations() {
        return OpenApi.operations().stream().filter(operation -> !operation.id().equals(DESCRIPTION));
    }

    static Stream<Operation> withoutBody() {
        return operations().filter(operation -> operation.bodies().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_parameter_that_an_operation_does_not_know_is_refused_by_its_name(Operation operation) {
        // When
        Response answer = asked(operation).queryParam("departement", "DSO").queryParam("nog iets", "geheim")
                .request(operation.method(), address(operation));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().<String>getList("errors.detail")).hasSize(2)
                .allSatisfy(detail -> assertThat(operation.parameters("query"))
                        .allSatisfy(known -> assertThat(detail).contains("`" + known.path("name").asText() + "`")))
                .anyMatch(detail -> detail.startsWith("`departement`"));
        assertThat(answer.asString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @MethodSource("withoutBody")
    void a_body_where_none_is_taken_is_refused(Operation operation) {
        // When
        Response answer = asked(operation).contentType("application/json").body("{\"percent\": 10}")
                .request(operation.method(), address(operation));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("title")).isEqualTo("No body here");
    }

    @Test
    void a_parameter_that_is_given_twice_is_refused() {
        given().auth().preemptive().basic("desk", "desk").get("/v1/actions?limit=1&limit=2").then().statusCode(400);
        given().auth().preemptive().basic("desk", "desk").get("/v1/actions?limit=1").then().statusCode(200);
        given().auth().preemptive().basic("desk", "desk").head("/v1/actions?departement=DSO").then().statusCode(400);
    }

    @Test
    void who_may_not_ask_is_told_that_first() {
        given().get("/v1/actions?departement=DSO").then().statusCode(401);
        given().auth().preemptive().basic("publisher", "publisher").get("/v1/actions?departement=DSO").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/work", "/desk/figures", "/find"})
    void a_page_is_shown_whatever_those_who_count_clicks_add_to_its_address(String page) {
        given().auth().preemptive().basic("desk", "desk").get(page + "?utm_source=nieuwsbrief").then().statusCode(200);
    }

    private static RequestSpecification asked(Operation operation) {
        RequestSpecification request = given();
        operation.bodies().keySet().stream().sorted().findFirst()
                .ifPresent(type -> request.contentType(type).body("{}".getBytes(UTF_8)));
        operation.roles().stream().findFirst().ifPresent(role -> request.auth().preemptive().basic(role, role));
        return request;
    }

    private static String address(Operation operation) {
        return operation.path().replace("{kind}", "delay").replaceAll("\\{\\w+}", "1");
    }
}

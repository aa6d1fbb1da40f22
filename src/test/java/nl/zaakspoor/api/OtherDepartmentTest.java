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

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A colleague whose sign-in names one department sees nothing of the requests of others, and does nothing with them. */
@QuarkusTest
class OtherDepartmentTest {
    @Inject
    DataSource database;

    private final String own = "O-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void receive() {
        rows = new Rows(database);
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"name\": \"N. Voorbeeld\", \"contactBy\": \"post\"}");
        Publisher.linkOf(own);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /notices", "GET, /timeline", "GET, /notices/7b1f4a1e-0000-4000-8000-000000000000/content",
            "GET, /contact-moments", "POST, /contact-moments", "POST, /status-link", "POST, /status-link/_renew",
            "POST, /journey-link", "POST, /delay", "POST, /actions/1/answer", "POST, /address/_confirm", "PUT, /address",
            "POST, /notices/7b1f4a1e-0000-4000-8000-000000000000/_resend"})
    void every_way_to_a_request_is_closed_and_says_whom_to_call(String method, String path) {
        colleague().contentType("application/json").body("{}").request(method, "/v1/requests/" + own + path).then()
                .statusCode(403).body("title", equalTo("With another department"));
    }

    @Test
    void what_is_to_be_done_for_another_department_is_not_on_the_list_and_cannot_be_done() {
        // Given
        String id = await().atMost(Duration.ofSeconds(30)).until(() -> rows.texts(
                "select desk_task.id::text from desk_task join request on request.id = request_id where reference = ?", own),
                found -> !found.isEmpty()).getFirst();

        // When
        JsonPath tasks = colleague().queryParam("limit", 200).get("/v1/desk-tasks").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(tasks.getList("items.request")).doesNotContain(own);
        colleague().post("/v1/desk-tasks/" + id + "/_done").then().statusCode(404);
        assertThat(rows.texts("select done_by from desk_task where id = ?::bigint and done_at is not null", id)).isEmpty();
        assertThat(desk().queryParam("limit", 200).get("/v1/desk-tasks").jsonPath().<String>getList("items.request"))
                .contains(own);
    }

    @Test
    void a_request_of_another_department_is_not_added_to_a_journey() {
        colleague().contentType("application/json").body("{\"request\": \"%s\"}".formatted(own))
                .post("/v1/journeys/" + own + "-J/requests").then().statusCode(403);
        colleague().get("/v1/journeys/_unjoined").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/v1/actions", "/v1/requests/_attention"})
    void lists_hold_no_other_department(String path) {
        // When
        JsonPath list = colleague().queryParam("limit", 200).get(path).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(list.<String>getList("items.department")).allMatch("DSB"::equals);
        assertThat(list.<String>getList("items.reference")).doesNotContainAnyElementsOf(List.of(own));
    }

    private static RequestSpecification colleague() {
        return given().auth().preemptive().basic("desk-dsb", "desk-dsb");
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.contract.Route;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No colleague sees anything of a request without its being written down, by whatever address of the API or the desk. */
@QuarkusTest
class EveryLookTest {
    /** Below the base of the API. */
    private static final String REQUESTS = "/requests/";

    /** They take something in, and show nothing of the request; where they leave a trace, that is their own test's. */
    private static final Set<String> ACTS = Set.of("POST {reference}/contact-moments", "POST {reference}/delay",
            "POST {reference}/actions/{id}/answer", "POST {reference}/address/_confirm", "PUT {reference}/address",
            "POST {reference}/notices/{id}/_resend");

    /** What they show may stand behind that of other requests. */
    private static final Set<String> LISTS = Set.of("_search", "_attention");

    @Inject
    DataSource database;

    private final String own = "E-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void receive() {
        rows = new Rows(database);
        Publisher.receive(own, "vergunning",
                ", \"applicant\": {\"email\": \"%1$s@voorbeeld.example\"}, \"journey\": {\"reference\": \"%1$s\"}"
                        .formatted(own.toLowerCase(Locale.ROOT)));
        // It is nearly late, so it is on the list of what asks for its department.
        Publisher.publish(own, "status-changed", "2026-10-07T08:00:00Z",
                "{\"status\": \"in-progress\", \"expectedOn\": \"%s\"}".formatted(LocalDate.now(DutchTime.ZONE).plusDays(1)));
        Publisher.linkOf(own);
        rows.awaitCount(1, "select count(*) from request where near_on is not null and reference = ?", own);
        await().atMost(Duration.ofSeconds(30)).until(() -> rows.texts("select state from notice where request_id = (select id"
                + " from request where reference = ?)", own), List.of("sent")::equals);
    }

    @Test
    void every_address_under_a_request_that_shows_something_of_it_leaves_a_line() throws SQLException {
        for (String call : calls()) {
            if (ACTS.contains(call)) {
                continue;
            }
            // Given
            long before = lines();

            // When
            Response answer = call(call);

            // Then
            assertThat(answer.statusCode()).as("%s (does it show something, or is it an act?): %s", call, answer.asString())
                    .isEqualTo(200);
            assertThat(lines()).as("lines after %s", call).isGreaterThan(before);
        }
    }

    @Test
    void every_page_about_a_request_leaves_a_line() throws SQLException {
        // Given
        List<Route> pages = Route.under("/desk/requests/").stream().filter(route -> route.method().equals("GET")
                && !route.path().contains("{act:") || route.path().endsWith("/link")).toList();

        // Then
        assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
        for (Route page : pages) {
            long before = lines();
            assertThat(atDesk(page).statusCode()).as(page.toString()).isEqualTo(200);
            assertThat(lines()).as("lines after %s", page).isGreaterThan(before);
        }
    }

    @Test
    void every_list_of_the_desk_leaves_a_line() throws SQLException {
        for (String list : List.of("/desk/work", "/desk/reads?reference=" + own)) {
            long before = lines();
            assertThat(given().auth().preemptive().basic("manager", "manager").get(list).statusCode()).as(list).isEqualTo(200);
            assertThat(lines()).as("lines after %s", list).isGreaterThan(before);
        }
        long before = lines();
        given().auth().preemptive().basic("desk", "desk").header("Sec-Fetch-Site", "same-origin").formParam("q", own)
                .post("/desk/search").then().statusCode(200);
        assertThat(lines()).isGreaterThan(before);
    }

    @Test
    void who_is_told_that_it_is_with_another_department_leaves_a_line() throws SQLException {
        for (String address : List.of("/v1/requests/" + own, "/desk/requests/" + own)) {
            long before = lines();
            given().auth().preemptive().basic("desk-dsb", "desk-dsb").get(address).then().statusCode(403);
            assertThat(lines()).as("lines after %s", address).isGreaterThan(before);
        }
    }

    private Response atDesk(Route page) {
        return given().auth().preemptive().basic("desk", "desk").header("Sec-Fetch-Site", "same-origin")
                .request(page.method(), page.path().replace("{reference}", own).replace("{id}", notice()));
    }

    /** Method and address below that of all requests, as the description of the API has them. */
    private static Set<String> calls() {
        Map<String, Map<String, Object>> paths = given().get("/v1/openapi.json").jsonPath().getMap("paths");
        Set<String> calls = new TreeSet<>();
        paths.forEach((path, methods) -> {
            if (path.startsWith(REQUESTS)) {
                methods.keySet().stream().filter(method -> Set.of("get", "post", "put", "patch", "delete").contains(method))
                        .forEach(
                                method -> calls.add(method.toUpperCase(Locale.ROOT) + ' ' + path.substring(REQUESTS.length())));
            }
        });
        assertThat(calls).contains("GET {reference}", "POST _search").containsAll(ACTS);
        return calls;
    }

    private Response call(String call) {
        String[] parts = call.split(" ", 2);
        String path = "/v1" + REQUESTS + parts[1].replace("{reference}", own).replace("{id}", notice())
                + (LISTS.contains(parts[1]) ? "?limit=200" : "");
        Response answer = as("desk", parts[1]).request(parts[0], path);
        return answer.statusCode() == 403 ? as("privacy-officer", parts[1]).request(parts[0], path) : answer;
    }

    private String notice() {
        return rows.texts("select id::text from notice where request_id = (select id from request where reference = ?)", own)
                .getFirst();
    }

    /** Where it is not its address that says so, its body says that it is about this one. */
    private RequestSpecification as(String user, String below) {
        RequestSpecification request = given().auth().preemptive().basic(user, user).contentType("application/json");
        return below.equals("_search") ? request.body("{\"reference\": \"" + own + "\"}") : request;
    }

    private long lines() throws SQLException {
        return rows.count("select count(*) from read_log join request on request.id = request_id where reference = ?", own);
    }
}

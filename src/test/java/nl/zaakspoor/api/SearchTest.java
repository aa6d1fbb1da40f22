// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.LogLines;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

/** A colleague finds a request by what a caller knows of it, and sees nothing of other departments. */
@QuarkusTest
class SearchTest {
    @Inject
    DataSource database;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String street = own.substring(0, 4);
    private final String first = "S-" + own + "-2026.004511";
    private final String second = "S-" + own + "-2026.004512";
    private final String elsewhere = "S-" + own + "-2026.004513";
    private Rows rows;

    @BeforeEach
    void receive() throws SQLException {
        rows = new Rows(database);
        receive(first, "vergunning", "DSO", "2026-09-01", "06-12345678");
        receive(second, "vergunning", "DSO", "2026-10-01", "0612345678");
        receive(elsewhere, "melding-openbare-ruimte", "DSB", "2026-08-01", "+31 6 12345678");
        rows.awaitCount(3, "select count(*) from request where product is not null and reference like ?", "S-" + own + "%");
    }

    private void receive(String reference, String product, String department, String day, String phone) {
        Publisher.publish(reference, "request-received", day + "T08:00:00Z", """
                {"product": "%s", "department": "%s", "receivedOn": "%s", "title": {"nl": "Iets aan de straat"}, "applicant": {
                 "name": "Zoë van der %s", "email": "zoe-%s@voorbeeld.example", "phone": "%s", "postcode": "2511 BT",
                 "houseNumber": "%s"}}""".formatted(product, department, day, word(), own, phone, street));
    }

    /** A name of letters alone. */
    private String word() {
        return own.replaceAll("[0-9]", "q") + "sen";
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"email, ZOE-%s@voorbeeld.example", "name, van der %s", "name, ZOE %s"})
    void it_is_found_by_who_asked_however_that_is_written(String field, String value) {
        // When
        JsonPath found = find(Map.of(field, value.formatted(field.equals("name") ? word() : own)));

        // Then
        assertThat(found.getList("items.reference")).as("who waits longest comes first")
                .containsExactly(elsewhere, first, second);
        assertThat(found.getString("items[1].name")).isEqualTo("Zoë van der " + word());
        assertThat(found.getString("items[1].product.id")).isEqualTo("vergunning");
        assertThat(found.getString("items[1].title")).isEqualTo("Iets aan de straat");
        assertThat(found.getString("items[1].receivedOn")).isEqualTo("2026-09-01");
        assertThat(found.getString("items[1].whoActs")).isEqualTo("municipality");
        assertThat(found.getString("next")).isNull();
    }

    @Test
    void it_is_found_by_its_reference_or_the_end_of_it_in_any_spelling() {
        for (String reference : List.of(second, second.toUpperCase(Locale.ROOT), own + "2026 004512")) {
            assertThat(references(Map.of("reference", reference))).as(reference).containsExactly(second);
        }
        assertThat(references(Map.of("reference", "26-004512", "email", "zoe-" + own + "@voorbeeld.example")))
                .containsExactly(second);
        assertThat(references(Map.of("reference", "x004512", "email", "zoe-" + own + "@voorbeeld.example"))).isEmpty();
    }

    @Test
    void a_report_is_found_by_the_street_it_is_about() throws SQLException {
        // Given
        Publisher.publish("S-" + own + "-report", "request-received", "2026-09-02T08:00:00Z", """
                {"product": "melding-openbare-ruimte", "department": "DSB", "receivedOn": "2026-09-02",
                 "location": "Korte %sstraat 12, bij het bankje"}""".formatted(word()));
        rows.awaitCount(4, "select count(*) from request where product is not null and reference like ?", "S-" + own + "%");

        // Then
        for (String location : List.of(word() + "straat", "korte " + word() + "STRAAT 12")) {
            assertThat(references(Map.of("location", location))).as(location).containsExactly("S-" + own + "-report");
        }
        assertThat(references(Map.of("location", word() + "straat 13"))).isEmpty();
        assertThat(references(Map.of("name", word() + "straat"))).isEmpty();
    }

    @Test
    void what_another_department_has_at_a_place_is_not_told() {
        // Given
        String location = "Korte %sstraat 12".formatted(word());
        Publisher.publish("S-" + own + "-shed", "request-received", "2026-09-02T08:00:00Z", """
                {"product": "vergunning", "department": "DSO", "receivedOn": "2026-09-02", "location": "%s"}"""
                .formatted(location));
        await().atMost(Duration.ofSeconds(30)).until(() -> !references(Map.of("location", location)).isEmpty());

        // When
        JsonPath found = desk("desk-dsb").body(Map.of("location", location)).post().then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(found.getMap("$")).containsOnlyKeys("items");
        assertThat(found.getList("items")).isEmpty();
    }

    @Test
    void all_that_is_given_must_match() {
        // Given
        Map<String, Object> address = Map.of("postcode", "2511bt", "houseNumber", street);

        // Then
        assertThat(references(address)).containsExactly(elsewhere, first, second);
        assertThat(references(with(address, "department", "DSB"))).containsExactly(elsewhere);
        assertThat(references(with(address, "product", "vergunning"))).containsExactly(first, second);
        assertThat(references(with(address, "since", "2026-10-01"))).containsExactly(second);
        assertThat(references(with(address, "phone", "0031612345678"))).containsExactly(elsewhere, first, second);
        assertThat(references(with(address, "phone", "0612345679"))).isEmpty();
        assertThat(references(with(address, "state", "completed"))).isEmpty();
    }

    @Test
    void what_is_over_comes_after_what_is_open() {
        // When
        Publisher.publish(first, "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");

        // Then
        Map<String, Object> hers = Map.of("email", "zoe-" + own + "@voorbeeld.example");
        await().atMost(Duration.ofSeconds(30)).until(() -> references(with(hers, "state", "completed")).equals(List.of(first)));
        assertThat(references(hers)).containsExactly(elsewhere, second, first);
    }

    @Test
    void what_takes_longer_than_was_said_is_found_by_that() {
        // Given
        Map<String, Object> hers = Map.of("email", "zoe-" + own + "@voorbeeld.example");

        // When
        Publisher.publish(second, "delay-announced", "2026-10-09T08:00:00Z",
                "{\"expectedOn\": \"2099-01-01\", \"reasonCode\": \"weather\"}");

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> references(with(hers, "delayed", true)).contains(second));
        assertThat(references(with(hers, "delayed", false))).doesNotContain(second);
    }

    @Test
    void a_list_is_read_page_by_page() {
        // Given
        Map<String, Object> hers = Map.of("email", "zoe-" + own + "@voorbeeld.example");

        // When
        JsonPath one = desk("desk").queryParam("limit", 2).body(hers).post().then().statusCode(200).extract().jsonPath();
        JsonPath two = desk("desk").queryParam("limit", 2).queryParam("cursor", one.getString("next")).body(hers).post().then()
                .statusCode(200).extract().jsonPath();

        // Then
        assertThat(one.getList("items.reference")).containsExactly(elsewhere, first);
        assertThat(two.getList("items.reference")).containsExactly(second);
        assertThat(two.getString("next")).isNull();
    }

    @Test
    void of_another_department_a_colleague_sees_that_there_is_something_and_whom_to_call() throws SQLException {
        // Given
        Map<String, Object> hers = Map.of("email", "zoe-" + own + "@voorbeeld.example");

        // When
        JsonPath found = desk("desk-dsb").body(hers).post().then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(found.getList("items.reference")).containsExactly(elsewhere);
        assertThat(found.getList("elsewhere.department.id")).containsExactly("DSO");
        assertThat(found.getMap("elsewhere[0]")).containsOnlyKeys("department", "phone");
        assertThat(found.getString("next")).isNull();
        assertThat(rows.texts("select what || ' ' || reference from read_log join request on request.id = request_id"
                + " where reader = 'desk-dsb' and reference like ? order by 1", "S-" + own + "%"))
                .containsExactly("search " + elsewhere, "search-elsewhere " + first, "search-elsewhere " + second);
    }

    @Test
    void what_else_is_guessed_of_somebody_tells_nothing_of_another_department() {
        for (Map<String, Object> guess : List.<Map<String, Object>>of(Map.of("name", "van der " + word()),
                Map.of("name", "Nobody"), Map.of("postcode", "2511 BT", "houseNumber", street),
                Map.of("postcode", "2511 BT", "houseNumber", "0"), Map.of("location", "Nergens 99"))) {
            JsonPath found = desk("desk-dsb").body(with(guess, "reference", first)).post().then().statusCode(200).extract()
                    .jsonPath();
            assertThat(found.getList("elsewhere.department.id")).as("%s", guess.keySet()).containsExactly("DSO");
        }
    }

    @Test
    void what_else_is_asked_tells_nothing_of_another_department() {
        // Given
        Map<String, Object> hers = Map.of("email", "zoe-" + own + "@voorbeeld.example");

        // Then
        for (Map<String, Object> terms : List.of(with(hers, "product", "bijzondere-bijstand"),
                with(hers, "since", "2090-01-01"),
                with(hers, "state", "completed"))) {
            JsonPath found = desk("desk-dsb").body(terms).post().then().statusCode(200).extract().jsonPath();
            assertThat(found.getList("items")).isEmpty();
            assertThat(found.getList("elsewhere.department.id")).as("%s", terms.keySet()).containsExactly("DSO");
        }
    }

    @Test
    void what_nobody_may_follow_is_not_found() throws SQLException {
        // When
        receive("S-" + own + "-secret", "fraude-onderzoek", "DSO", "2026-09-01", "0612345678");
        rows.awaitCount(4, "select count(*) from request where product is not null and reference like ?", "S-" + own + "%");

        // Then
        assertThat(references(Map.of("email", "zoe-" + own + "@voorbeeld.example"))).containsExactly(elsewhere, first, second);
    }

    @Test
    void where_nobody_is_looked_for_a_colleague_sees_no_other_department() {
        // When
        JsonPath found = desk("desk-dsb").queryParam("limit", 200).body("{}").post().then().statusCode(200).extract()
                .jsonPath();

        // Then
        assertThat(found.getList("items.department.id")).isNotEmpty().containsOnly("DSB");
    }

    @Test
    void who_found_what_is_written_down_and_not_by_which_words() throws SQLException {
        // When
        find(Map.of("name", "der " + word(), "postcode", "2511 BT", "houseNumber", street));

        // Then
        assertThat(rows.texts("select what || ': ' || searched_by from read_log join request on request.id = request_id"
                + " where reader = 'desk' and reference = ?", first)).contains("search: address name");
    }

    @Test
    void what_is_searched_for_stays_out_of_the_log() {
        try (LogLines lines = LogLines.ofAll()) {
            // When
            find(Map.of("name", "Zoë " + word()));
            desk("desk").body(Map.of("name", "Zoë " + word(), "since", word())).post().then().statusCode(400);

            Logger.getLogger("test").info("heard " + own);

            // Then
            assertThat(lines.all()).anyMatch(line -> line.contains(own)).noneMatch(line -> line.contains(word()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[] | ``", "{\"x\": 1} | /x",
            "{\"department\": \"DS0\"} | /department", "{\"product\": \"vergunnign\"} | /product", "{\"email\": 3} | /email",
            "{\"email\": \" \"} | /email", "{\"name\": \"-.\"} | /name", "{\"name\": \"a b c d e f g h i j k l m\"} | /name",
            "{\"location\": \"-.\"} | /location",
            "{\"reference\": \"-\"} | /reference",
            "{\"postcode\": \"2511BT\"} | /houseNumber", "{\"houseNumber\": \"7\"} | /postcode",
            "{\"department\": \"<b>\"} | /department", "{\"product\": \"X Y\"} | /product", "{\"state\": \"busy\"} | /state",
            "{\"delayed\": \"yes\"} | /delayed", "{\"since\": \"yesterday\"} | /since"})
    void terms_that_cannot_be_read_are_refused_with_what_is_right(String body, String pointer) {
        // When
        JsonPath problem = desk("desk").body(body).post().then().statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        // Then
        assertThat(problem.getList("errors.detail")).hasSize(1);
        if (!pointer.isEmpty()) {
            assertThat(problem.getList("errors.pointer")).containsExactly(pointer);
        }
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        desk("desk").body("{\"email\": 3, \"since\": \"x\", \"state\": \"y\", \"departement\": \"DSO\", \"product\": \"z\"}")
                .post().then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/email", "/since", "/state", "/departement", "/product"));
    }

    @Test
    void a_field_with_an_odd_name_is_pointed_at_all_the_same() {
        desk("desk").body("{\"a/~b\": 1}").post().then().statusCode(400).body("errors.pointer", contains("/a~1~0b"));
    }

    @Test
    void a_department_that_only_requests_have_is_searched_like_any_other() throws SQLException {
        // When
        receive(first + "-old", "vergunning", "X" + own, "2026-09-02", "0612345678");
        rows.awaitCount(4, "select count(*) from request where product is not null and reference like ?", "S-" + own + "%");

        // Then
        assertThat(references(Map.of("department", "X" + own))).containsExactly(first + "-old");
        for (String list : List.of("/v1/requests/_attention", "/v1/actions")) {
            desk("desk").basePath("").queryParam("department", "X" + own).get(list).then().statusCode(200);
            desk("desk").basePath("").queryParam("department", "Y" + own).get(list).then().statusCode(400);
            desk("desk-dsb").basePath("").queryParam("department", "DSO").get(list).then().statusCode(200)
                    .body("items", empty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1.", ".1", "99999999999.1"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        desk("desk").queryParam("cursor", cursor).body("{}").post().then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"publisher, 403", "manager, 403"})
    void to_search_is_for_the_desk(String user, int status) {
        desk(user).body("{}").post().then().statusCode(status);
        given().contentType("application/json").body("{}").post("/v1/requests/_search").then().statusCode(401);
    }

    private static Map<String, Object> with(Map<String, Object> terms, String field, Object value) {
        Map<String, Object> more = new HashMap<>(terms);
        more.put(field, value);
        return more;
    }

    private static List<String> references(Map<String, ?> terms) {
        return find(terms).getList("items.reference");
    }

    private static JsonPath find(Map<String, ?> terms) {
        return desk("desk").body(terms).post().then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification desk(String user) {
        return given().auth().preemptive().basic(user, user).contentType("application/json").basePath("/v1/requests/_search");
    }
}

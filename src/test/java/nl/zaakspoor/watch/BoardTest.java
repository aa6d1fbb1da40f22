// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a department sees of the requests that ask for it, and what it says of one without a system of its own. */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class BoardTest {
    private static final String ITEM = "items.find { it.reference == '%s' }";

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private Rows rows;
    private WatchedRequest request;
    private LocalDate norm;

    /** Two weeks is the norm of such reports, and how long there may be no news. */
    @BeforeEach
    void receive_a_report() throws SQLException {
        rows = new Rows(database);
        request = new WatchedRequest(rows, clock, directory);
        request.receive("melding-openbare-ruimte");
        norm = request.today().plusDays(14);
    }

    @Test
    void a_day_that_is_near_then_over_and_a_silence_stand_on_the_board() {
        // Given
        assertThat(onBoard()).isEmpty();
        JsonPath before = sources();

        // When
        request.noonOf(norm.minusDays(1));

        // Then
        JsonPath near = awaitOnBoard();
        assertThat(near.getString("soonOn")).isEqualTo(norm.toString());
        assertThat(near.getString("source")).isEqualTo(RejectionProfile.SILENT);
        assertThat(near.getMap("")).doesNotContainKeys("lateSince", "silentSince", "applicant", "title");
        assertThat(count(sources(), "soonLate")).isEqualTo(count(before, "soonLate") + 1);

        // When
        request.noonOf(norm.plusDays(1));
        request.awaitNothingDue();

        // Then
        JsonPath late = awaitOnBoard();
        assertThat(late.getString("lateSince")).isEqualTo(norm.toString());
        assertThat(late.getString("silentSince")).isEqualTo(request.today().toString());
        assertThat(late.getString("delay.moreOn")).isEqualTo(norm.plusDays(15).toString());
        assertThat(count(sources(), "late")).isEqualTo(count(before, "late") + 1);
        assertThat(count(sources(), "silent")).isEqualTo(count(before, "silent") + 1);

        // When
        request.event("request-completed", "{}");

        // Then
        assertThat(onBoard()).isEmpty();
        assertThat(count(sources(), "late")).isEqualTo(count(before, "late"));
    }

    @Test
    void a_board_is_read_page_by_page_and_of_one_source_or_department() {
        // Given
        WatchedRequest other = request.another();
        other.receive("melding-openbare-ruimte");
        request.noonOf(norm.plusDays(1));
        request.awaitNothingDue();
        other.awaitNothingDue();

        // When
        List<String> whole = board().queryParam("limit", 200).get().then().statusCode(200).extract().jsonPath()
                .getList("items.reference");
        JsonPath first = board().queryParam("limit", 1).get().jsonPath();

        JsonPath second = board().queryParam("limit", 1).queryParam("cursor", first.getString("next")).get().then()
                .statusCode(200).extract().jsonPath();

        // Then
        assertThat(whole).containsExactlyInAnyOrder(request.reference(), other.reference());
        assertThat(first.getList("items.reference")).containsExactly(whole.getFirst());
        assertThat(second.getList("items.reference")).containsExactly(whole.getLast());
        assertThat(second.getString("next")).isNull();
        assertThat(board().queryParam("department", "DSB").get().jsonPath().getList("items.reference"))
                .contains(request.reference(), other.reference());
        assertThat(board().queryParam("department", "DPZ").get().jsonPath().getList("items.reference")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, x", "cursor, x", "cursor, 2026-11-02", "cursor, 2026-11-02.x", "department, <b>"})
    void a_query_that_cannot_be_read_is_refused_with_what_is_right(String parameter, String value) {
        board().queryParam(parameter, value).get().then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/requests/_attention", "/v1/insights/sources"})
    void the_board_is_for_colleagues(String path) {
        given().get(path).then().statusCode(401);
        given().auth().preemptive().basic("publisher", "publisher").get(path).then().statusCode(403);
    }

    @Test
    void a_department_gives_a_new_day_and_its_reason_once_and_the_resident_is_told() throws SQLException {
        // Given
        request.noonOf(norm.minusDays(1));
        awaitOnBoard();
        LocalDate later = norm.plusDays(30);
        String delay = "{\"expectedOn\": \"%s\", \"reasonCode\": \"weather\"}".formatted(later);

        // When
        say(delay).statusCode(204);
        say(delay).statusCode(204);

        // Then
        String mail = request.mail("Uw melding duurt langer");
        assertThat(mail).contains(String.valueOf(later.getDayOfMonth()));
        assertThat(request.view().getString("view.expectedOn")).isEqualTo(later.toString());
        assertThat(request.view().getString("view.delay.wasOn")).isEqualTo(norm.toString());
        assertThat(onBoard()).isEmpty();
        assertThat(rows.count("select count(*) from status_event join request on request.id = request_id "
                + "where reference = ? and source = 'urn:zaakspoor:desk'", request.reference())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{} | /expectedOn", "{\"expectedOn\": \"soon\", \"reasonCode\": \"weather\"} | /expectedOn",
            "{\"expectedOn\": \"2020-01-01\", \"reasonCode\": \"weather\"} | /expectedOn",
            "{\"expectedOn\": \"2099-01-01\"} | /reasonCode",
            "{\"expectedOn\": \"2099-01-01\", \"reasonCode\": \"no-such-reason\"} | /reasonCode",
            "{\"expectedOn\": \"2099-01-01\", \"reason\": {\"nl\": \"BSN 111222333\"}} | ",
            "[] | /expectedOn"})
    void a_delay_that_is_not_complete_is_refused_with_all_that_is_wrong(String delay, String pointer) throws SQLException {
        // When
        JsonPath problem = say(delay).statusCode(400).extract().jsonPath();

        // Then
        assertThat(problem.getList("errors")).isNotEmpty();
        if (pointer != null) {
            assertThat(problem.getList("errors.pointer")).contains(pointer);
        }
        assertThat(rows.count("select count(*) from status_event join request on request.id = request_id "
                + "where reference = ?", request.reference())).isEqualTo(1);
    }

    @Test
    void a_day_and_a_reason_that_are_both_wrong_are_told_at_once() {
        assertThat(
                say("{\"expectedOn\": \"2026-02-30\", \"reasonCode\": \"no-such-reason\"}").statusCode(400).extract().jsonPath()
                        .getList("errors.pointer"))
                .containsExactly("/expectedOn", "/reasonCode");
    }

    @Test
    void a_day_that_is_no_later_than_the_one_that_counts_is_no_delay() {
        for (LocalDate day : List.of(norm, norm.minusDays(1), request.today())) {
            JsonPath problem = say("{\"expectedOn\": \"%s\", \"reasonCode\": \"weather\"}".formatted(day)).statusCode(400)
                    .extract().jsonPath();
            assertThat(problem.getList("errors.pointer")).as("%s", day).containsExactly("/expectedOn");
        }
        assertThat(request.mails("duurt langer")).isEmpty();
    }

    @Test
    void what_is_over_or_unknown_gets_no_new_day() {
        // Given
        String delay = "{\"expectedOn\": \"2099-01-01\", \"reasonCode\": \"weather\"}";
        request.event("request-completed", "{}");

        // Then
        say(delay).statusCode(409);
        desk().contentType("application/json").body(delay).post("/v1/requests/NO-SUCH-1/delay").then().statusCode(404);
        given().auth().preemptive().basic("publisher", "publisher").contentType("application/json").body(delay)
                .post("/v1/requests/" + request.reference() + "/delay").then().statusCode(403);
    }

    private ValidatableResponse say(String delay) {
        return desk().contentType("application/json").body(delay).post("/v1/requests/" + request.reference() + "/delay").then();
    }

    private JsonPath awaitOnBoard() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !onBoard().isEmpty());
        return board().queryParam("limit", 200).get().jsonPath().setRootPath(ITEM.formatted(request.reference()));
    }

    private List<String> onBoard() {
        return board().queryParam("limit", 200).get().jsonPath().<String>getList("items.reference").stream()
                .filter(request.reference()::equals).toList();
    }

    private static RequestSpecification board() {
        return desk().queryParam("source", RejectionProfile.SILENT).basePath("/v1/requests/_attention");
    }

    private static JsonPath sources() {
        return desk().get("/v1/insights/sources").then().statusCode(200).extract().jsonPath();
    }

    private static int count(JsonPath sources, String what) {
        return sources.getInt("items.find { it.source == '%s' }.%s".formatted(RejectionProfile.SILENT, what));
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

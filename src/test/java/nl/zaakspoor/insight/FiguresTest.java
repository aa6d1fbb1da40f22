// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static nl.zaakspoor.insight.FigureMonths.COUNTED_ON;
import static nl.zaakspoor.insight.FigureMonths.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The figures of what {@link FigureMonths} tells. */
@QuarkusTest
class FiguresTest {
    private static final String FEBRUARY = "2012-02";

    @Inject
    FigureMonths months;

    @BeforeEach
    void tell() {
        months.tell();
    }

    @AfterEach
    void forget() throws SQLException {
        months.forget();
    }

    @Test
    void requests_that_came_and_went_and_stood_open_at_the_end() {
        // Given
        months.count();

        // When
        JsonPath figures = figures("requests", FEBRUARY);

        // Then
        assertThat(figures.getString("countedOn")).isNotBlank();
        assertThat(row(figures, "month", "2012-01")).containsEntry("received", 20).containsEntry("completed", 8)
                .containsEntry("open", 12).containsEntry("hidden", true);
        assertThat(row(figures, "month", FEBRUARY)).containsEntry("received", 15).containsEntry("completed", 22)
                .containsEntry("open", 5);
        assertThat(total(figures)).containsEntry("received", 35).containsEntry("completed", 30)
                .containsEntry("open", 5).containsEntry("hidden", true);
        assertThat(row(figures, "department", "DSB")).containsEntry("received", 35).doesNotContainKey("hidden");
        assertThat(row(figures, "department", "DSO")).containsOnlyKeys("by", "of", "hidden");
        assertThat(row(figures, "product", "melding-openbare-ruimte")).containsEntry("received", 35)
                .containsEntry("hidden", true);
        assertThat(figures.<String>getList("items.by")).containsExactly("total", "month", "month", "product", "department",
                "department");
    }

    @Test
    void of_a_month_with_hardly_anything_in_hand_nothing_is_shown_and_nothing_of_one_that_was_not_counted() {
        // Given
        months.count();

        // When
        JsonPath figures = figures("requests", "2012-03");

        // Then
        assertThat(row(figures, "month", "2012-03")).containsOnlyKeys("by", "of", "hidden");
        assertThat(total(figures)).containsEntry("received", 35).doesNotContainKey("open");
        assertThat(given().auth().preemptive().basic("manager", "manager").queryParam("from", "2011-04")
                .queryParam("until", "2011-06").get("/v1/insights/requests").jsonPath().<String>getList("items.of"))
                .contains("2011-05", "2011-06").doesNotContain("2011-04");
    }

    @Test
    void durations_by_the_month_of_the_answer() {
        // Given
        months.count();

        // When
        JsonPath figures = figures("turnarounds", FEBRUARY);

        // Then: eight answers in January are too few; in February ten took 14 days, nine 31, and three 36.
        assertThat(row(figures, "month", "2012-01")).containsOnlyKeys("by", "of", "hidden");
        assertThat(row(figures, "month", FEBRUARY)).containsEntry("answers", 22).containsEntry("medianDays", 31)
                .containsEntry("eightyDays", 31).containsEntry("ninetyFiveDays", 36).doesNotContainKey("hidden");
    }

    @Test
    void first_promises_that_were_kept_and_delays_that_were_told_in_time() {
        // Given
        months.count();

        // When
        JsonPath figures = figures("promises", FEBRUARY);

        // Then
        assertThat(row(figures, "month", "2012-01").toString())
                .contains("kept={of=20, number=8, percent=40, hidden=true}")
                .contains("toldInTime={of=12, number=9, percent=75, hidden=true}");
        assertThat(row(figures, "month", FEBRUARY).toString()).contains("kept={of=15, number=10, percent=67}")
                .contains("toldInTime={hidden=true}");
        assertThat(total(figures).toString()).contains("kept={of=35, number=18, percent=51, hidden=true}");
    }

    @Test
    void contacts_and_how_many_asked_where_it_is() {
        // Given: twelve about eleven requests.
        months.record(told -> told.contacts("a", 1, 6, day(1, 15), "Waar is mijn aanvraag?").contacts("a", 6, 11, day(1, 16),
                "Een klacht"));
        months.count();

        // Then
        assertThat(row(figures("contacts", FEBRUARY), "month", "2012-01").toString())
                .contains("whereIsMyRequest={of=12, number=6, percent=50}");
    }

    @Test
    void satisfaction_and_whether_residents_were_kept_informed() throws SQLException {
        // Given
        months.feedback(1, 5, 5, "true");
        months.feedback(6, 10, 2, "false");
        months.feedback(11, 12, 4, "null");
        months.count();

        // When
        Map<String, Object> february = row(figures("satisfaction", FEBRUARY), "month", FEBRUARY);

        // Then
        assertThat(february.toString()).contains("satisfaction={answers=12, average=3.6, scores=[0, 5, 0, 2, 5]}")
                .contains("informed={of=10, number=5, percent=50}");
    }

    @Test
    void notices_by_kind_and_what_became_of_them() throws SQLException {
        // Given: twelve about ten requests, and three of another kind.
        months.notices("delay", 1, 10, 1);
        months.notices("delay", 1, 2, 2);
        months.notices("completed", 1, 3, 1);
        months.count();

        // When
        JsonPath figures = figures("notices", FEBRUARY);

        // Then
        assertThat(figures.<Map<String, Object>>getList("items.findAll { it.kind == 'delay' }")).hasSize(2)
                .allSatisfy(row -> assertThat(row).containsEntry("state", "suppressed").containsEntry("reason", "no-address")
                        .containsEntry("notices", 12).doesNotContainKeys("channel", "hidden"));
        assertThat(figures.<Map<String, Object>>getList("items.findAll { it.kind == 'completed' }")).hasSize(2)
                .allSatisfy(row -> assertThat(row).containsEntry("hidden", true).doesNotContainKey("notices"));
    }

    @Test
    void a_request_that_was_erased_goes_on_being_counted_as_received() {
        // Given
        months.count();
        months.record(told -> told.erased("a", 1, day(5, 20)));

        // When
        boolean again = months.countOn(COUNTED_ON);
        boolean nextDay = months.countOn(COUNTED_ON.plusDays(1));

        // Then
        assertThat(again).isFalse();
        assertThat(nextDay).isTrue();
        assertThat(row(figures("requests", FEBRUARY), "month", "2012-01")).containsEntry("received", 20)
                .containsEntry("completed", 7).containsEntry("open", 12);
    }

    @Test
    void a_colleague_of_one_department_sees_its_figures_alone() {
        // Given
        months.count();

        // When
        JsonPath figures = as("desk-dsb").queryParam("from", "2012-01").queryParam("until", FEBRUARY)
                .get("/v1/insights/requests").jsonPath();

        // Then
        assertThat(total(figures)).containsEntry("received", 35).doesNotContainKey("hidden");
        assertThat(figures.<String>getList("items.findAll { it.by == 'department' }.of")).containsExactly("DSB");
        as("desk-dsb").queryParam("department", "DSO").get("/v1/insights/requests").then().statusCode(403)
                .body("title", equalTo("Figures of another department"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "turnarounds", "promises", "notices", "satisfaction", "contacts"})
    void others_see_nothing_and_a_wrong_question_is_answered_with_all_that_is_wrong(String path) {
        as("publisher").get("/v1/insights/" + path).then().statusCode(403);
        assertThat(given().get("/v1/insights/" + path).statusCode()).isEqualTo(401);
        as("manager").get("/v1/insights/" + path).then().statusCode(200);
        Response wrong = as("manager").queryParam("from", "2012-13").queryParam("until", "soon")
                .queryParam("department", "d s").queryParam("product", "!").get("/v1/insights/" + path);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.contentType()).startsWith("application/problem+json");
        assertThat(wrong.jsonPath().getList("errors.detail")).hasSize(4);
    }

    @Test
    void of_a_department_or_product_that_never_was_there_are_no_figures_and_that_is_said() {
        // When
        Response wrong = as("manager").queryParam("department", "DS0").queryParam("product", "vergunnign")
                .get("/v1/insights/requests");

        // Then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.jsonPath().<String>getList("errors.detail")).hasSize(2)
                .allMatch(text -> text.contains("is not known"));
    }

    @Test
    void figures_of_a_department_that_has_gone_are_still_to_be_seen() throws SQLException {
        // Given
        months.ofAnotherTime("oud-product", "OUD");

        // Then
        as("manager").queryParam("department", "OUD").queryParam("product", "oud-product").get("/v1/insights/requests").then()
                .statusCode(200);
    }

    private static RequestSpecification as(String colleague) {
        return given().auth().preemptive().basic(colleague, colleague);
    }

    private static JsonPath figures(String path, String until) {
        Response answer = as("manager").queryParam("from", "2012-01").queryParam("until", until)
                .get("/v1/insights/" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Map<String, Object> total(JsonPath figures) {
        return figures.<Map<String, Object>>getList("items").getFirst();
    }

    private static Map<String, Object> row(JsonPath figures, String by, String of) {
        return figures.<Map<String, Object>>getList("items").stream()
                .filter(row -> by.equals(row.get("by")) && of.equals(row.get("of"))).findFirst().orElseThrow();
    }
}

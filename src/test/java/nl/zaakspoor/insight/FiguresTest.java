// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.ledger.Arrival;
import nl.zaakspoor.ledger.Ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The figures of what happened in the first months of 2012, when no other test has requests. Of department DSB twenty came in
 * on 10 January: eight were done on 20 January, of nine a delay until 10 February was told on 23 January, and three were done
 * on 15 February. Fifteen more came in on 1 February, of which ten were done on the last day of their norm and five never.
 * DSO had four, which are too few to be shown.
 */
@QuarkusTest
class FiguresTest {
    private static final LocalDate COUNTED_ON = LocalDate.of(2012, 5, 20);
    private static final String FEBRUARY = "2012-02";
    private static final String MONTHS = "?from=2012-01&until=" + FEBRUARY;

    @Inject
    Ledger ledger;

    @Inject
    MonthStore store;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private final String own = "F-" + UUID.randomUUID().toString().substring(0, 8);
    private final FigureHistories histories = new FigureHistories(own);
    private Rows rows;

    @BeforeEach
    void tell() {
        scheduler.pause();
        rows = new Rows(database);
        histories.received("a", 20, day(1, 10), "DSB").completed("a", 1, 8, day(1, 20))
                .delayed("a", 9, 17, day(1, 23), day(2, 10)).completed("a", 9, 17, day(2, 10))
                .completed("a", 18, 20, day(2, 15))
                .received("b", 15, day(2, 1), "DSB").completed("b", 1, 10, day(2, 15)).received("c", 4, day(1, 11), "DSO");
        record();
    }

    @AfterEach
    void forget() throws SQLException {
        rows.execute("delete from outbox where starts_with(key, ?)", own);
        rows.execute("delete from request where starts_with(reference, ?)", own);
        for (String table : List.of("month_figure", "month_counted", "erasure_count")) {
            rows.execute("delete from " + table + " where month < date '2013-01-01'");
        }
        scheduler.resume();
    }

    @Test
    void requests_that_came_and_went_and_stood_open_at_the_end() {
        // Given
        count();

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
    void the_desk_draws_them_and_says_what_is_drawn() {
        // Given
        count();

        // When
        String page = manager().get("/desk/figures" + MONTHS).then().statusCode(200).extract().asString();

        // Then
        assertThat(page).contains("<svg role=\"img\"", "Binnengekomen en afgerond per maand", ">Maand</th>", ">Product</th>",
                ">Afdeling</th>").contains(">35<");
        assertThat(page).contains(
                "Aantal binnengekomen, per maand. De schaal loopt van 0 tot 20. De hoogste waarde is 20.</figcaption>",
                "80 % had antwoord binnen (dagen), per maand. De schaal loopt van 0 tot 31 dagen. De hoogste waarde is 31 dagen.",
                "Gehaald (%), per maand. De schaal loopt van 0 tot 100 %. De hoogste waarde is 67 %.");
        assertThat(page).contains(">te weinig om te tonen</text>", ">te weinig om te tonen</span>").doesNotContain(">?<");
    }

    @Test
    void the_desk_gives_them_as_a_file_for_a_spreadsheet_of_who_reads_it() {
        // Given
        count();

        // Then
        assertThat(file("nl", "came.csv" + MONTHS, "came-month.csv").lines()).contains(
                "\uFEFF\"Maand\";\"Aantal binnengekomen\";\"Aantal afgerond\";\"Aantal open aan het eind\";"
                        + "\"Zonder kleine groepen\"",
                "\"Alles\";35;30;5;\"Ja\"", "\"2012-01\";20;8;12;\"Ja\"");
        assertThat(file("en", "came.csv" + MONTHS + "&by=department", "came-department.csv").lines()).contains(
                "\uFEFF\"Department\",\"Number received\",\"Number closed\",\"Number open at the end\","
                        + "\"Without small groups\"",
                "\"All\",35,30,5,\"Yes\"")
                .anyMatch(line -> line.endsWith(",\"too few to show\",\"too few to show\",\"too few to show\",\"\""));
        assertThat(file("nl", "kept.csv" + MONTHS + "&by=product", "kept-product.csv")).startsWith("\uFEFF\"Product\";")
                .contains(";\"Gehaald (%)\";", "\"Alles\";35;51;");
        assertThat(manager().get("/desk/figures" + MONTHS).asString()).contains("Alles, zonder kleine groepen");
        manager().get("/desk/figures/nothing.csv").then().statusCode(404);
        manager().get("/desk/figures/came.csv?by=total").then().statusCode(404);
    }

    @Test
    void an_average_has_the_comma_or_the_point_of_the_language() throws SQLException {
        // Given
        feedback(1, 5, 5, "true");
        feedback(6, 10, 2, "false");
        feedback(11, 12, 4, "null");
        count();

        // Then
        assertThat(file("nl", "content.csv" + MONTHS, "content-month.csv")).contains("\"2012-02\";12;3,6;50");
        assertThat(file("en", "content.csv" + MONTHS, "content-month.csv")).contains("\"2012-02\",12,3.6,50");
    }

    private static String file(String language, String address, String name) {
        return given().auth().preemptive().basic("manager", "manager").header("Accept-Language", language)
                .get("/desk/figures/" + address).then().statusCode(200).contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").extract().asString();
    }

    @ParameterizedTest
    @CsvSource({"2026-13, 2012-01, from, Vul een maand in die bestaat", "2012-01, soon, until, Vul een maand in die bestaat",
            "2012-02, 2012-01, from, De eerste maand ligt na de laatste", "2012-01, 2090-01, until, Die maand moet nog komen",
            "2001-01, 2012-01, from, hoogstens 60 maanden"})
    void a_wrong_time_is_said_beside_its_field_and_what_was_typed_stays(String from, String until, String field, String said) {
        // When
        String page = manager().get("/desk/figures?from=" + from + "&until=" + until + "&department=DSO").then()
                .statusCode(400).contentType("text/html").extract().asString();

        // Then
        assertThat(page.replaceAll("(?s).*id=\"which-" + field + "-problem\">([^<]*)<.*", "$1")).contains(said);
        assertThat(page).contains("name=\"from\" value=\"" + from + "\"", "name=\"until\" value=\"" + until + "\"",
                "<option value=\"DSO\" selected>").doesNotContain("<svg");
    }

    @Test
    void the_desk_says_how_a_month_is_typed_and_offers_the_departments_that_a_colleague_may_see() {
        // When
        String page = as("desk-dsb").header("Accept-Language", "nl").get("/desk/figures").then().statusCode(200).extract()
                .asString();

        // Then
        assertThat(page).contains("id=\"which-from-hint\">Typ de maand als jjjj-mm, bijvoorbeeld 2026-11", "value=\"DSB\"")
                .doesNotContain("value=\"DSO\"");
        assertThat(manager().get("/desk/figures").asString()).contains("value=\"DSB\"", "value=\"DSO\"");
    }

    private static RequestSpecification manager() {
        return given().auth().preemptive().basic("manager", "manager").header("Accept-Language", "nl");
    }

    @Test
    void of_a_month_with_hardly_anything_in_hand_nothing_is_shown_and_nothing_of_one_that_was_not_counted() {
        // Given
        count();

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
        count();

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
        count();

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
        histories.contacts("a", 1, 6, day(1, 15), "Waar is mijn aanvraag?").contacts("a", 6, 11, day(1, 16), "Een klacht");
        record();
        count();

        // Then
        assertThat(row(figures("contacts", FEBRUARY), "month", "2012-01").toString())
                .contains("whereIsMyRequest={of=12, number=6, percent=50}");
    }

    @Test
    void satisfaction_and_whether_residents_were_kept_informed() throws SQLException {
        // Given
        feedback(1, 5, 5, "true");
        feedback(6, 10, 2, "false");
        feedback(11, 12, 4, "null");
        count();

        // When
        Map<String, Object> february = row(figures("satisfaction", FEBRUARY), "month", FEBRUARY);

        // Then
        assertThat(february.toString()).contains("satisfaction={answers=12, average=3.6, scores=[0, 5, 0, 2, 5]}")
                .contains("informed={of=10, number=5, percent=50}");
    }

    @Test
    void notices_by_kind_and_what_became_of_them() throws SQLException {
        // Given: twelve about ten requests, and three of another kind.
        notices("delay", 1, 10, 1);
        notices("delay", 1, 2, 2);
        notices("completed", 1, 3, 1);
        count();

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
        count();
        histories.erased("a", 1, day(5, 20));
        record();

        // When
        boolean again = await(store.count(COUNTED_ON));
        boolean nextDay = await(store.count(COUNTED_ON.plusDays(1)));

        // Then
        assertThat(again).isFalse();
        assertThat(nextDay).isTrue();
        assertThat(row(figures("requests", FEBRUARY), "month", "2012-01")).containsEntry("received", 20)
                .containsEntry("completed", 7).containsEntry("open", 12);
    }

    @Test
    void a_colleague_of_one_department_sees_its_figures_alone() {
        // Given
        count();

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

    private void feedback(int first, int last, int satisfaction, String informed) throws SQLException {
        rows.execute("""
                insert into resident_action (request_id, id, kind, asked_at, satisfaction, informed)
                select id, 'feedback', 'feedback', timestamptz '2012-01-31 23:30+00', ?, %s
                from request, generate_series(?, ?) as n where reference = ? || '-a-' || n""".formatted(informed), satisfaction,
                first, last, own);
    }

    private void notices(String kind, int first, int last, int number) throws SQLException {
        rows.execute("""
                insert into notice (id, request_id, kind, cause, recipient, state, reason, language, decided_at, due_at)
                select gen_random_uuid(), id, ?, ?, 'applicant', 'suppressed', 'no-address', 'nl',
                    timestamptz '2012-01-31 23:30+00', now()
                from request, generate_series(?, ?) as n where reference = ? || '-a-' || n""", kind, "cause" + number, first,
                last, own);
    }

    private void record() {
        List<Arrival> all = histories.arrivals();
        assertThat(await(ledger.record(all)).rejections()).isEmpty();
    }

    private void count() {
        assertThat(await(store.count(COUNTED_ON))).isTrue();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2012, month, day);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}

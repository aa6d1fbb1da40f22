// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.insight.FigureMonths;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages and files of figures, of what {@link FigureMonths} tells. */
@QuarkusTest
class FiguresPageTest {
    private static final String MONTHS = "?from=2012-01&until=2012-02";

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
    void the_desk_draws_them_and_says_what_is_drawn() {
        // Given
        months.count();

        // When
        String page = manager().get("/desk/figures" + MONTHS).then().statusCode(200).extract().asString();

        // Then
        assertThat(page).contains("<svg role=\"img\"", "Binnengekomen en afgerond per maand", ">Maand</th>", ">Product</th>",
                ">Afdeling</th>").contains(">35<");
        assertThat(page).contains(
                "Aantal binnengekomen, per maand. De schaal loopt van 0 tot 20. De hoogste waarde is 20.</figcaption>",
                "80 % had antwoord binnen (dagen), per maand. De schaal loopt van 0 tot 31 dagen. De hoogste waarde is 31 dagen.",
                "Gehaald (%), per maand. De schaal loopt van 0 tot 100 %. De hoogste waarde is 67 %.",
                "Is een groep kleiner dan 10 aanvragen? Dan laten wij hem niet apart zien.");
        assertThat(page).contains(">te weinig om te tonen</text>", ">te weinig om te tonen</span>").doesNotContain(">?<");
    }

    @Test
    void the_desk_gives_them_as_a_file_for_a_spreadsheet_of_who_reads_it() {
        // Given
        months.count();

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
        months.feedback(1, 5, 5, "true");
        months.feedback(6, 10, 2, "false");
        months.feedback(11, 12, 4, "null");
        months.count();

        // Then
        assertThat(file("nl", "content.csv" + MONTHS, "content-month.csv")).contains("\"2012-02\";12;3,6;50");
        assertThat(file("en", "content.csv" + MONTHS, "content-month.csv")).contains("\"2012-02\",12,3.6,50");
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
    void a_department_that_never_was_there_is_refused() {
        manager().get("/desk/figures?department=DS0").then().statusCode(400).contentType("text/html");
    }

    @Test
    void the_desk_says_how_a_month_is_typed_and_offers_the_departments_that_a_colleague_may_see() {
        // When
        String page = as("desk-dsb").get("/desk/figures").then().statusCode(200).extract()
                .asString();

        // Then
        assertThat(page).contains("id=\"which-from-hint\">Typ de maand als jjjj-mm, bijvoorbeeld 2026-11", "value=\"DSB\"")
                .doesNotContain("value=\"DSO\"");
        assertThat(manager().get("/desk/figures").asString()).contains("value=\"DSB\"", "value=\"DSO\"");
    }

    private static String file(String language, String address, String name) {
        return given().auth().preemptive().basic("manager", "manager").header("Accept-Language", language)
                .get("/desk/figures/" + address).then().statusCode(200).contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").extract().asString();
    }

    private static RequestSpecification manager() {
        return as("manager");
    }

    private static RequestSpecification as(String colleague) {
        return given().auth().preemptive().basic(colleague, colleague).header("Accept-Language", "nl");
    }
}

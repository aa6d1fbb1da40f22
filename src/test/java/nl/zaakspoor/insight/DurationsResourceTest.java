// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What colleagues and residents get to see of durations, through the running service. */
@QuarkusTest
class DurationsResourceTest {
    private static final String PATH = "/v1/insights/durations";
    private static final String PRODUCT = "vergunning";
    private static final int DAYS = 1_000;

    @Inject
    DurationJob job;

    @Inject
    DurationRules rules;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private final String own = "DR-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;
    private LocalDate today;

    @BeforeEach
    void rest() {
        scheduler.pause();
        rows = new Rows(database);
        today = rules.dayAt(clock.instant());
    }

    @AfterEach
    void forget() throws SQLException {
        rows.execute("delete from product_duration");
        rows.execute("delete from request where starts_with(reference, ?)", own);
        job.run();
        scheduler.resume();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "manager"})
    void colleagues_see_how_long_requests_take_and_whether_that_came_true(String colleague) throws SQLException {
        // Given: twelve who were told 10 days, of whom nine had an answer by then; and nine of another product.
        told(PRODUCT, today.minusDays(31), 10);
        told("melding-openbare-ruimte", today.minusDays(31), 10);
        answered(PRODUCT, 9, 10);
        answered(PRODUCT, 3, 11);
        answered("melding-openbare-ruimte", 9, 5);
        told(PRODUCT, today, 12);
        told("melding-openbare-ruimte", today, 7);

        // When
        Response answer = as(colleague);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("API-Version")).isNotBlank();
        JsonPath body = answer.jsonPath();
        assertThat(body.getList("items.product")).containsExactly("melding-openbare-ruimte", PRODUCT);
        assertThat(body.getMap("items[0]")).containsOnlyKeys("product", "computedOn", "cases", "medianDays", "eightyDays");
        assertThat(body.getMap("items[1]")).containsEntry("computedOn", today.toString()).containsEntry("cases", 40)
                .containsEntry("medianDays", 4).containsEntry("eightyDays", 12);
        assertThat(body.getMap("items[1].calibration").toString()).isEqualTo("{judged=12, cameTrue=9, percent=75}");
    }

    @Test
    void nobody_else_does() {
        assertThat(as("publisher").statusCode()).isEqualTo(403);
        Response unknown = given().get(PATH);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_resident_reads_it_on_the_page_of_an_open_request_as_long_as_it_is_told() throws SQLException {
        // Given
        told(PRODUCT, today, DAYS);
        job.run();
        Publisher.receive(own, PRODUCT, "");
        String link = Publisher.linkOf(own);

        // When
        String page = given().get(link).asString();

        // Then
        assertThat(page).contains("Meestal zijn wij binnen 143 weken klaar.", "Hoe weten wij dat?",
                "Wij keken hoe lang het de laatste 40 keer duurde.");

        // When
        rows.execute("update product_duration set computed_on = ?", today.minusDays(8));
        job.run();

        // Then
        assertThat(given().get(link).asString()).contains(own).doesNotContain("Meestal zijn wij");
    }

    private static Response as(String colleague) {
        return given().auth().preemptive().basic(colleague, colleague).get(PATH);
    }

    private void told(String product, LocalDate day, int eightyDays) throws SQLException {
        rows.execute("insert into product_duration values (?, ?, 40, 4, ?)", product, day, eightyDays);
    }

    /** Received 30 days ago. */
    private void answered(String product, int requests, int days) throws SQLException {
        rows.execute("""
                insert into request (reference, created_at, product, received_on, answered_on, duration_days)
                select ? || ? || ? || n, now(), ?, ?::date, ?::date, ? from generate_series(1, ?) as n""", own, product, days,
                product, today.minusDays(30), today.minusDays(30 - days), days, requests);
    }
}

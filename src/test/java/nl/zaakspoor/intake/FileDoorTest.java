// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.intake.HttpDoorTest.EVENTS;
import static nl.zaakspoor.intake.HttpDoorTest.SOURCE;
import static nl.zaakspoor.intake.HttpDoorTest.as;
import static nl.zaakspoor.intake.HttpDoorTest.publish;
import static nl.zaakspoor.intake.HttpDoorTest.received;
import static nl.zaakspoor.intake.HttpDoorTest.status;
import static org.assertj.core.api.Assertions.assertThat;

/** Publishing files, through the real broker and the real database. */
@QuarkusTest
class FileDoorTest {
    private static final String HEADER = "source;type;subject;time;product;department;receivedOn;title.nl;status\r\n";

    @Inject
    DataSource database;

    private Rows rows;

    private final String own = "F-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void good_lines_are_published_and_bad_ones_reported() {
        // Given
        String file = HEADER + row("request-received", "vergunning;DSO;2026-10-06;Een serre;")
                + row("request-received", "onbekend;DSO;6-10-2026;BSN 111222333;") + row("status-changed", ";;;;BEOORDELEN");

        // When
        Response answer = upload("text/csv", file);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(2);
        assertThat(answer.jsonPath().getInt("refused")).isEqualTo(1);
        assertThat(answer.jsonPath().getList("lines.line")).containsExactly(2, 3, 4);
        assertThat(answer.jsonPath().getList("lines.accepted")).containsExactly(true, false, true);
        assertThat(answer.jsonPath().getList("lines[1].errors.code")).containsExactly("contains-bsn", "invalid-data",
                "unknown-product");
        assertThat(answer.jsonPath().getList("lines[1].errors.pointer")).contains("/data/receivedOn", "/data/product");
        assertThat(answer.asString()).doesNotContain("111222333");
        rows.awaitCount(2, EVENTS, own);
        assertThat(given().get(Publisher.linkOf(own)).asString()).contains("Een serre");
    }

    @Test
    void the_same_file_again_changes_nothing() throws SQLException {
        // Given
        String file = HEADER + row("request-received", "vergunning;DSO;2026-10-06;Een serre;")
                + row("status-changed", ";;;;BEOORDELEN");
        Response first = upload("text/csv", file);
        rows.awaitCount(2, EVENTS, own);

        // When
        Response again = upload("text/csv", "\ufeff" + file);
        publish("application/cloudevents+json", status(own, 9, "\"status\": \"x\""));
        rows.awaitCount(3, EVENTS, own);

        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(rows.count("select count(*) from rejected_event where subject = ?", own)).isZero();
    }

    @Test
    void json_lines_come_in_as_well() {
        // Given
        String file = oneLine(received(own)) + "\n{\"half\n" + oneLine(status(own, 2, "\"status\": \"BEOORDELEN\"")) + "\n";

        // When
        Response answer = upload("application/jsonl", file);

        // Then
        assertThat(answer.jsonPath().getList("lines.accepted")).containsExactly(true, false, true);
        assertThat(answer.jsonPath().getList("lines.id")).containsExactly(own + "-1", null, own + "-2");
        rows.awaitCount(2, EVENTS, own);
    }

    @Test
    void a_file_may_be_larger_than_other_bodies_and_ends_at_ten_thousand_lines() {
        // Given
        String file = HEADER + row("status-changed", ";;;;" + "x".repeat(200)).repeat(10_002);

        // When
        Response answer = upload("text/csv", file);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("lines")).hasSize(10_001);
        assertThat(answer.jsonPath().getInt("lines[10000].line")).isEqualTo(10_002);
        assertThat(answer.jsonPath().getString("lines[10000].errors[0].detail")).contains("from this line on nothing was read");
    }

    @Test
    void another_publishers_source_is_refused_line_by_line() {
        // When
        Response answer = as("other").contentType("text/csv")
                .body((HEADER + row("status-changed", ";;;;BEOORDELEN")).getBytes(UTF_8)).post("/v1/status-events/_upload");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("lines[0].errors.code")).containsExactly("not-allowed");
    }

    @Test
    void a_file_without_columns_is_a_problem() {
        // When
        Response answer = upload("text/csv", "Jan Geheim;Dorpsstraat 1\n");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).contains("column `source` is missing").doesNotContain("Geheim");
    }

    private String row(String type, String rest) {
        return String.join(";", SOURCE, type, own, "2026-10-06T08:00:00Z", rest) + "\r\n";
    }

    private static String oneLine(String event) {
        return event.replace("\n", " ");
    }

    private static Response upload(String type, String file) {
        return as("publisher").contentType(type).body(file.getBytes(UTF_8)).post("/v1/status-events/_upload");
    }
}

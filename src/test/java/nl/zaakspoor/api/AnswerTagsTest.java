// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
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

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who keeps a timeline asks whether there is anything new, and gets it only then. */
@QuarkusTest
class AnswerTagsTest {
    @Inject
    DataSource database;

    private final String own = "E-" + UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    @BeforeEach
    void receive() {
        Publisher.receive(own, "vergunning", "");
        String link = Publisher.linkOf(own);
        token = link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void as_long_as_nothing_is_new_a_portal_is_told_no_more_than_that() {
        // Given
        String tag = portal().get("/v1/timeline").header("ETag");

        // When
        Response same = portal().header("If-None-Match", tag).get("/v1/timeline");

        // Then
        assertNothingNew(same, tag);
        assertThat(portal().header("If-None-Match", tag).get("/v1/timeline?lang=en").statusCode()).isEqualTo(200);
        assertThat(portal().header("If-None-Match", tag).head("/v1/timeline").statusCode()).isEqualTo(304);
        assertThat(given().header("If-None-Match", tag).get("/v1/timeline").statusCode()).isEqualTo(401);

        // When
        Publisher.publish(own, "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");

        // Then
        await().until(() -> portal().header("If-None-Match", tag).get("/v1/timeline").statusCode() == 200);
    }

    @Test
    void time_that_passes_is_no_news_for_a_colleague_and_every_look_is_written_down() {
        // Given
        String path = "/v1/requests/" + own + "/timeline";
        String tag = desk().get(path).header("ETag");

        // When
        Response same = desk().header("If-None-Match", "\"other\", " + tag).get(path);

        // Then
        assertNothingNew(same, tag);
        assertThat(desk().header("If-None-Match", tag).get(path + "?lang=en").statusCode()).isEqualTo(200);
        List<String> looks = new Rows(database).texts("select what from read_log join request on request.id = request_id"
                + " where reference = ? and what = 'timeline'", own);
        assertThat(looks).hasSize(3);
    }

    private static void assertNothingNew(Response answer, String tag) {
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asByteArray()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private RequestSpecification portal() {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

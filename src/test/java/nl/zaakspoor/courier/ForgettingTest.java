// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From an erasure on the topic to a service that knows nothing of the request any more. */
@QuarkusTest
class ForgettingTest {
    private static final String ERASED = "zaakspoor_events_erased_total";

    @Inject
    DataSource database;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "F-" + own;
    private final String neighbour = "N-" + own;
    private final String address = "resident-" + own + "@voorbeeld.example";
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void nothing_is_left_of_an_erased_request_and_nothing_brings_it_back() throws Exception {
        // Given
        publishAll();
        Publisher.receive(neighbour, "vergunning", "");
        String link = Publisher.linkOf(reference);
        String ofNeighbour = Publisher.linkOf(neighbour);
        rows.awaitCount(1, "select count(*) from rejected_event where subject = ?", reference);
        rows.awaitCount(0, "select count(*) from notice where state in ('planned', 'claimed') and request_id = "
                + "(select id from request where reference = ?)", reference);
        long told = mails();
        assertThat(told).isPositive();
        long rejection = rows.count("select id from rejected_event where subject = ?", reference);
        assertThat(given().get(link).statusCode()).isEqualTo(200);

        // When
        erase();

        // Then
        awaitForgotten();
        assertThat(rows.dump()).contains(neighbour);
        assertThat(given().get(ofNeighbour).statusCode()).isEqualTo(200);
        assertOpensNothing(link);
        as("manager").post("/v1/rejected-events/" + rejection + "/_replay").then().statusCode(410);

        // When
        double before = leftOut();
        publishAll();
        erase();
        Publisher.publish(reference, "request-reopened", "2026-10-10T08:00:00Z", "{\"reason\": {\"nl\": \"Geheimlaat\"}}");

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> leftOut() >= before + 6);
        awaitForgotten();
        assertOpensNothing(link);
        assertThat(mails()).isEqualTo(told);
    }

    @Test
    void an_erasure_that_comes_first_leaves_nobody_told() {
        // Given
        erase();
        rows.awaitCount(1, "select count(*) from waiting_erasure where id like ?", reference + "%");

        // When
        publishAll();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(
                () -> rows.count("select count(*) from request where reference = ?", reference) == 0);
        Publisher.receive(neighbour, "vergunning", applicant());
        await().atMost(Duration.ofSeconds(30)).until(() -> mails() > 0);
        awaitForgotten();
        assertThat(mails()).isEqualTo(1);
    }

    private void publishAll() {
        Publisher.receive(reference, "vergunning", ", \"title\": {\"nl\": \"Geheimtitel\"}, \"location\": \"Geheimstraat\""
                + applicant());
        Publisher.publish(reference, "status-changed", "2026-10-08T08:00:00Z",
                "{\"status\": \"decision\", \"explanation\": {\"nl\": \"Geheimwoord\"}}");
        Publisher.publish(reference, "task-assigned", "2026-10-09T08:00:00Z", """
                {"taskId": "Geheimtaak", "title": {"nl": "Geheimvraag"}, "dueOn": "2099-01-01"}""");
        Publisher.send(reference, """
                {"specversion": "1.0", "id": "%1$s-wrong", "source": "urn:test:wrong", "subject": "%1$s",
                 "type": "nl.zaakspoor.status-changed.v1", "data": {"explanation": {"nl": "Geheimfout"}}}"""
                .formatted(reference).getBytes(UTF_8), Map.of("content-type", "application/cloudevents+json"));
    }

    private String applicant() {
        return """
                , "applicant": {"name": "Geheimnaam", "email": "%s", "phone": "06-98765432", "postcode": "9876 ZX",
                  "houseNumber": "4321"}""".formatted(address);
    }

    private void erase() {
        Publisher.publish(reference, "request-erased", "2026-10-09T09:00:00Z", "{\"reason\": {\"nl\": \"Geheimreden\"}}");
    }

    /** What is on its way to Kafka goes within seconds. */
    private void awaitForgotten() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(rows.dump().contains(reference)).isFalse());
        assertThat(rows.dump()).doesNotContain("Geheim");
    }

    private void assertOpensNothing(String link) {
        Response page = given().get(link);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).isEqualTo(given().get("/t/AAAA").asString());
        given().header("Authorization", "Bearer " + link.substring(link.lastIndexOf('/') + 1)).get("/v1/timeline").then()
                .statusCode(401);
        as("desk").post("/v1/requests/" + reference + "/status-link").then().statusCode(404);
    }

    private long mails() {
        return new Mailbox(directory).newestFirst().limit(200).filter(mail -> mail.to().contains(address)).count();
    }

    private static double leftOut() {
        return given().get("/q/metrics").asString().lines().filter(line -> line.startsWith(ERASED))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }
}

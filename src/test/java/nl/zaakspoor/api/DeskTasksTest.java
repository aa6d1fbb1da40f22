// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.Publisher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class DeskTasksTest {
    private final String reference = "D-" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @CsvSource({"phone, call", "post, letter", "sms, call"})
    void who_hears_in_another_way_is_left_to_a_colleague(String contactBy, String kind) {
        // When
        received(contactBy);

        // Then
        Map<String, Object> task = tasks(1).getFirst();
        assertThat(task).containsEntry("kind", kind).containsEntry("reason", "received").containsKeys("id", "createdAt")
                .doesNotContainKey("doneAt");
    }

    @Test
    void one_call_tells_all_the_news() {
        // Given
        received("phone");
        tasks(1);

        // When
        Publisher.publish(reference, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks(1).getFirst()).containsEntry("reason", "completed"));
    }

    @Test
    void what_is_done_leaves_the_list_and_may_be_told_twice() {
        // Given
        received("post");
        String id = (String) tasks(1).getFirst().get("id");

        // When
        String first = desk().post("/v1/desk-tasks/" + id + "/_done").then().statusCode(200).body("request", equalTo(reference))
                .extract().path("doneAt");

        // Then
        desk().post("/v1/desk-tasks/" + id + "/_done").then().statusCode(200).body("doneAt", equalTo(first));
        assertThat(all()).noneMatch(task -> reference.equals(task.get("request")));
    }

    @Test
    void nobody_who_wants_to_hear_nothing_is_called() {
        // When
        received("none");

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> desk().get("/v1/requests/" + reference + "/notices").then()
                .statusCode(200).body("items[0].reason", equalTo("other-contact")));
        assertThat(all()).noneMatch(task -> reference.equals(task.get("request")));
    }

    @Test
    void pages_follow_each_other() {
        // Given
        received("phone");
        Publisher.receive(reference + "-b", "vergunning", ", \"applicant\": {\"contactBy\": \"phone\"}");
        tasks(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> all().stream()
                .anyMatch(task -> (reference + "-b").equals(task.get("request"))));

        // When
        String next = desk().get("/v1/desk-tasks?limit=1").then().statusCode(200).extract().path("next");

        // Then
        desk().get("/v1/desk-tasks?limit=1&cursor=" + next).then().statusCode(200);
        desk().get("/v1/desk-tasks?limit=0").then().statusCode(400);
        desk().get("/v1/desk-tasks?cursor=x").then().statusCode(400);
    }

    @Test
    void it_is_for_the_desk_alone() {
        given().get("/v1/desk-tasks").then().statusCode(401);
        given().auth().preemptive().basic("publisher", "publisher").get("/v1/desk-tasks").then().statusCode(403);
        given().auth().preemptive().basic("publisher", "publisher").post("/v1/desk-tasks/1/_done").then().statusCode(403);
        desk().post("/v1/desk-tasks/999999999/_done").then().statusCode(404);
        desk().post("/v1/desk-tasks/x/_done").then().statusCode(404);
    }

    private void received(String contactBy) {
        Publisher.receive(reference, "vergunning",
                ", \"applicant\": {\"phone\": \"06-12345678\", \"contactBy\": \"%s\"}".formatted(contactBy));
    }

    /** Of this test's request, once there are that many. */
    private List<Map<String, Object>> tasks(int expected) {
        return await().atMost(Duration.ofSeconds(20)).until(
                () -> all().stream().filter(task -> reference.equals(task.get("request"))).toList(),
                found -> found.size() == expected);
    }

    private static List<Map<String, Object>> all() {
        return desk().get("/v1/desk-tasks?limit=200").then().statusCode(200).extract().jsonPath().getList("items");
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

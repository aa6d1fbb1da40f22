// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the pages of a request do not do, or do once. */
@QuarkusTest
class ResidentLimitsTest {
    private static final Map<String, String> CONTENT = Map.of("satisfaction", "5", "informed", "yes");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int A_DAY = 30;

    @Inject
    DataSource database;

    private final String own = "RL-" + UUID.randomUUID().toString().substring(0, 8);
    private String page = "";

    @Test
    void so_much_in_one_day_is_refused_in_words_and_to_stop_mails_is_not() {
        // Given
        receiveWithMail();
        IntStream.range(0, A_DAY).forEach(number -> assertThat(ask("Vraag " + number).statusCode()).isEqualTo(303));

        // When
        Response refused = ask("Nog een vraag");
        Response stopped = post("/notices", Map.of("do", "stop"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("Nog een vraag");
        assertThat(stopped.statusCode()).isEqualTo(303);
        assertThat(events("action-asked")).isEqualTo(A_DAY);
        assertThat(events("notices-chosen")).isEqualTo(1);
    }

    @Test
    void the_same_choice_again_is_taken_and_leaves_nothing_behind() {
        // Given
        receiveWithMail();
        Map<String, String> choice = Map.of("do", "choose", "kind", "update", "language", "en");
        post("/notices", choice);

        // When
        Response again = post("/notices", choice);

        // Then
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(events("notices-chosen")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "post"})
    void who_is_not_told_by_mail_cannot_give_another_address(String contactBy) {
        // Given
        receive("""
                "name": "N. Voorbeeld", "phone": "0612345678", "contactBy": "%s\"""".formatted(contactBy));

        // When
        Response given = post("/notices", Map.of("do", "address", "email", "nieuw@voorbeeld.example"));

        // Then
        assertThat(given().get(page + "/notices").asString()).doesNotContain("type=\"email\"",
                "<button class=\"button\"></button>");
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.asString()).doesNotContain("nieuw@voorbeeld.example");
        assertThat(events("address-given")).isZero();
    }

    @Test
    void after_a_reopening_it_is_asked_again_how_it_went() {
        // Given
        receiveAndSayHowItWent();
        Publisher.publish(own, "request-reopened", "2026-10-10T08:00:00Z", "{}");
        Publisher.publish(own, "request-completed", "2026-10-11T08:00:00Z", "{\"outcome\": \"granted\"}");
        rows().awaitCount(5, "select event_count from request where reference = ?", own);

        // When
        Response again = post("/feedback", CONTENT);

        // Then
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(events("action-asked")).isEqualTo(2);
    }

    @Test
    void to_stop_is_asked_once_until_it_is_answered_and_a_wish_says_something() {
        // Given
        receiveWithMail();
        Map<String, String> stop = Map.of("kind", "withdraw", "words", "Ik verhuis.");

        // When
        Response first = post("/ask", stop);
        Response same = post("/ask", stop);
        Response other = post("/ask", Map.of("kind", "withdraw", "words", "Ik verhuis echt."));
        Response nothing = post("/ask", Map.of("kind", "wish-to-change"));

        // Then
        assertThat(List.of(first.statusCode(), same.statusCode())).containsOnly(303);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.asString()).contains("U vroeg dit al op", "Ik verhuis echt.");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.asString()).contains("Vul dit in.");
        assertThat(events("action-asked")).isEqualTo(1);
    }

    @Test
    void what_is_added_after_a_task_was_said_to_be_done_is_not_lost_without_a_word() {
        // Given
        receiveWithTask();
        Map<String, String> done = Map.of("task", "t1", "words", "Per post.");

        // When
        Response first = post("/done", done);
        Response same = post("/done", done);
        Response more = post("/done", Map.of("task", "t1", "words", "Ook een foto."));

        // Then
        assertThat(List.of(first.statusCode(), same.statusCode())).containsOnly(303);
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.asString()).contains("U vertelde ons dit al.", "Ook een foto.");
        assertThat(events("action-asked")).isEqualTo(1);
    }

    @Test
    void what_is_said_of_a_task_that_is_not_asked_any_more_is_not_lost_without_a_word() {
        // Given
        receiveWithTask();
        Publisher.publish(own, "task-withdrawn", "2026-10-08T08:00:00Z", "{\"taskId\": \"t1\"}");
        await().atMost(SOON).until(() -> !given().get(page).asString().contains("Wij hebben iets van u nodig"));

        // When
        Response said = post("/done", Map.of("task", "t1", "words", "Per post."));

        // Then
        assertThat(said.statusCode()).isEqualTo(400);
        assertThat(said.asString()).contains("Wij vragen dit niet meer van u.", "Per post.");
        assertThat(events("action-asked")).isZero();
    }

    @Test
    void how_it_went_is_said_once_and_what_is_said_after_that_is_not_lost_in_thanks() {
        // Given
        receiveAndSayHowItWent();

        // When
        Response same = post("/feedback", CONTENT);
        Response other = post("/feedback", Map.of("satisfaction", "1", "words", "Toch lekt het."));

        // Then
        assertThat(same.statusCode()).isEqualTo(303);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.asString()).contains("U vertelde ons dit al", "Toch lekt het.").doesNotContain("Dank u wel. Wij");
        assertThat(given().get(page + "/feedback").asString()).contains("hoe het ging. Dank u wel.").doesNotContain("<form");
        assertThat(given().get(page).asString()).doesNotContain("Vertellen hoe het ging");
        assertThat(events("action-asked")).isEqualTo(1);
    }

    /** The task {@code t1}. */
    private void receiveWithTask() {
        receiveWithMail();
        Publisher.publish(own, "task-assigned", "2026-10-07T08:00:00Z",
                "{\"taskId\": \"t1\", \"title\": {\"nl\": \"Stuur een foto\"}, \"dueOn\": \"2099-01-01\"}");
        awaitOnPage("Stuur een foto");
    }

    private void receiveAndSayHowItWent() {
        receiveWithMail();
        Publisher.publish(own, "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");
        awaitOnPage("Vertellen hoe het ging");
        assertThat(post("/feedback", CONTENT).statusCode()).isEqualTo(303);
    }

    private void receiveWithMail() {
        receive("""
                "email": "%s@voorbeeld.example\"""".formatted(own));
    }

    private void receive(String applicant) {
        Publisher.receive(own, "vergunning", ", \"applicant\": {" + applicant + "}");
        page = Publisher.linkOf(own);
    }

    private void awaitOnPage(String words) {
        await().atMost(SOON).until(() -> given().get(page).asString().contains(words));
    }

    private Response ask(String words) {
        return post("/ask", Map.of("kind", "wish-to-change", "words", words));
    }

    private Response post(String form, Map<String, String> fields) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).post(page + form);
    }

    private Rows rows() {
        return new Rows(database);
    }

    private int events(String type) {
        return rows().texts("select status_event.id from status_event join request on request.id = request_id"
                + " where reference = ? and type = '" + type + "'", own).size();
    }
}

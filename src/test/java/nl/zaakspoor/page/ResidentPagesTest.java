// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.contract.AsyncApi;
import nl.zaakspoor.local.Mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What residents do on the pages of their request, in the running service, as a browser without JavaScript does. */
@QuarkusTest
class ResidentPagesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private AResident resident;

    @BeforeEach
    void receive() {
        resident = AResident.waiting(new Rows(database), new Mailbox(directory));
    }

    @Test
    void a_wish_is_seen_by_its_department_and_answered_to_the_resident_once() throws Exception {
        // When
        Response sent = resident.post("/ask",
                Map.of("kind", "call-me-back", "phone", "06 12345678", "words", "Graag na <b>vijf</b> uur."));
        Response again = resident.post("/ask", Map.of("kind", "wish-to-change", "words", "Een ander raam."));

        // Then
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(given().get(resident.page()).asString()).contains("U vroeg ons om u te bellen", "U wilt iets veranderen")
                .doesNotContain("vijf", "12345678");
        List<JsonNode> told = actions(2);
        assertThat(told).allSatisfy(event -> assertThat(AsyncApi.problemsOfAnswer("residentAction", event)).isEmpty());
        assertThat(told).extracting(event -> event.at("/data/kind").asText()).containsExactly("call-me-back", "wish-to-change");
        assertThat(told.getFirst().at("/data/words").asText()).isEqualTo("Graag na <b>vijf</b> uur.");

        // When
        String id = told.getFirst().at("/data/actionId").asText();
        assertThat(inbox()).contains(id);
        AResident.desk().body("{\"accepted\": true, \"explanation\": {\"nl\": \"Wij spraken u.\"}}")
                .post("/v1/requests/" + resident.own() + "/actions/" + id + "/answer").then().statusCode(204);

        // Then
        assertThat(resident.mail(resident.old(), "U vroeg ons om u te bellen")).contains("Wij hebben u gebeld",
                "Wij spraken u.");
        assertThat(given().get(resident.page()).asString()).contains("Wij hebben u gebeld", "Wij spraken u.");
        assertThat(inbox()).doesNotContain(id);
        AResident.desk().body("{\"accepted\": true}").post("/v1/requests/" + resident.own() + "/actions/" + id + "/answer")
                .then().statusCode(409);
        AResident.desk().body("{\"accepted\": \"ja\"}")
                .post("/v1/requests/" + resident.own() + "/actions/" + told.getLast().at("/data/actionId").asText()
                        + "/answer")
                .then().statusCode(400);
        AResident.desk().body("{\"accepted\": true}").post("/v1/requests/" + resident.own() + "/actions/none/answer").then()
                .statusCode(404);
    }

    @Test
    void pressed_twice_it_is_said_once() throws Exception {
        // Given
        Map<String, String> wish = Map.of("kind", "withdraw", "words", "Ik verhuis.");

        // When
        resident.post("/ask", wish);
        Response again = resident.post("/ask", wish);

        // Then
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(
                resident.rows().count(
                        "select count(*) from resident_action join request on request.id = request_id where reference = ?",
                        resident.own()))
                .isEqualTo(1);
        assertThat(given().get(resident.page()).asString()).containsOnlyOnce("<p>U wilt stoppen</p><p><strong>");
    }

    @Test
    void a_task_that_was_done_is_looked_at_and_the_page_says_so() {
        // Given
        Publisher.publish(resident.own(), "task-assigned", "2026-10-07T08:00:00Z", """
                {"taskId": "T/1 & <b>", "taskCode": "send-document", "dueOn": "2029-12-01"}""");
        await().atMost(SOON).until(() -> given().get(resident.page()).asString().contains("Ik heb dit al gedaan"));

        // When
        Response wrong = resident.post("/done", Map.of("task", "no such task"));
        Response sent = resident.post("/done", Map.of("task", "T/1 & <b>"));

        // Then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(given().get(resident.page()).asString()).contains("dat u dit hebt gedaan", "U hoeft nu niets te doen")
                .doesNotContain("Ik heb dit al gedaan");
        assertThat(given().redirects().follow(false).get(resident.page() + "/done").statusCode()).isEqualTo(303);

        // When: the department asks for it once more.
        Publisher.publish(resident.own(), "task-assigned", java.time.Instant.now().toString(), """
                {"taskId": "T/1 & <b>", "taskCode": "send-document", "dueOn": "2029-12-09"}""");
        await().atMost(SOON).until(() -> given().get(resident.page()).asString().contains("Ik heb dit al gedaan"));
        resident.post("/done", Map.of("task", "T/1 & <b>"));

        // Then
        assertThat(given().get(resident.page()).asString()).doesNotContain("Ik heb dit al gedaan");
    }

    @Test
    void a_helper_may_look_and_nothing_else_until_the_link_is_stopped() throws Exception {
        // When
        resident.post("/helper", Map.of("label", "mijn <i>zoon</i>"));
        String list = given().get(resident.page() + "/helper").asString();
        String helper = "/t/" + AResident.find(list, "/t/([A-Za-z0-9_-]{38})</p>");

        // Then
        assertThat(list).contains("mijn &lt;i&gt;zoon");
        assertThat(given().get(helper).asString()).contains("U helpt iemand").doesNotContain("Dit kunt u doen", "<form",
                "/ask");
        given().get(helper + "/notices").then().statusCode(404);
        AResident.form(Map.of("kind", "withdraw")).post(helper + "/ask").then().statusCode(404);

        // When
        resident.rows().execute("update request set link_version = link_version + 1 where reference = ?", resident.own());
        int renewed = given().get(helper).statusCode();
        resident = resident.withNewLink();
        resident.post("/helper", Map.of("label", "mijn buurvrouw"));
        resident.post("/helper", Map.of("stop", "2"));

        // Then
        assertThat(renewed).isEqualTo(404);
        assertThat(given().get(resident.page() + "/helper").asString()).contains("Uw eigen link is vernieuwd", "Gestopt op")
                .doesNotContain("Geef deze link");
    }

    @Test
    void how_it_went_is_asked_when_it_is_over_and_counted() {
        // Given
        assertThat(given().redirects().follow(false).get(resident.page() + "/feedback").statusCode()).isEqualTo(303);
        Publisher.publish(resident.own(), "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");
        resident.mail(resident.old(), "afgerond");

        // When
        Response empty = resident.post("/feedback", Map.of());
        Response wrong = resident.post("/feedback", Map.of("satisfaction", "7"));
        Response nonsense = resident.post("/feedback", Map.of("solved", "maybe"));
        Response given = resident.post("/feedback",
                Map.of("solved", "no", "satisfaction", "2", "informed", "no", "words", "De muur lekt."));

        // Then
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(resident.rows()
                .texts("select kind || ' ' || satisfaction || ' ' || informed from resident_action join request "
                        + "on request.id = request_id where reference = ?", resident.own()))
                .containsExactly("not-resolved 2 false");
        assertThat(given().get(resident.page()).asString()).contains("U zei dat het niet is opgelost");
    }

    @Test
    void what_cannot_be_taken_is_said_in_words_and_keeps_what_was_typed() throws Exception {
        // When
        String tooLong = resident.post("/ask", Map.of("kind", "withdraw", "words", "é".repeat(10_000))).asString();
        String bsn = resident.post("/ask", Map.of("kind", "withdraw", "words", "Mijn nummer is 123456782, graag <script>"))
                .asString();
        Response nothing = resident.post("/ask", Map.of());
        Response unknown = AResident.form(Map.of("kind", "explode")).queryParam("lang", "en").post(resident.page() + "/ask");

        // Then
        assertThat(tooLong).contains("hoogstens 2000 tekens", "é".repeat(10_000));
        assertThat(bsn).contains("burgerservicenummer", "graag &lt;script&gt;");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.asString()).contains("Please choose one");
        assertThat(resident.rows()
                .count("select count(*) from status_event join request on request.id = request_id where reference = ? "
                        + "and source = 'urn:zaakspoor:resident'", resident.own()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded, kind=explode&words=100% zeker, 100% zeker",
            "application/x-www-form-urlencoded, kind=explode&words=%zz, %zz", "text/plain, hallo, Maak hier een keuze",
            "application/json, {}, Maak hier een keuze"})
    void what_no_browser_sends_gets_an_answer_as_well(String type, String body, String answered) {
        // When
        Response answer = given().contentType(type).body(body).queryParam("lang", "nl").post(resident.page() + "/ask");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask", "/notices", "/helper", "/done", "/feedback", "/code"})
    void a_forged_link_opens_no_form_and_takes_nothing(String form) {
        // Given
        String forged = resident.page().substring(0, resident.page().length() - 3) + "AAA";

        // Then
        given().get(forged + form).then().statusCode(404);
        AResident.form(Map.of("kind", "withdraw", "do", "stop")).post(forged + form).then().statusCode(404);
    }

    private static List<String> inbox() {
        return AResident.desk().queryParam("limit", 100).get("/v1/actions").then().statusCode(200).extract().jsonPath()
                .getList("items.id");
    }

    private List<JsonNode> actions(int count) throws Exception {
        Properties settings = new Properties();
        settings.putAll(Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"));
        List<JsonNode> actions = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("zaakspoor.resident-actions.v1").stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + SOON.toNanos();
            while (actions.size() < count && System.nanoTime() < end) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    if (resident.own().equals(message.key())) {
                        actions.add(JSON.readTree(message.value()));
                    }
                }
            }
        }
        assertThat(actions).hasSize(count);
        return actions;
    }
}

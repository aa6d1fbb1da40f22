// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.contract.AsyncApi;
import nl.zaakspoor.local.Mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What residents do and choose on the pages of their request, in the running service, as a browser without JavaScript does. */
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

    private final String own = "R-" + UUID.randomUUID().toString().substring(0, 8);
    private final String old = own.toLowerCase() + "@voorbeeld.example";
    private Rows rows;
    private String page;

    @BeforeEach
    void receive() {
        rows = new Rows(database);
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"email\": \"" + old + "\"}");
        page = Publisher.linkOf(own);
        mail(old, "ontvangen");
    }

    @Test
    void a_wish_is_seen_by_its_department_and_answered_to_the_resident_once() throws Exception {
        // When
        Response sent = post("/ask",
                Map.of("kind", "call-me-back", "phone", "06 12345678", "words", "Graag na <b>vijf</b> uur."));
        Response again = post("/ask", Map.of("kind", "wish-to-change", "words", "Een ander raam."));

        // Then
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(given().get(page).asString()).contains("U vroeg ons om u te bellen", "U wilt iets veranderen")
                .doesNotContain("vijf", "12345678");
        List<JsonNode> told = actions(2);
        assertThat(told).allSatisfy(event -> assertThat(AsyncApi.problemsOfAnswer("residentAction", event)).isEmpty());
        assertThat(told).extracting(event -> event.at("/data/kind").asText()).containsExactly("call-me-back", "wish-to-change");
        assertThat(told.getFirst().at("/data/words").asText()).isEqualTo("Graag na <b>vijf</b> uur.");

        // When
        String id = told.getFirst().at("/data/actionId").asText();
        assertThat(inbox()).contains(id);
        desk().body("{\"accepted\": true, \"explanation\": {\"nl\": \"Wij spraken u.\"}}")
                .post("/v1/requests/" + own + "/actions/" + id + "/answer").then().statusCode(204);

        // Then
        assertThat(mail(old, "U vroeg ons om u te bellen")).contains("Wij hebben u gebeld", "Wij spraken u.");
        assertThat(given().get(page).asString()).contains("Wij hebben u gebeld", "Wij spraken u.");
        assertThat(inbox()).doesNotContain(id);
        desk().body("{\"accepted\": true}").post("/v1/requests/" + own + "/actions/" + id + "/answer").then().statusCode(409);
        desk().body("{\"accepted\": \"ja\"}")
                .post("/v1/requests/" + own + "/actions/" + told.getLast().at("/data/actionId").asText()
                        + "/answer")
                .then().statusCode(400);
        desk().body("{\"accepted\": true}").post("/v1/requests/" + own + "/actions/none/answer").then().statusCode(404);
    }

    @Test
    void pressed_twice_it_is_said_once() throws Exception {
        // Given
        Map<String, String> wish = Map.of("kind", "withdraw", "words", "Ik verhuis.");

        // When
        post("/ask", wish);
        Response again = post("/ask", wish);

        // Then
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(
                rows.count("select count(*) from resident_action join request on request.id = request_id where reference = ?",
                        own))
                .isEqualTo(1);
        assertThat(given().get(page).asString()).containsOnlyOnce("<p>U wilt stoppen</p><p><strong>");
    }

    @Test
    void a_task_that_was_done_is_looked_at_and_the_page_says_so() {
        // Given
        Publisher.publish(own, "task-assigned", "2026-10-07T08:00:00Z", """
                {"taskId": "T/1 & <b>", "taskCode": "send-document", "dueOn": "2029-12-01"}""");
        await().atMost(SOON).until(() -> given().get(page).asString().contains("Ik heb dit al gedaan"));

        // When
        Response wrong = post("/done", Map.of("task", "no such task"));
        Response sent = post("/done", Map.of("task", "T/1 & <b>"));

        // Then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(given().get(page).asString()).contains("dat u dit hebt gedaan", "U hoeft nu niets te doen")
                .doesNotContain("Ik heb dit al gedaan");
        assertThat(given().redirects().follow(false).get(page + "/done").statusCode()).isEqualTo(303);

        // When: the department asks for it once more.
        Publisher.publish(own, "task-assigned", java.time.Instant.now().toString(), """
                {"taskId": "T/1 & <b>", "taskCode": "send-document", "dueOn": "2029-12-09"}""");
        await().atMost(SOON).until(() -> given().get(page).asString().contains("Ik heb dit al gedaan"));
        post("/done", Map.of("task", "T/1 & <b>"));

        // Then
        assertThat(given().get(page).asString()).doesNotContain("Ik heb dit al gedaan");
    }

    @Test
    void what_is_not_there_to_choose_changes_nothing() {
        Response kind = post("/notices", Map.of("do", "choose", "kind", "bogus", "language", "nl"));
        Response language = post("/notices", Map.of("do", "choose", "kind", "update", "language", "xx"));

        assertThat(kind.statusCode()).isEqualTo(400);
        assertThat(language.statusCode()).isEqualTo(400);
        assertThat(given().get(page + "/notices").asString()).contains("value=\"update\" checked");
    }

    @Test
    void another_address_gets_the_mails_only_after_the_old_one_agreed() {
        // When
        assertThat(post("/notices", Map.of("do", "address", "email", "nieuw@")).statusCode()).isEqualTo(400);
        Response same = post("/notices", Map.of("do", "address", "email", old.toUpperCase(Locale.ROOT)));
        assertThat(same.statusCode()).isEqualTo(400);
        assertThat(same.asString()).contains("Dit adres hebben wij al van u.");
        assertThat(post("/notices", Map.of("do", "address", "email", "nieuw-" + old)).statusCode()).isEqualTo(303);
        String asked = mail(old, "Klopt uw nieuwe e-mailadres");
        assertThat(asked).contains("nieuw-" + old).doesNotContain("Moet u iets doen?");
        Publisher.publish(own, "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        mail(old, "Bouwplan");

        // Then: the link in the mail does it, reading alone does not, and the link of the page cannot.
        String link = link(asked, "/address/");
        assertThat(given().get(link).asString()).contains("Ja, dit klopt");
        assertThat(given().get("/address/" + page.substring(3)).statusCode()).isEqualTo(404);
        assertThat(given().get(page + "/notices").asString()).contains("Bevestig daar het nieuwe");
        assertThat(form(Map.of()).post(link).asString()).contains("Dat is gelukt");
        assertThat(form(Map.of()).post(link).asString()).contains("Dat is gelukt");

        // When
        Publisher.publish(own, "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");

        // Then
        assertThat(mail("nieuw-" + old, "afgerond")).isNotEmpty();
        assertThat(mails(old, "afgerond")).isEmpty();
    }

    @Test
    void a_colleague_may_confirm_the_address_as_well() {
        // Given
        desk().body("{\"number\": 1}").post("/v1/requests/" + own + "/address/_confirm").then().statusCode(409);
        post("/notices", Map.of("do", "address", "email", "nieuw-" + old));

        // When
        assertThat(desk().get("/v1/requests/" + own).jsonPath().getString("newAddress.email")).isEqualTo("nieuw-" + old);
        desk().body("{}").post("/v1/requests/" + own + "/address/_confirm").then().statusCode(409);
        desk().body("{\"number\": 1}").post("/v1/requests/" + own + "/address/_confirm").then().statusCode(204);

        // Then
        assertThat(desk().get("/v1/requests/" + own).jsonPath().getString("applicant.email")).isEqualTo("nieuw-" + old);
    }

    @Test
    void what_is_switched_off_is_not_sent_and_the_language_that_was_chosen_is_spoken() {
        // When
        post("/notices", Map.of("do", "choose", "kind", "update", "language", "en"));
        Publisher.publish(own, "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        Publisher.publish(own, "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");

        // Then
        assertThat(mail(old, "Your application")).contains("closed");
        assertThat(rows.texts("select notice.state || ' ' || notice.reason from notice join request on request.id = request_id "
                + "where reference = ? and kind = 'progress'", own)).containsExactly("suppressed switched-off");
    }

    @Test
    void a_mail_that_can_be_stopped_says_how_and_one_click_does_it() {
        // Given
        Publisher.publish(own, "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        mail(old, "Bouwplan");
        String stop = headers(old, "List-Unsubscribe: <[^>]*(/unsubscribe/[^>]*)>");

        // When
        given().get(stop).then().statusCode(200);
        given().head(stop).then().statusCode(200);
        boolean untouched = rows.texts("select id from status_event where type = 'notices-chosen' and request_id = "
                + "(select id from request where reference = ?)", own).isEmpty();
        Response stopped = given().formParam("List-Unsubscribe", "One-Click").post(stop);

        // Then
        assertThat(untouched).isTrue();
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(given().get(page + "/notices").asString()).doesNotContain(" checked> <label for=\"choose-kind");
        given().post("/unsubscribe/" + page.substring(3)).then().statusCode(404);
    }

    @Test
    void a_helper_may_look_and_nothing_else_until_the_link_is_stopped() throws Exception {
        // When
        post("/helper", Map.of("label", "mijn <i>zoon</i>"));
        String list = given().get(page + "/helper").asString();
        String helper = "/t/" + find(list, "/t/([A-Za-z0-9_-]{38})</p>");

        // Then
        assertThat(list).contains("mijn &lt;i&gt;zoon");
        assertThat(given().get(helper).asString()).contains("U helpt iemand").doesNotContain("Dit kunt u doen", "<form",
                "/ask");
        given().get(helper + "/notices").then().statusCode(404);
        form(Map.of("kind", "withdraw")).post(helper + "/ask").then().statusCode(404);

        // When
        rows.execute("update request set link_version = link_version + 1 where reference = ?", own);
        int renewed = given().get(helper).statusCode();
        page = Publisher.linkOf(own);
        post("/helper", Map.of("label", "mijn buurvrouw"));
        post("/helper", Map.of("stop", "2"));

        // Then
        assertThat(renewed).isEqualTo(404);
        assertThat(given().get(page + "/helper").asString()).contains("Uw eigen link is vernieuwd", "Gestopt op")
                .doesNotContain("Geef deze link");
    }

    @Test
    void how_it_went_is_asked_when_it_is_over_and_counted() {
        // Given
        assertThat(given().redirects().follow(false).get(page + "/feedback").statusCode()).isEqualTo(303);
        Publisher.publish(own, "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");
        mail(old, "afgerond");

        // When
        Response empty = post("/feedback", Map.of());
        Response wrong = post("/feedback", Map.of("satisfaction", "7"));
        Response given = post("/feedback",
                Map.of("solved", "no", "satisfaction", "2", "informed", "no", "words", "De muur lekt."));

        // Then
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(rows.texts("select kind || ' ' || satisfaction || ' ' || informed from resident_action join request "
                + "on request.id = request_id where reference = ?", own)).containsExactly("not-resolved 2 false");
        assertThat(given().get(page).asString()).contains("U zei dat het niet is opgelost");
    }

    @Test
    void what_cannot_be_taken_is_said_in_words_and_keeps_what_was_typed() throws Exception {
        // When
        String tooLong = post("/ask", Map.of("kind", "withdraw", "words", "é".repeat(10_000))).asString();
        String bsn = post("/ask", Map.of("kind", "withdraw", "words", "Mijn nummer is 123456782, graag <script>")).asString();
        Response nothing = post("/ask", Map.of());
        Response unknown = form(Map.of("kind", "explode")).queryParam("lang", "en").post(page + "/ask");

        // Then
        assertThat(tooLong).contains("hoogstens 2000 tekens", "é".repeat(10_000));
        assertThat(bsn).contains("burgerservicenummer", "graag &lt;script&gt;");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.asString()).contains("Please choose one");
        assertThat(rows.count("select count(*) from status_event join request on request.id = request_id where reference = ? "
                + "and source = 'urn:zaakspoor:resident'", own)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask", "/notices", "/helper", "/done", "/feedback", "/code"})
    void a_forged_link_opens_no_form_and_takes_nothing(String form) {
        // Given
        String forged = page.substring(0, page.length() - 3) + "AAA";

        // Then
        given().get(forged + form).then().statusCode(404);
        form(Map.of("kind", "withdraw", "do", "stop")).post(forged + form).then().statusCode(404);
    }

    private Response post(String form, Map<String, String> fields) {
        return form(fields).post(page + form);
    }

    private static io.restassured.specification.RequestSpecification form(Map<String, String> fields) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
    }

    private static io.restassured.specification.RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk").contentType("application/json");
    }

    private static List<String> inbox() {
        return desk().queryParam("limit", 100).get("/v1/actions").then().statusCode(200).extract().jsonPath()
                .getList("items.id");
    }

    private String mail(String to, String words) {
        return await().atMost(SOON).until(() -> mails(to, words), found -> !found.isEmpty()).getFirst();
    }

    private List<String> mails(String to, String words) {
        return new Mailbox(directory).newestFirst().limit(200).filter(mail -> mail.to().contains(to))
                .map(mail -> mail.text().orElse("")).filter(text -> text.contains(words)).toList();
    }

    private String headers(String to, String pattern) {
        return new Mailbox(directory).newestFirst().limit(200).filter(mail -> mail.to().contains(to))
                .map(mail -> Pattern.compile(pattern).matcher(String.join("\n", mail.headers())))
                .filter(Matcher::find).findFirst().orElseThrow().group(1);
    }

    private static String link(String mail, String path) {
        return URI.create(find(mail, "(https?://\\S*" + path + "\\S+)")).getPath();
    }

    private static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
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
                    if (own.equals(message.key())) {
                        actions.add(JSON.readTree(message.value()));
                    }
                }
            }
        }
        assertThat(actions).hasSize(count);
        return actions;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.courier.ScriptedSmtp.Step;
import nl.zaakspoor.term.OffsetClock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a code that was asked. The courier runs when told, and the clock is the test's own. */
@QuarkusTest
@TestProfile(CodeLifeTest.OwnClock.class)
class CodeLifeTest {
    private static final Pattern CODE = Pattern.compile("Uw code: ([0-9]{6})");
    private static final Pattern TEXTED = Pattern.compile("uw code is ([0-9]{6})\\.");

    /** A service of its own, because its clock is put forward. */
    public static class OwnClock extends MessageLifeTest.ByHand {}

    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    OffsetClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @ConfigProperty(name = "zaakspoor.notifynl.base-url")
    URI notifyNl;

    private ScriptedSmtp smtp;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "K-" + own;
    private final String address = own + "@voorbeeld.example";
    private String page = "";

    @BeforeEach
    void start_mail_server() {
        smtp = new ScriptedSmtp(port);
    }

    @AfterEach
    void stop_mail_server() {
        smtp.close();
    }

    @Test
    void a_code_goes_at_once_and_alone_while_other_news_cannot_and_holds_nothing_back() {
        // Given: the receipt is refused for now, and other news waits for it.
        received("\"email\": \"" + address + "\"");
        smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();
        smtp.allGoesWell();
        Publisher.publish(reference, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> notices().contains("completed planned -"));

        // When
        ask();
        courier.deliverWhatIsDue();

        // Then
        String mail = codeMails().getFirst();
        assertThat(mail).containsOnlyOnce("Uw code: ").contains("Subject: Uw code voor " + reference)
                .doesNotContainIgnoringCase("bijstand");
        assertThat(notices()).contains("code sent -");
        assertThat(column("select count(*) from message where request_id = (%s) and alone and state = 'sent'"))
                .containsExactly("1");
        untilSent("completed", "received");
        assertThat(codeMails()).hasSize(1);
        assertThat(column("select count(*) from message where request_id = (%s) and content like '%%Uw code%%'::bytea"))
                .as("what is sealed").containsExactly("0");
    }

    @Test
    void a_code_opens_the_page_for_half_an_hour_and_can_be_given_for_a_quarter() {
        // Given
        received("\"email\": \"" + address + "\"");
        String first = askAndRead();
        pass(Duration.ofMinutes(15));

        // When
        Response late = give(first);
        String second = askAndRead();
        Response old = give(first);
        Response opened = give(second);

        // Then
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.asString()).contains("Deze code werkt niet meer");
        assertThat(old.statusCode()).isEqualTo(400);
        assertThat(opened.statusCode()).isEqualTo(303);
        pass(Duration.ofMinutes(29));
        assertThat(seenWith(opened)).contains("Bijzondere bijstand");
        pass(Duration.ofMinutes(1));
        assertThat(seenWith(opened)).doesNotContain("Bijzondere bijstand").contains("Stuur mij een code");
    }

    @Test
    void three_codes_can_be_asked_within_an_hour() {
        // Given
        received("\"email\": \"" + address + "\"");
        for (int i = 0; i < 3; i++) {
            assertThat(ask().statusCode()).isEqualTo(303);
            pass(Duration.ofMinutes(1));
        }

        // When
        Response fourth = ask();
        courier.deliverWhatIsDue();

        // Then
        assertThat(fourth.statusCode()).isEqualTo(400);
        assertThat(fourth.asString()).contains("Er is al 3 keer een code gevraagd");
        assertThat(codeMails()).hasSize(1);
        assertThat(notices()).contains("code cancelled superseded", "code sent -");
        pass(Duration.ofHours(1));
        assertThat(ask().statusCode()).isEqualTo(303);
    }

    @Test
    void a_code_that_could_not_go_in_time_goes_no_more() {
        // Given
        received("\"email\": \"" + address + "\"");
        courier.deliverWhatIsDue();
        ask();
        smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();
        smtp.allGoesWell();
        pass(Duration.ofMinutes(15));

        // When
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(notices()).contains("code cancelled superseded");
        });

        // Then
        assertThat(codeMails()).isEmpty();
    }

    @Test
    void a_code_does_not_go_again_to_another_address_and_what_was_sent_is_worth_nothing_there() {
        // Given
        received("\"email\": \"" + address + "\"");
        String code = askAndRead();

        // When
        Publisher.publish(reference, "applicant-changed", "2026-10-07T08:00:00Z",
                "{\"applicant\": {\"email\": \"other-" + address + "\"}}");
        await().atMost(Duration.ofSeconds(20)).until(() -> desk().get("/v1/requests/" + reference).jsonPath()
                .getString("applicant.email").startsWith("other-"));
        courier.deliverWhatIsDue();

        // Then
        assertThat(give(code).statusCode()).isEqualTo(400);
        assertThat(codeMails()).hasSize(1);
    }

    @Test
    void a_code_that_arrives_leaves_a_colleague_what_they_are_to_tell() {
        // Given
        received("\"email\": \"" + address + "\"");
        smtp.answer(Step.DATA, "554 spam");
        courier.deliverWhatIsDue();
        smtp.allGoesWell();

        // When
        askAndRead();

        // Then
        assertThat(notices()).contains("code sent -", "received failed undeliverable");
        assertThat(deskTasks()).containsExactly("reach-otherwise undeliverable");
    }

    @Test
    void a_code_that_is_refused_leaves_nobody_anything_to_tell() {
        // Given
        received("\"email\": \"" + address + "\"");
        courier.deliverWhatIsDue();
        smtp.answer(Step.DATA, "554 spam");

        // When
        ask();
        courier.deliverWhatIsDue();

        // Then
        assertThat(notices()).contains("code failed undeliverable", "received sent -");
        assertThat(deskTasks()).isEmpty();
    }

    @Test
    void no_colleague_reads_a_code() {
        // Given
        received("\"email\": \"" + address + "\"");
        askAndRead();

        // When
        String notice = column("select id from notice where request_id = (%s) and kind = 'code'").getFirst();
        Response content = desk().get("/v1/requests/" + reference + "/notices/" + notice + "/content");

        // Then
        assertThat(content.statusCode()).isEqualTo(404);
        assertThat(content.asString()).contains("only the resident may read");
        assertThat(desk().get("/v1/requests/" + reference).asString()).contains("\"kind\":\"code\"");
    }

    @Test
    void by_text_message_it_comes_in_few_words_without_the_link() {
        try (NotifyNlDouble notify = new NotifyNlDouble(notifyNl.getPort())) {
            // Given
            received("\"phone\": \"06-12345678\", \"contactBy\": \"sms\"");
            courier.deliverWhatIsDue();
            courier.deliverTexts();

            // When
            assertThat(given().get(page).asString()).contains("per sms").doesNotContain("12345678");
            ask();
            courier.deliverWhatIsDue();
            courier.deliverTexts();

            // Then
            String text = notify.taken().getLast().personalisation().get("body");
            assertThat(text).contains("Geef hem dan niet.").doesNotContain("http", reference).hasSizeLessThanOrEqualTo(160);
            assertThat(give(TEXTED.matcher(text).results().findFirst().orElseThrow().group(1)).statusCode()).isEqualTo(303);
        }
    }

    private void received(String applicant) {
        Publisher.receive(reference, "bijzondere-bijstand", ", \"applicant\": {" + applicant + "}");
        page = Publisher.linkOf(reference);
        new Rows(database).awaitCount(1, "select count(*) from notice join request r on r.id = request_id where reference = ?",
                reference);
    }

    private Response ask() {
        return post(Map.of("do", "ask"));
    }

    private String askAndRead() {
        int before = codeMails().size();
        assertThat(ask().statusCode()).isEqualTo(303);
        courier.deliverWhatIsDue();
        assertThat(codeMails()).hasSize(before + 1);
        return CODE.matcher(codeMails().getLast()).results().findFirst().orElseThrow().group(1);
    }

    private Response give(String code) {
        return post(Map.of("do", "give", "code", code));
    }

    private Response post(Map<String, String> fields) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParams(fields)
                .post(page + "/code");
    }

    private String seenWith(Response opened) {
        return given().cookie("zaakspoor-pass", opened.getCookie("zaakspoor-pass")).get(page).asString();
    }

    private static io.restassured.specification.RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }

    private void pass(Duration time) {
        clock.advanceTo(clock.offset().plus(time));
    }

    private void untilSent(String... kinds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(notices()).contains(List.of(kinds).stream().map(kind -> kind + " sent -").toArray(String[]::new));
        });
    }

    /** The mails with a code to this test's resident that were taken, oldest first. */
    private List<String> codeMails() {
        return smtp.mails().stream().filter(mail -> mail.contains("To: " + address) && mail.contains("Uw code: ")).toList();
    }

    private List<String> deskTasks() {
        return column("select kind || ' ' || reason from desk_task where request_id = (%s) and done_at is null");
    }

    private List<String> notices() {
        return column("select kind || ' ' || state || ' ' || coalesce(reason, '-') from notice where request_id = (%s)");
    }

    /** The first column of a query in which {@code %s} is the request's number. */
    private List<String> column(String sql) {
        return new Rows(database).texts(sql.formatted("select id from request where reference = '" + reference + "'"));
    }
}

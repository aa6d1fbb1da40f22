// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

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
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a link that somebody asked for. Mails are sent when told, and the clock is the test's own. */
@QuarkusTest
@TestProfile(CodeLifeTest.OwnClock.class)
class LinkMailTest {
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/(?:t|mine)/[A-Za-z0-9_-]+)");
    private static final String ANSWER = "Kennen wij dit e-mailadres?";

    @Inject
    DataSource database;

    @Inject
    LinkMails links;

    @Inject
    OffsetClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private ScriptedSmtp smtp;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String address = own + "@voorbeeld.example";

    @BeforeEach
    void start_mail_server() {
        smtp = new ScriptedSmtp(port);
    }

    @AfterEach
    void stop_mail_server() {
        smtp.close();
    }

    @Test
    void whoever_gives_reference_and_address_gets_the_link_to_that_request() throws Exception {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));
        receive("L2-" + own, "vergunning", applicant(address));

        // When: neither capitals nor separators matter.
        Response asked = ask(address.toUpperCase(Locale.ROOT), "l1 " + own);
        links.sendWhatIsAsked();

        // Then
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(text(onlyMail())).contains("U vroeg om de link naar uw zaak").doesNotContain("werkt tot");
        assertThat(given().get(link()).asString()).contains("L1-" + own);
        assertThat(onlyMail()).contains("Auto-Submitted: auto-generated").doesNotContain("List-Unsubscribe")
                .containsPattern("Subject: De link waar u om vroeg");
    }

    @Test
    void an_address_alone_gets_a_link_to_all_of_its_requests_and_to_nobody_elses() throws Exception {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));
        receive("L2-" + own, "bijzondere-bijstand", applicant(address));
        receive("L3-" + own, "melding-openbare-ruimte", applicant("other-" + address));
        receive("L4-" + own, "fraudemelding", applicant(address));
        Publisher.publish("L1-" + own, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> rows().count(
                "select count(*) from request where reference = ? and state = 'completed'", "L1-" + own) == 1);

        // When
        ask(address, "");
        links.sendWhatIsAsked();

        // Then
        assertThat(link()).startsWith("/mine/");
        Response page = given().get(link());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString()).contains("Alles van u bij elkaar", "L1-" + own, "L2-" + own, "L4-" + own, "Nog niet klaar",
                "Afgerond").doesNotContain("L3-" + own).doesNotContainIgnoringCase("bijstand")
                .doesNotContainIgnoringCase("fraude").doesNotContain(address);
        Pattern.compile("href=\"(/t/[^\"?]+)").matcher(page.asString()).results()
                .forEach(found -> assertThat(given().get(found.group(1)).statusCode()).isEqualTo(200));
        assertThat(given().queryParam("lang", "en").get(link()).asString()).contains("All of yours together");
    }

    @Test
    void a_number_that_is_not_theirs_opens_nothing_and_they_get_all_that_is() throws Exception {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));
        receive("L2-" + own, "vergunning", applicant("other-" + address));

        // When
        ask(address, "L2-" + own);
        links.sendWhatIsAsked();

        // Then
        assertThat(text(onlyMail())).contains("vonden wij geen zaak met het nummer").doesNotContain("L2-" + own);
        assertThat(given().get(link()).asString()).contains("L1-" + own).doesNotContain("L2-" + own);
    }

    @Test
    void whether_an_address_is_known_nobody_learns() {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));

        // When
        Response known = ask(address, "");
        Response unknown = ask("nobody-" + address, "");
        links.sendWhatIsAsked();

        // Then
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(unknown.header("Location")).isEqualTo(known.header("Location"));
        assertThat(given().get("/find?asked=yes").asString()).contains(ANSWER);
        assertThat(smtp.mails()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("sent", "nothing");
        assertThat(rows().texts("select encode(content, 'escape') from link_ask")).noneMatch(text -> text.contains(own));
    }

    @Test
    void a_representative_and_an_address_of_before_get_nothing() {
        // Given
        receive("L1-" + own, "vergunning", "{\"email\": \"" + address + "\", \"representatives\": [{\"email\": \"helper-"
                + address + "\"}]}");
        Publisher.publish("L1-" + own, "applicant-changed", "2026-10-07T08:00:00Z",
                "{\"applicant\": {\"email\": \"new-" + address + "\", \"representatives\": [{\"email\": \"helper-" + address
                        + "\"}]}}");
        await().atMost(Duration.ofSeconds(20)).until(() -> given().auth().preemptive().basic("desk", "desk")
                .get("/v1/requests/L1-" + own).jsonPath().getString("applicant.email").startsWith("new-"));

        // When
        ask(address, "L1-" + own);
        ask("helper-" + address, "L1-" + own);
        links.sendWhatIsAsked();

        // Then
        assertThat(smtp.mails()).isEmpty();
        ask("new-" + address, "L1-" + own);
        links.sendWhatIsAsked();
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void who_wants_post_gets_the_link_by_mail_when_they_ask_for_it() {
        receive("L1-" + own, "vergunning", "{\"email\": \"" + address + "\", \"contactBy\": \"post\"}");

        ask(address, "");
        links.sendWhatIsAsked();

        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void the_fourth_within_an_hour_is_not_sent_and_nobody_is_told_so() {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));
        for (int i = 0; i < 3; i++) {
            ask(address, "");
        }

        // When
        Response fourth = ask(address, "");
        links.sendWhatIsAsked();

        // Then
        assertThat(fourth.statusCode()).isEqualTo(303);
        assertThat(smtp.mails()).hasSize(3);
        pass(Duration.ofHours(1));
        ask(address, "");
        links.sendWhatIsAsked();
        assertThat(smtp.mails()).hasSize(4);
    }

    @Test
    void the_link_to_all_works_for_a_day_and_then_nothing_is_kept_of_it() throws Exception {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));
        ask(address, "");
        links.sendWhatIsAsked();
        String link = link();

        // When
        pass(Duration.ofDays(1));
        Response late = given().get(link);
        links.forget();

        // Then
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.asString()).contains("Vraag een nieuwe link", "/find?lang=nl");
        assertThat(rows().count("select count(*) from link_ask")).isZero();
        assertThat(given().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void it_waits_for_a_mail_server_that_is_away_and_goes_once() {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));
        smtp.close();
        ask(address, "");
        links.sendWhatIsAsked();
        assertThat(states()).containsExactly("open");

        // When
        smtp = new ScriptedSmtp(port);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            links.sendWhatIsAsked();
            assertThat(states()).containsExactly("sent");
        });
        links.sendWhatIsAsked();

        // Then
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void a_mail_that_is_refused_is_over() {
        receive("L1-" + own, "vergunning", applicant(address));
        smtp.answer(Step.RCPT, "550 no such mailbox");

        ask(address, "");
        links.sendWhatIsAsked();

        assertThat(states()).containsExactly("failed");
    }

    @Test
    void while_sending_is_paused_it_waits() {
        // Given
        receive("L1-" + own, "vergunning", applicant(address));
        sending("_pause");
        ask(address, "");

        // When
        links.sendWhatIsAsked();
        List<String> meanwhile = states();
        sending("_resume");
        links.sendWhatIsAsked();

        // Then
        assertThat(meanwhile).containsExactly("open");
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void what_is_not_right_is_said_and_what_was_typed_stays() {
        Response wrong = ask("<b>noor@voorbeeld", "Z-1");
        Response empty = ask("", "");
        Response tooMuch = ask(address, "x".repeat(10_000));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString()).contains("Dit is geen e-mailadres", "&lt;b&gt;noor@voorbeeld", "value=\"Z-1\"")
                .doesNotContain("<b>noor");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.asString()).contains("Vul dit in.");
        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(tooMuch.asString()).contains("hoogstens 64 tekens", "value=\"" + address);
        assertThat(states()).isEmpty();
    }

    @Test
    void a_forged_link_and_one_of_another_kind_open_nothing() {
        receive("L1-" + own, "vergunning", applicant(address));
        String page = Publisher.linkOf("L1-" + own);

        assertThat(given().get("/mine/" + page.substring(page.lastIndexOf('/') + 1)).statusCode()).isEqualTo(404);
        assertThat(given().get("/mine/AAAA").statusCode()).isEqualTo(404);
    }

    private void receive(String reference, String product, String applicant) {
        Publisher.receive(reference, product, ", \"applicant\": " + applicant);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows().count("select count(*) from request where reference = ? and state is not null",
                        reference) == 1);
    }

    private static String applicant(String email) {
        return "{\"email\": \"" + email + "\"}";
    }

    private static Response ask(String email, String reference) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParam("email", email)
                .formParam("reference", reference).queryParam("lang", "nl").post("/find");
    }

    private static void sending(String what) {
        given().auth().preemptive().basic("manager", "manager").post("/v1/sending/" + what).then().statusCode(204);
    }

    private void pass(Duration time) {
        clock.advanceTo(clock.offset().plus(time));
    }

    private List<String> states() {
        return rows().texts("select state from link_ask order by id");
    }

    private Rows rows() {
        return new Rows(database);
    }

    private String onlyMail() {
        assertThat(smtp.mails()).hasSize(1);
        return smtp.mails().getFirst();
    }

    private String link() throws Exception {
        return LINK.matcher(text(onlyMail())).results().findFirst().orElseThrow().group(1);
    }

    private static String text(String mail) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(ISO_8859_1)));
        return (String) ((Multipart) message.getContent()).getBodyPart(0).getContent();
    }

    @BeforeEach
    @AfterEach
    void forget_all() throws SQLException {
        rows().execute("delete from link_ask");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.term.OffsetClock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A colleague has the link sent by text message. They go when told, and the clock is the test's own. */
@QuarkusTest
@TestProfile(CodeLifeTest.OwnClock.class)
class LinkTextTest {
    private static final int MOST_AN_HOUR = 3;

    @Inject
    DataSource database;

    @Inject
    AskedLinks links;

    @Inject
    LinkAsks asks;

    @Inject
    OffsetClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @ConfigProperty(name = "zaakspoor.notifynl.base-url")
    URI notifyNl;

    private LostLink lost;
    private NotifyNlDouble notify;
    private String reference;
    private String number;

    @BeforeEach
    void lose_a_link() throws SQLException {
        lost = new LostLink(new Rows(database), clock, port);
        notify = new NotifyNlDouble(notifyNl.getPort());
        reference = "L1-" + lost.own();
        number = "06-" + (10_000_000 + Math.floorMod(lost.own().hashCode(), 80_000_000));
    }

    @AfterEach
    void forget_all() throws SQLException {
        notify.close();
        lost.close();
    }

    @Test
    void it_goes_once_to_the_number_of_the_resident_and_opens_the_page_of_that_request() throws SQLException {
        // Given
        lost.receive(reference, "vergunning", "{\"phone\": \"%s\", \"email\": \"%s\"}".formatted(number, lost.address()));
        lost.receive("L2-" + lost.own(), "vergunning", phone(number));
        assertThat(screen(reference)).contains("Mail de link", "Sms de link");

        // When
        Response pressed = press(reference);
        links.sendWhatIsAsked();
        links.sendTexts();
        links.sendTexts();

        // Then
        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.header("Location")).endsWith("/desk/requests/" + reference + "?done=link-texted");
        assertThat(desk().header("Sec-Fetch-Site", "same-origin").get("/desk/requests/" + reference + "?done=link-texted")
                .asString()).contains("De link is aangevraagd voor het telefoonnummer");
        assertThat(notify.taken()).singleElement().satisfies(text -> {
            assertThat(text.to()).isEqualTo(number);
            assertThat(text.kind()).isEqualTo("sms");
            assertThat(words(text)).startsWith("Gemeente Voorbeeld: u vroeg om de link naar uw aanvraag " + reference + ".");
            assertThat(given().get(page(text)).asString()).contains(reference);
        });
        assertThat(lost.states()).containsExactly("sent");
        assertThat(lost.mails()).isEmpty();
        assertThat(lost.rows().texts("select what from read_log join request on request.id = request_id where reference = ?"
                + " and reader = 'desk'", reference)).contains("status-link");
        assertThat(lost.rows().texts("select encode(content, 'escape') from link_ask")).noneMatch(row -> row.contains(number));
    }

    @Test
    void it_is_in_their_language_and_says_no_more_than_the_page_does() {
        // Given
        lost.receive(reference, "bijzondere-bijstand", "{\"phone\": \"%s\", \"language\": \"pl\"}".formatted(number));

        // When
        press(reference);
        links.sendTexts();

        // Then
        assertThat(words(notify.taken().getFirst())).contains("prosili Państwo o link do swojej sprawy " + reference)
                .doesNotContainIgnoringCase("bijstand");
    }

    @Test
    void the_fourth_within_an_hour_is_not_sent() {
        // Given
        lost.receive(reference, "vergunning", phone(number));
        for (int i = 0; i < MOST_AN_HOUR; i++) {
            press(reference);
        }

        // When
        Response fourth = press(reference);
        links.sendTexts();

        // Then
        assertThat(fourth.statusCode()).isEqualTo(303);
        assertThat(notify.taken()).hasSize(MOST_AN_HOUR);
        lost.pass(Duration.ofHours(1));
        press(reference);
        links.sendTexts();
        assertThat(notify.taken()).hasSize(MOST_AN_HOUR + 1);
    }

    @Test
    void to_another_number_and_for_the_request_of_another_and_for_all_nothing_goes() {
        // Given
        lost.receive(reference, "vergunning", phone(number));
        lost.receive("L2-" + lost.own(), "vergunning", phone("06-99999999"));

        // When
        ask("06-98765432", Optional.of(reference));
        ask(number, Optional.of("L2-" + lost.own()));
        ask(number, Optional.empty());
        links.sendTexts();

        // Then
        assertThat(notify.taken()).isEmpty();
        assertThat(lost.states()).containsExactly("nothing", "nothing", "nothing");
    }

    @Test
    void to_a_number_that_takes_nothing_nothing_goes() throws SQLException {
        // Given
        lost.receive(reference, "vergunning", phone(number));
        press(reference);
        lost.rows().execute("insert into suppressed_address (hash, since, code) select address, now(), '400' from link_ask");

        // When
        links.sendTexts();

        // Then
        assertThat(notify.taken()).isEmpty();
        assertThat(lost.states()).containsExactly("nothing");
    }

    @Test
    void mails_do_not_wait_for_text_messages() {
        // Given
        lost.receive(reference, "vergunning", "{\"phone\": \"%s\", \"email\": \"%s\"}".formatted(number, lost.address()));
        notify.does(NotifyNlDouble.Whim.AWAY_BEHIND_PROXY);
        press(reference);
        links.sendTexts();

        // When
        LostLink.ask(lost.address(), reference);
        links.sendWhatIsAsked();

        // Then
        assertThat(lost.states()).containsExactly("open", "sent");
        assertThat(lost.mails()).hasSize(1);
    }

    @Test
    void where_no_number_is_known_there_is_no_button_and_a_colleague_finds_the_way_back() {
        // Given
        lost.receive(reference, "vergunning", LostLink.applicant(lost.address()));

        // When
        Response pressed = press(reference);

        // Then
        assertThat(screen(reference)).contains("Mail de link").doesNotContain("/text-link");
        assertThat(pressed.statusCode()).isEqualTo(409);
        assertThat(pressed.asString()).contains("Deze inwoner kan geen sms krijgen.",
                "<a href=\"/desk/requests/" + reference + "\">");
        assertThat(lost.states()).isEmpty();
    }

    private void ask(String to, Optional<String> wanted) {
        asks.ask(new Reach(Medium.SMS, to), wanted, Language.DUTCH).await().atMost(Duration.ofSeconds(30));
    }

    private static String phone(String number) {
        return "{\"phone\": \"" + number + "\"}";
    }

    private static Response press(String reference) {
        return desk().header("Sec-Fetch-Site", "same-origin").redirects().follow(false)
                .post("/desk/requests/" + reference + "/text-link");
    }

    private static String screen(String reference) {
        return desk().get("/desk/requests/" + reference).asString();
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk").header("Accept-Language", "nl");
    }

    private static String words(NotifyNlDouble.Taken text) {
        return text.personalisation().getOrDefault("body", "");
    }

    private static String page(NotifyNlDouble.Taken text) {
        return URI.create(words(text).substring(words(text).lastIndexOf(' ') + 1)).getPath();
    }
}

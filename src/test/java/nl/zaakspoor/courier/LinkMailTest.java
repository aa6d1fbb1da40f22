// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
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
import nl.zaakspoor.ledger.OwnRequests;
import nl.zaakspoor.term.OffsetClock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** To whom a link goes that somebody asked for, and where it leads. Mails are sent when told. */
@QuarkusTest
@TestProfile(CodeLifeTest.OwnClock.class)
class LinkMailTest {
    private static final String ANSWER = "Kennen wij dit e-mailadres?";

    @Inject
    DataSource database;

    @Inject
    AskedLinks links;

    @Inject
    OffsetClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private LostLink lost;

    @BeforeEach
    void lose_a_link() throws SQLException {
        lost = new LostLink(new Rows(database), clock, port);
    }

    @AfterEach
    void forget_all() throws SQLException {
        lost.close();
    }

    @Test
    void whoever_gives_reference_and_address_gets_the_link_to_that_request() throws Exception {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        lost.receive("L2-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));

        // When: neither capitals nor separators matter.
        Response asked = LostLink.ask(lost.address().toUpperCase(Locale.ROOT), "l1 " + lost.own());
        links.sendWhatIsAsked();

        // Then
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(lost.text()).contains("U vroeg om de link naar uw zaak").doesNotContain("werkt tot");
        assertThat(given().get(lost.link()).asString()).contains("L1-" + lost.own());
        assertThat(lost.onlyMail()).contains("Auto-Submitted: auto-generated").doesNotContain("List-Unsubscribe")
                .containsPattern("Subject: De link waar u om vroeg");
        assertThat(header("In-Reply-To")).isNotEmpty().isNotEqualTo(header("Message-ID"));
    }

    @Test
    void an_address_alone_gets_a_link_to_all_of_its_requests_and_to_nobody_elses() throws Exception {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        lost.receive("L2-" + lost.own(), "bijzondere-bijstand", LostLink.applicant(lost.address()));
        lost.receive("L3-" + lost.own(), "melding-openbare-ruimte", LostLink.applicant("other-" + lost.address()));
        lost.receive("L4-" + lost.own(), "fraudemelding", LostLink.applicant(lost.address()));
        Publisher.publish("L1-" + lost.own(), "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> lost.rows().count(
                "select count(*) from request where reference = ? and state = 'completed'", "L1-" + lost.own()) == 1);

        // When
        LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();

        // Then
        assertThat(lost.link()).startsWith("/mine/");
        Response page = given().get(lost.link());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString())
                .contains("Alles van u bij elkaar", "L1-" + lost.own(), "L2-" + lost.own(), "L4-" + lost.own(),
                        "Nog niet klaar",
                        "Afgerond")
                .doesNotContain("L3-" + lost.own()).doesNotContainIgnoringCase("bijstand")
                .doesNotContainIgnoringCase("fraude").doesNotContain(lost.address());
        Pattern.compile("href=\"(/t/[^\"?]+)").matcher(page.asString()).results()
                .forEach(found -> assertThat(given().get(found.group(1)).statusCode()).isEqualTo(200));
        assertThat(given().queryParam("lang", "en").get(lost.link()).asString()).contains("All of yours together");
    }

    @Test
    void a_number_that_is_not_theirs_opens_nothing_and_they_get_all_that_is() throws Exception {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        lost.receive("L2-" + lost.own(), "vergunning", LostLink.applicant("other-" + lost.address()));

        // When
        LostLink.ask(lost.address(), "L2-" + lost.own());
        links.sendWhatIsAsked();

        // Then
        assertThat(lost.text()).contains("vonden wij geen zaak met het nummer").doesNotContain("L2-" + lost.own());
        assertThat(given().get(lost.link()).asString()).contains("L1-" + lost.own()).doesNotContain("L2-" + lost.own());
    }

    @Test
    void whether_an_address_is_known_nobody_learns() {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));

        // When
        Response known = LostLink.ask(lost.address(), "");
        Response unknown = LostLink.ask("nobody-" + lost.address(), "");
        links.sendWhatIsAsked();

        // Then
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(unknown.header("Location")).isEqualTo(known.header("Location"));
        assertThat(given().get("/find?asked=yes").asString()).contains(ANSWER);
        assertThat(lost.mails()).hasSize(1);
        assertThat(lost.states()).containsExactlyInAnyOrder("sent", "nothing");
        assertThat(lost.rows().texts("select encode(content, 'escape') from link_ask"))
                .noneMatch(text -> text.contains(lost.own()));
    }

    @Test
    void a_representative_and_an_address_of_before_get_nothing() {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning",
                "{\"email\": \"" + lost.address() + "\", \"representatives\": [{\"email\": \"helper-"
                        + lost.address() + "\"}]}");
        Publisher.publish("L1-" + lost.own(), "applicant-changed", "2026-10-07T08:00:00Z",
                "{\"applicant\": {\"email\": \"new-" + lost.address() + "\", \"representatives\": [{\"email\": \"helper-"
                        + lost.address()
                        + "\"}]}}");
        await().atMost(Duration.ofSeconds(20)).until(() -> given().auth().preemptive().basic("desk", "desk")
                .get("/v1/requests/L1-" + lost.own()).jsonPath().getString("applicant.email").startsWith("new-"));

        // When
        LostLink.ask(lost.address(), "L1-" + lost.own());
        LostLink.ask("helper-" + lost.address(), "L1-" + lost.own());
        links.sendWhatIsAsked();

        // Then
        assertThat(lost.mails()).isEmpty();
        LostLink.ask("new-" + lost.address(), "L1-" + lost.own());
        links.sendWhatIsAsked();
        assertThat(lost.mails()).hasSize(1);
    }

    @Test
    void who_wants_post_gets_the_link_by_mail_when_they_ask_for_it() {
        lost.receive("L1-" + lost.own(), "vergunning", "{\"email\": \"" + lost.address() + "\", \"contactBy\": \"post\"}");

        LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();

        assertThat(lost.mails()).hasSize(1);
    }

    @Test
    void what_is_not_right_is_said_and_what_was_typed_stays() {
        Response wrong = LostLink.ask("<b>noor@voorbeeld", "Z-1");
        Response empty = LostLink.ask("", "");
        Response tooMuch = LostLink.ask(lost.address(), "x".repeat(10_000));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString()).contains("Dit is geen e-mailadres", "&lt;b&gt;noor@voorbeeld", "value=\"Z-1\"")
                .doesNotContain("<b>noor");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.asString()).contains("Vul dit in.");
        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(tooMuch.asString()).contains("hoogstens 64 tekens", "value=\"" + lost.address());
        assertThat(lost.states()).isEmpty();
    }

    @Test
    void a_forged_link_and_one_of_another_kind_open_nothing() {
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        String page = Publisher.linkOf("L1-" + lost.own());

        assertThat(given().get("/mine/" + page.substring(page.lastIndexOf('/') + 1)).statusCode()).isEqualTo(404);
        assertThat(given().get("/mine/AAAA").statusCode()).isEqualTo(404);
    }

    @Test
    void the_one_that_was_asked_for_is_found_among_more_than_a_page_shows() throws Exception {
        // Given
        for (int i = 0; i <= OwnRequests.MOST; i++) {
            Publisher.receive("L%03d-".formatted(i) + lost.own(), "vergunning", ", \"applicant\": "
                    + LostLink.applicant(lost.address()));
        }
        lost.rows().awaitCount(OwnRequests.MOST + 1,
                "select count(*) from request where state is not null and reference like ?",
                "L%" + lost.own());

        String last = lost.rows().texts("select reference from request where reference like 'L%" + lost.own()
                + "' order by received_on, id limit 1").getFirst();

        // When
        LostLink.ask(lost.address(), last);
        links.sendWhatIsAsked();
        String one = given().get(lost.link()).asString();
        LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();
        String all = given().get(lost.link()).asString();

        // Then
        assertThat(one).contains(last);
        assertThat(all).contains("Dit zijn de laatste 100").doesNotContain(last);
    }

    private String header(String name) {
        return lost.onlyMail().lines().filter(line -> line.startsWith(name + ": ")).findFirst().orElseThrow()
                .substring(name.length() + 2);
    }
}

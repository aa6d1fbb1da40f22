// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.access.StatusLinks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page of a journey as the running service gives it, and the way to it. */
@QuarkusTest
class JourneyPageTest {
    private static final String UNKNOWN = "/j/AQIAAAAAAAAwOQABAAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    StatusLinks links;

    @Inject
    DataSource database;

    private final String own = "JP-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void the_page_of_a_request_leads_to_everything_it_belongs_with_and_back() {
        // Given
        receive("a", "exploitatievergunning", "mo");
        receive("b", "terrasvergunning", "mo");
        String journey = linkOf("a");

        // When
        Response page = given().get(journey);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Eetcafé openen", "Exploitatievergunning", "Terrasvergunning", "Nog aanvragen",
                Publisher.linkOf(own + "-b") + "?lang=nl");
        PageHeaders.HEADERS.forEach((name, value) -> assertThat(page.getHeaders().getValues(name)).containsExactly(value));
        assertThat(page.asString()).doesNotContain("voorbeeld.example\"", journey.substring("/j/".length()));
    }

    @Test
    void on_paper_it_has_its_own_address() {
        // Given
        receive("a", "exploitatievergunning", "mo");
        String journey = linkOf("a");

        // When
        String paper = given().get(journey + "?print=yes").asString();

        // Then
        assertThat(paper).contains(journey + "</bdi>", "QR-code", "Exploitatievergunning");
    }

    @Test
    void the_page_speaks_the_language_of_the_link_then_of_the_applicant() {
        // Given
        receive("a", "exploitatievergunning", "mo");
        String journey = linkOf("a");

        // Then
        assertThat(given().get(journey + "?lang=en").asString()).contains("<html lang=\"en\"", "Everything together");
        assertThat(given().header("Accept-Language", "en").get(journey).asString()).contains("<html lang=\"nl\"");
    }

    @Test
    void what_may_not_be_followed_is_not_there_and_has_no_link_to_the_journey() {
        // Given
        receive("a", "exploitatievergunning", "mo");
        receive("b", "fraude-onderzoek", "mo");
        receive("c", "bijzondere-bijstand", "mo");
        awaitParts(3);

        // When
        String page = given().get(linkOf("a")).asString();

        // Then
        assertThat(page).contains("Zaaknummer " + own + "-c").doesNotContain(own + "-b", "ijstand", "raude");
        assertThat(given().get(Publisher.linkOf(own + "-c")).asString()).doesNotContain("/j/");
    }

    @Test
    void another_applicants_request_with_the_same_reference_is_not_there() {
        // Given
        receive("a", "exploitatievergunning", "mo");
        receive("b", "terrasvergunning", "stranger");
        awaitParts(2);

        // When
        String mine = given().get(linkOf("a")).asString();
        String theirs = given().get(linkOf("b")).asString();

        // Then
        assertThat(mine).doesNotContain(own + "-b", Publisher.linkOf(own + "-b"));
        assertThat(theirs).doesNotContain(own + "-a", Publisher.linkOf(own + "-a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/j/x", "/j/%00", "/j", "/j/", "/j/x/y", "/j//", "/j/x;a=b", "/j/x?lang=zz"})
    void a_link_that_opens_nothing_says_so_in_the_same_bytes_as_any_other(String wrong) {
        // When
        Response page = given().urlEncodingEnabled(false).get(wrong);

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asByteArray()).isEqualTo(given().get(UNKNOWN).asByteArray());
        assertThat(page.asByteArray()).isEqualTo(given().get("/t/x").asByteArray());
    }

    @Test
    void a_link_of_another_kind_a_replaced_one_and_one_to_nothing_look_like_any_wrong_link() throws SQLException {
        // Given
        receive("a", "exploitatievergunning", "mo");
        String journey = linkOf("a");
        byte[] usual = given().get(UNKNOWN).asByteArray();
        rows.execute("update journey set link_version = 2 where reference = ?", own);

        // Then
        for (String wrong : List.of(journey, Publisher.linkOf(own + "-a").replace("/t/", "/j/"),
                links.journey(987_654_321, 1).getPath())) {
            assertThat(given().get(wrong).asByteArray()).isEqualTo(usual);
            assertThat(ask(wrong, own + "-a").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void who_asks_to_add_a_request_gets_one_answer_whatever_becomes_of_it() {
        // Given
        receive("a", "exploitatievergunning", "mo");
        Publisher.receive(own + "-b", "terrasvergunning", applicant("mo"));
        Publisher.receive(own + "-c", "terrasvergunning", applicant("stranger"));
        Publisher.linkOf(own + "-b");
        Publisher.linkOf(own + "-c");
        String journey = linkOf("a");
        Response nothing = ask(journey, own + "-nobody");

        for (String request : List.of(own + "-c", own + "-a", own + "-b")) {
            // When
            Response answer = ask(journey, request);

            // Then
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("?asked=yes");
            assertThat(answer.asByteArray()).isEqualTo(nothing.asByteArray()).isEmpty();
            assertThat(answer.getHeaders().asList().stream().map(Header::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(nothing.getHeaders().asList().stream().map(Header::toString).toList());
        }
        String page = given().get(journey + "?asked=yes").asString();
        assertThat(page).contains("Wij hebben uw zaaknummer bekeken.", Publisher.linkOf(own + "-b"))
                .doesNotContain(Publisher.linkOf(own + "-c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geen zaaknummer!", "<b>", "x%"})
    void what_can_be_no_reference_is_said_to_be_none_and_kept(String typed) {
        // Given
        receive("a", "exploitatievergunning", "mo");

        // When
        Response answer = ask(linkOf("a") + "?lang=nl", typed);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("Wij herkennen dit niet als zaaknummer.",
                "value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"");
        assertThat(answer.asString()).as("nothing that fetches the page anew, without what was typed")
                .doesNotContain("<script");
        assertThat(given().get(linkOf("a")).asString()).contains("<script");
    }

    @Test
    void a_dash_of_a_phone_is_a_hyphen() {
        // Given
        receive("a", "exploitatievergunning", "mo");

        // When
        Response answer = ask(linkOf("a"), own.replace('-', '\u2013') + "\u2013nobody");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void the_answer_keeps_the_language() {
        // Given
        receive("a", "exploitatievergunning", "mo");

        // When
        Response answer = ask(linkOf("a") + "?lang=en", own + "-nobody");

        // Then
        assertThat(answer.header("Location")).isEqualTo("?asked=yes&lang=en");
    }

    @Test
    void when_the_database_does_not_answer_the_page_asks_to_come_back() throws SQLException {
        // Given
        receive("a", "exploitatievergunning", "mo");
        String journey = linkOf("a");
        rows.execute("alter table journey_addition rename to journey_addition_away");
        try {
            // When
            Response answer = ask(journey, own + "-a");

            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.asString()).contains("Deze pagina doet het nu even niet");
            assertThat(ask(UNKNOWN, own + "-a").statusCode()).as("a forged link needs no database").isEqualTo(404);
        } finally {
            rows.execute("alter table journey_addition_away rename to journey_addition");
        }
    }

    @Test
    void the_view_as_json_names_what_belongs_with_it() {
        // Given
        receive("a", "exploitatievergunning", "mo");
        receive("b", "terrasvergunning", "mo");
        awaitParts(2);
        String token = Publisher.linkOf(own + "-a").substring("/t/".length());

        // When
        var view = given().header("Authorization", "Bearer " + token).get("/v1/timeline").jsonPath();

        // Then
        assertThat(view.getString("journey.reference")).isEqualTo(own);
        assertThat(view.getString("journey.title")).isEqualTo("Eetcafé openen");
        assertThat(view.getList("journey.requests.reference")).containsExactly(own + "-a", own + "-b");
        assertThat(view.getList("journey.requests.state")).containsExactly("received", "received");
        assertThat(view.getList("journey.requests.product.id")).containsExactly("exploitatievergunning", "terrasvergunning");
    }

    private static Response ask(String journey, String request) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reference", request)
                .post(journey);
    }

    private void receive(String request, String product, String who) {
        Publisher.receive(own + "-" + request, product, applicant(who)
                + ", \"journey\": {\"reference\": \"" + own + "\", \"title\": {\"nl\": \"Eetcafé openen\"}}");
    }

    private static String applicant(String who) {
        return ", \"applicant\": {\"email\": \"" + who + "@voorbeeld.example\", \"language\": \"nl\", \"contactBy\": \"none\"}";
    }

    private void awaitParts(int expected) {
        rows.awaitCount(expected, "select count(*) from journey_part where told = ?", own);
    }

    /** As the page of the request gives it, and as a colleague does. */
    private String linkOf(String request) {
        String page = Publisher.linkOf(own + "-" + request);
        String link = await().atMost(Duration.ofSeconds(30)).until(() -> given().get(page).htmlPath()
                .getString("**.find { it.@href.text().startsWith('/j/') }.@href"), found -> found != null && !found.isEmpty());
        String path = link.substring(0, link.indexOf('?'));
        assertThat(
                given().auth().preemptive().basic("desk", "desk").post("/v1/requests/" + own + "-" + request + "/journey-link")
                        .jsonPath().getString("url"))
                .endsWith(path);
        return path;
    }
}

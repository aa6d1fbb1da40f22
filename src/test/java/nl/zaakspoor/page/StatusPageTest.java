// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.access.StatusLinks;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class StatusPageTest {
    private static final String UNKNOWN = "/t/AQEAAAAAAAAwOQABAAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    StatusLinks links;

    @Inject
    DataSource database;

    @Test
    void a_link_opens_the_page_of_its_request() {
        // Given
        Publisher.receive("P-1", "vergunning", ", \"title\": {\"nl\": \"Dakkapel <bouwen>\"}");
        String link = Publisher.linkOf("P-1");

        // When
        Response page = given().get(link);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.asString()).contains("Uw aanvraag: <bdi>Dakkapel &lt;bouwen&gt;</bdi>", "Stap 1 van 5");
    }

    @Test
    void the_page_speaks_the_language_of_the_link_then_of_the_applicant() {
        // Given
        Publisher.receive("P-2", "vergunning", ", \"applicant\": {\"language\": \"en\"}");
        String link = Publisher.linkOf("P-2");

        // When
        String applicants = given().header("Accept-Language", "nl").get(link).asString();
        String chosen = given().get(link + "?lang=nl").asString();

        // Then
        assertThat(applicants).contains("<html lang=\"en\"", "We have received your application", "What happens next");
        assertThat(chosen).contains("<html lang=\"nl\"", "Wij hebben uw aanvraag ontvangen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t/x", "/t/AQEAAAAAAAAwOQABAAAAAAAAAAAAAAAAAAAAAB", "/t/%00", "/t/..%2f", "/t", "/t/", "/t/x/y",
            "/t//", "/t/x/", "/t/x;a=b", "/t/x?lang=zz"})
    void a_link_that_opens_nothing_says_so_in_the_same_bytes_whatever_is_wrong(String wrong) {
        // Given
        Response usual = given().get(UNKNOWN);

        // When
        Response page = given().urlEncodingEnabled(false).get(wrong);

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asByteArray()).isEqualTo(usual.asByteArray());
        assertThat(page.asString()).contains("Deze link werkt niet (meer)", "14\u00A0000").doesNotContain("Wie ziet dit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ";a=b", "?lang=zz", "?lang="})
    void what_a_mail_program_adds_to_a_link_does_no_harm(String added) {
        // Given
        String link = link("P-10");

        // When
        Response page = given().urlEncodingEnabled(false).get(link + added);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("<html lang=\"nl\"", "P-10");
        PageHeaders.HEADERS.forEach((name, value) -> assertThat(page.getHeaders().getValues(name)).containsExactly(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "?lang=%"})
    void what_the_server_cannot_read_is_refused_alike_for_every_link(String broken) throws IOException {
        // Given
        String usual = raw(UNKNOWN + broken);

        // When
        String answer = raw(link("P-11") + broken);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").isEqualTo(usual);
    }

    /** What a client that checks addresses would not send. */
    private static String raw(String target) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".replace("%s", target)
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/favicon.ico", "/nope/at/all", "/v1"})
    void a_browser_that_is_lost_gets_the_page_of_a_wrong_link(String nothing) {
        // When
        Response page = given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(nothing);

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asByteArray()).isEqualTo(given().get(UNKNOWN).asByteArray());
    }

    @Test
    void a_program_that_is_lost_gets_a_problem() {
        // Given
        String json = "application/problem+json";

        // Then
        given().accept("application/json").get("/nope").then().statusCode(404).contentType(json);
        given().accept("text/html").get("/v1/nope").then().statusCode(404).contentType(json);
        given().post("/nope").then().statusCode(404).contentType(json);
    }

    @Test
    void a_replaced_link_and_a_link_to_no_request_look_like_any_wrong_link() {
        // Given
        Publisher.receive("P-3", "vergunning", "");
        Publisher.linkOf("P-3");
        byte[] usual = given().get(UNKNOWN).asByteArray();

        // When
        Response other = given().get(links.page(1, 2).getPath());
        Response none = given().get(links.page(987_654_321, 1).getPath());

        // Then
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.asByteArray()).isEqualTo(usual);
        assertThat(none.asByteArray()).isEqualTo(usual);
    }

    @Test
    void a_request_that_may_not_be_followed_looks_like_any_wrong_link() {
        // Given
        Publisher.receive("P-4", "fraude-onderzoek", ", \"applicant\": {\"name\": \"N. Voorbeeld\", \"language\": \"tr\"}");
        long hidden = await().atMost(Duration.ofSeconds(30)).until(() -> number("P-4"), number -> number > 0);

        // When
        Response page = given().get(links.page(hidden, 1).getPath());

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asByteArray()).isEqualTo(given().get(UNKNOWN).asByteArray());
    }

    @Test
    void what_may_only_be_receipted_shows_no_more_than_that() {
        // Given
        Publisher.receive("P-8", "fraudemelding", ", \"title\": {\"nl\": \"Over de buren\"}");

        // When
        Response page = given().get(Publisher.linkOf("P-8"));

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Wij hebben uw aanvraag ontvangen", "14\u00A0000").doesNotContain("buren",
                "raude");
    }

    @Test
    void when_the_database_does_not_answer_the_page_asks_to_come_back() throws SQLException {
        // Given
        String link = link("P-9");
        execute("alter table timeline rename to timeline_away");
        try {
            // When
            Response page = given().get(link);

            // Then
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("60");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.asString()).contains("Deze pagina doet het nu even niet", "Dat ligt aan ons, niet aan u.");
            assertThat(given().get(UNKNOWN).statusCode()).as("a forged link needs no database").isEqualTo(404);
        } finally {
            execute("alter table timeline_away rename to timeline");
        }
    }

    @Test
    void every_page_tells_the_browser_to_keep_it_private() {
        for (Response page : new Response[]{given().get(UNKNOWN), page("P-6")}) {
            // Then
            PageHeaders.HEADERS.forEach((name, value) -> assertThat(page.getHeaders().getValues(name)).containsExactly(value));
        }
    }

    @Test
    void asking_only_for_the_headers_changes_nothing() {
        // Given
        String link = link("P-7");

        // When
        Response head = given().head(link);

        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Cache-Control")).isEqualTo("no-store");
        assertThat(head.asByteArray()).isEmpty();
        assertThat(given().get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_that_is_asked_for_again_comes_only_when_it_says_something_else() {
        // Given
        String link = link("P-12");
        String tag = given().get(link).header("ETag");

        // When
        Response same = given().header("If-None-Match", tag).get(link);
        Response compressed = given().header("If-None-Match", tag.replaceAll("\"$", "-gzip\"")).get(link);
        Response english = given().header("If-None-Match", tag).get(link + "?lang=en");

        // Then
        assertThat(tag).matches("W/\"[0-9a-f]{12}\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.asByteArray()).isEmpty();
        PageHeaders.HEADERS.forEach((name, value) -> assertThat(same.getHeaders().getValues(name)).containsExactly(value));
        assertThat(compressed.statusCode()).isEqualTo(304);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(given().get(UNKNOWN).headers().hasHeaderWithName("ETag")).isFalse();
    }

    @Test
    void news_that_a_receipt_does_not_tell_is_not_betrayed_by_its_tag() {
        // Given
        Publisher.receive("P-13", "fraudemelding", "");
        String link = Publisher.linkOf("P-13");
        String tag = given().get(link).header("ETag");

        // When
        Publisher.publish("P-13", "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"in-progress\"}");
        await().atMost(Duration.ofSeconds(30)).until(() -> new Rows(database).count("select count(*) from status_event join "
                + "request on request.id = request_id where reference = ?", "P-13"), count -> count == 2);

        // Then
        assertThat(given().header("If-None-Match", tag).get(link).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh", "aloud"})
    void the_scripts_of_a_page_are_files_of_our_own(String script) {
        // Given
        String address = given().get(link("P-14")).htmlPath()
                .getString("html.body.'**'.find { it.@src.text().contains('/" + script
                        + "-') }.@src");

        // When
        Response file = given().get(address);

        // Then
        assertThat(address).matches("/assets/" + script + "-[0-9a-f]{12}\\.js");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("text/javascript");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_look_may_be_kept_for_ever() {
        // Given
        String stylesheet = given().get(UNKNOWN).htmlPath().getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");

        // When
        Response css = given().get(stylesheet);

        // Then
        assertThat(stylesheet).matches("/assets/zaakspoor-[0-9a-f]{12}\\.css");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.contentType()).startsWith("text/css");
        assertThat(css.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(given().get("/assets/zaakspoor-000000000000.css").statusCode()).isEqualTo(404);
    }

    @Test
    void the_icon_library_is_not_for_the_public() {
        assertThat(given().get("/webjars/bootstrap-icons/1.13.1/icons/search.svg").statusCode()).isEqualTo(404);
    }

    /** Of a request that gives no link away; 0 when it is not known yet. */
    private long number(String reference) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select id from request where reference = ?")) {
            query.setString(1, reference);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String link(String reference) {
        Publisher.receive(reference, "vergunning", "");
        return Publisher.linkOf(reference);
    }

    private static Response page(String reference) {
        return given().get(link(reference));
    }
}

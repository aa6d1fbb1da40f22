// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page of a sensitive product, which says little until a code is given, in the running service. */
@QuarkusTest
class CodePageTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("Uw code: ([0-9]{6})");
    private static final String ACTS = "select count(*) from status_event join request on request.id = request_id "
            + "where reference = ? and source = 'urn:zaakspoor:resident'";

    @Inject
    DataSource database;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private final String own = "C-" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = own.toLowerCase() + "@voorbeeld.example";
    private Rows rows;
    private String page;

    @BeforeEach
    void receive() {
        rows = new Rows(database);
        page = received(own, ", \"applicant\": {\"email\": \"" + address + "\"}");
    }

    @Test
    void with_the_code_that_was_mailed_the_page_shows_all() throws Exception {
        // Given
        assertThat(given().get(page).asString()).contains("Stuur mij een code").doesNotContain("Bijzondere bijstand", address);
        given().get(page + "/code").then().statusCode(200);
        given().head(page + "/code").then().statusCode(200);
        assertThat(rows.count(ACTS, own)).isZero();

        // When
        Response asked = post(Map.of("do", "ask"));
        Response opened = post(Map.of("do", "give", "code", " " + code() + " "));

        // Then
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).isEqualTo(page + "?lang=nl");
        assertThat(opened.header("Set-Cookie"))
                .matches("zaakspoor-pass=[A-Za-z0-9_-]{34}; Path=" + page + "; Max-Age=1800; HttpOnly; SameSite=Lax");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(with(opened).get(page).asString()).contains("Bijzondere bijstand", "U ziet nu alles");
        assertThat(with(opened).redirects().follow(false).get(page + "/code").statusCode()).isEqualTo(303);
        assertThat(given().get(page).asString()).doesNotContain("Bijzondere bijstand");
    }

    @Test
    void a_page_that_was_opened_stays_open_while_it_asks_for_news_and_closes_with_its_pass() {
        // Given
        post(Map.of("do", "ask"));
        Response opened = post(Map.of("do", "give", "code", code()));
        String tag = with(opened).get(page).header("ETag");

        // When
        Response again = with(opened).header("If-None-Match", tag).get(page);
        Response over = given().header("If-None-Match", tag).get(page);

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(over.statusCode()).isEqualTo(200);
        assertThat(over.asString()).doesNotContain("Bijzondere bijstand");
    }

    @Test
    void the_calendar_opens_with_the_page_and_for_nobody_else() {
        // Given
        String calendar = page + "/calendar.ics";
        int closed = given().get(calendar).statusCode();
        post(Map.of("do", "ask"));

        // When
        Response opened = post(Map.of("do", "give", "code", code()));

        // Then
        assertThat(closed).isEqualTo(404);
        assertThat(with(opened).get(calendar).asString()).startsWith("BEGIN:VCALENDAR");
        assertThat(given().get(calendar).statusCode()).isEqualTo(404);
    }

    @Test
    void the_pass_opens_no_other_page_and_nothing_once_the_link_is_renewed() throws Exception {
        // Given
        String other = received(own + "-2", "");
        post(Map.of("do", "ask"));
        Response opened = post(Map.of("do", "give", "code", code()));
        post(Map.of(), "/helper");
        Matcher helper = Pattern.compile("/t/[A-Za-z0-9_-]{38}(?=</p>)").matcher(given().get(page + "/helper").asString());
        assertThat(helper.find()).isTrue();

        // Then
        assertThat(with(opened).get(other).asString()).doesNotContain("Bijzondere bijstand");
        assertThat(with(opened).get(helper.group()).asString()).contains("U helpt iemand")
                .doesNotContain("Bijzondere bijstand", "Stuur mij een code");
        form(Map.of("do", "ask")).post(helper.group() + "/code").then().statusCode(404);

        // When
        rows.execute("update request set link_version = link_version + 1 where reference = ?", own);

        // Then
        assertThat(with(opened).get(page).statusCode()).isEqualTo(404);
        assertThat(with(opened).get(Publisher.linkOf(own)).asString()).doesNotContain("Bijzondere bijstand");
    }

    @Test
    void a_code_is_good_once_and_the_page_can_be_closed() {
        // Given
        post(Map.of("do", "ask"));
        String code = code();
        Response opened = post(Map.of("do", "give", "code", code));

        // When
        Response again = post(Map.of("do", "give", "code", code));
        Response closed = with(opened).contentType("application/x-www-form-urlencoded").formParam("do", "close")
                .redirects().follow(false).post(page + "/code");

        // Then
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString()).contains("Deze code werkt niet meer").doesNotContain(code);
        assertThat(closed.statusCode()).isEqualTo(303);
        assertThat(closed.header("Set-Cookie")).startsWith("zaakspoor-pass=; Path=" + page + "; Max-Age=0");
    }

    @Test
    void after_five_wrong_tries_the_right_code_opens_nothing() {
        // Given
        post(Map.of("do", "ask"));
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";

        // When
        List<Response> tries = IntStream.range(0, 5).mapToObj(_ -> post(Map.of("do", "give", "code", wrong))).toList();
        Response late = post(Map.of("do", "give", "code", code));

        // Then
        assertThat(tries).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(400));
        assertThat(tries.getFirst().asString()).contains("Deze code klopt niet", "value=\"" + wrong + "\"");
        assertThat(tries.getLast().asString()).contains("te vaak een verkeerde code", "Stuur mij een code");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "<script>", "' or 1 = 1", "long"})
    void what_is_no_code_is_no_try_and_is_said_in_words(String typed) throws Exception {
        // Given
        post(Map.of("do", "ask"));

        // When
        Response answer = form(Map.of("do", "give", "code", typed.equals("long") ? "9".repeat(10_000) : typed))
                .queryParam("lang", "en").post(page + "/code");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("A code has 6 digits").doesNotContain("<script>");
        assertThat(rows.count("select count(*) from code_try join request on request.id = request_id where reference = ?", own))
                .isZero();
    }

    @Test
    void a_code_that_nobody_asked_opens_nothing_and_something_else_is_not_understood() {
        assertThat(post(Map.of("do", "give", "code", "123456")).asString()).contains("Deze code werkt niet meer");
        assertThat(post(Map.of("do", "explode")).statusCode()).isEqualTo(400);
        assertThat(post(Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_button_that_is_pressed_twice_asks_one_code() throws Exception {
        // When
        post(Map.of("do", "ask"));
        Response again = post(Map.of("do", "ask"));

        // Then
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(rows.count(ACTS, own)).isEqualTo(1);
    }

    @Test
    void where_no_code_would_go_none_is_asked_and_the_page_says_whom_to_call() throws Exception {
        // Given
        String nobody = received(own + "-3", "");

        // When
        Response asked = form(Map.of("do", "ask")).post(nobody + "/code");

        // Then
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(given().get(nobody + "/code").asString()).contains("Wij kunnen u nu geen code sturen")
                .doesNotContain("<form");
        assertThat(given().get(nobody).asString()).contains("Wilt u meer weten? Bel").doesNotContain("Stuur mij een code");
        assertThat(rows.count(ACTS, own + "-3")).isZero();
    }

    @Test
    void a_page_that_says_all_needs_no_code() {
        // Given
        Publisher.receive(own + "-4", "vergunning", "");
        String open = Publisher.linkOf(own + "-4");

        // Then
        assertThat(given().redirects().follow(false).get(open + "/code").statusCode()).isEqualTo(303);
        assertThat(form(Map.of("do", "ask")).post(open + "/code").statusCode()).isEqualTo(303);
    }

    private static String received(String reference, String more) {
        Publisher.receive(reference, "bijzondere-bijstand", more);
        return Publisher.linkOf(reference);
    }

    private Response post(Map<String, String> fields) {
        return post(fields, "/code");
    }

    private Response post(Map<String, String> fields, String to) {
        return form(fields).post(page + to);
    }

    private static RequestSpecification form(Map<String, String> fields) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
    }

    private static RequestSpecification with(Response opened) {
        return given().cookie("zaakspoor-pass", opened.getCookie("zaakspoor-pass"));
    }

    private String code() {
        return await().atMost(SOON).until(() -> new Mailbox(directory).newestFirst().limit(200)
                .filter(mail -> mail.to().contains(address))
                .flatMap(mail -> CODE.matcher(mail.text().orElse("")).results().map(found -> found.group(1))).findFirst()
                .orElse(""), found -> !found.isEmpty());
    }
}

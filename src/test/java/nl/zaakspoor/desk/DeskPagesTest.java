// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** The pages of the desk, without a browser: who may see them, what they say, and what becomes of what is sent. */
@QuarkusTest
class DeskPagesTest {
    @Inject
    DataSource database;

    private final String own = "DP-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;
    private String page;

    @BeforeEach
    void receive() {
        rows = new Rows(database);
        Publisher.receive(own, "vergunning",
                (", \"title\": {\"nl\": \"Schuur <b>\"}, \"applicant\": {\"name\": \"Q%s Voorbeeld\","
                        + " \"email\": \"%s@voorbeeld.example\", \"phone\": \"%s\", \"postcode\": \"%s\", \"houseNumber\": \"70\"}")
                        .formatted(letters(), own, phone(), postcode()));
        page = Publisher.linkOf(own);
    }

    private String phone() {
        return "06" + (10_000_000 + Math.floorMod(own.hashCode(), 90_000_000));
    }

    private String postcode() {
        return (1000 + Math.floorMod(own.hashCode(), 9000)) + " BT";
    }

    private String letters() {
        return own.replaceAll("[^a-f]", "x");
    }

    @Test
    void the_screen_tells_what_to_say_and_shows_the_page_of_the_resident() {
        desk().get(screen()).then().statusCode(200).contentType("text/html")
                .body(allOf(containsString("Dit kunt u zeggen"), containsString("Dit ziet de inwoner"),
                        containsString("Uw aanvraag"), containsString(own + "@voorbeeld.example"),
                        containsString("Schuur &lt;b&gt;"), not(containsString("Schuur <b>")), not(containsString("/t/"))))
                .header("Cache-Control", "no-store").header("Referrer-Policy", "same-origin");
    }

    @Test
    void english_is_spoken_to_who_asks_for_it() {
        colleague().header("Accept-Language", "en").get(screen()).then().body(containsString("What you can say"));
        colleague().header("Accept-Language", "tr").get(screen()).then().body(containsString("Dit kunt u zeggen"));
    }

    @Test
    void every_look_is_written_down() throws SQLException {
        // When
        desk().get(screen()).then().statusCode(200);
        search(Map.of("q", own)).body(containsString(screen()));
        desk().get(screen() + "?asOf=2020-01-01").then().body(containsString("nog niets te zien"));
        post("/link", Map.of()).statusCode(200).body(containsString("/t/"));

        // Then
        assertThat(rows.texts("select distinct what from read_log join request on request.id = request_id where reference = ?"
                + " and reader = 'desk' order by 1", own)).contains("request", "search", "status-link")
                .doesNotContain("timeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s", "%2$s", "%3$s 70", "%1$s@voorbeeld.example"})
    void one_field_finds_by_number_phone_address_and_mail(String typed) {
        search(Map.of("q", typed.formatted(own, phone(), postcode()))).statusCode(200).body(containsString(screen()));
    }

    @Test
    void a_name_finds_and_what_is_typed_stands_in_no_address() {
        search(Map.of("q", "q" + letters())).statusCode(200).body(containsString(screen()));
        search(Map.of("name", "q" + letters(), "product", "vergunning")).body(containsString(screen()));
        search(Map.of("name", "q" + letters(), "product", "woz")).body(not(containsString(screen())));
    }

    @Test
    void what_cannot_be_searched_for_is_said_beside_the_field() {
        search(Map.of("q", "?")).statusCode(400).body(containsString("Vul iets in met letters of cijfers"));
        search(Map.of("postcode", "2511 BT")).statusCode(400).body(containsString("allebei"));
        search(Map.of("since", "gisteren")).statusCode(400).body(containsString("Kies een dag die bestaat"));
    }

    @Test
    void contact_that_is_written_down_stands_on_the_screen_once_though_it_is_sent_twice() {
        // Given
        Map<String, String> contact = Map.of("channel", "phone", "about", "Waar is mijn aanvraag?", "summary", "Belde <even>.");

        // When
        String seen = desk().get(screen()).asString().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        contact = with(contact, seen);
        post("/contact", contact).statusCode(303).header("Location", endsWith(screen() + "?done=contact"));
        post("/contact", contact).statusCode(303);

        // Then
        String after = desk().header("Sec-Fetch-Site", "same-origin").get(screen() + "?done=contact").then()
                .body(containsString("Het contact is vastgelegd"))
                .extract().asString();
        assertThat(after.split("Belde &lt;even&gt;", -1)).hasSize(2);
        assertThat(given().get(page).asString()).doesNotContain("Belde");
    }

    @Test
    void contact_that_is_not_right_comes_back_with_what_was_typed() {
        post("/contact", Map.of("channel", "phone", "about", "Iets", "summary", "Mijn BSN is 123456782.")).statusCode(400)
                .body(allOf(containsString("burgerservicenummer"), containsString("Mijn BSN is 123456782.")));
        post("/contact", Map.of("channel", "phone")).statusCode(400).body(allOf(
                containsString("Schrijf op wat er gezegd is"), containsString("<title>Fout: "),
                containsString("<a href=\"#form-record\">")));
        assertThat(rows.texts("select type from status_event join request on request.id = request_id where reference = ?", own))
                .doesNotContain("contact-recorded");
    }

    @Test
    void a_resident_who_is_to_be_called_back_sees_it_and_the_department_has_it() {
        // When
        post("/call-back", Map.of("phone", "0612345678", "words", "Over de schuur")).statusCode(303);
        post("/call-back", Map.of("phone", "bel maar")).statusCode(400).body(containsString("Vul een telefoonnummer in"));

        // Then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(rows.texts(
                "select kind from resident_action join request on request.id = request_id where reference = ?", own))
                .containsExactly("call-me-back"));
        desk().get(screen()).then().body(allOf(containsString("Wil gebeld worden"), containsString("Over de schuur")));
        String answer = desk().get(screen()).asString().replaceAll("(?s).*action=\"([^\"]*/answers/[^\"]*)\".*", "$1");
        sent(Map.of("accepted", "true", "explanation", "Gebeld.")).post(answer).then().statusCode(303);
        desk().get(screen()).then().body(containsString("Beantwoord op"));
        sent(Map.of("accepted", "true")).post(answer).then().statusCode(409)
                .body(containsString("<a href=\"" + screen() + "\">"));
    }

    @Test
    void a_delay_is_told_with_its_reason() {
        post("/delay", Map.of("expectedOn", "2001-01-01", "reasonCode", "busy")).statusCode(400)
                .body(containsString("Kies een dag na vandaag"));
        post("/delay", Map.of("expectedOn", "2090-01-02")).statusCode(400).body(containsString("Kies een reden"));
        post("/delay", Map.of("expectedOn", "2090-01-02", "reasonCode", "busy")).statusCode(303);
        desk().get(screen()).then().body(containsString("2 jan 2090"));
    }

    @Test
    void a_link_is_renewed_by_who_is_sure() {
        post("/renew-link", Map.of()).statusCode(400).body(containsString("Zet eerst een vinkje bij: Ik weet het zeker"));
        given().get(page).then().statusCode(200);
        post("/renew-link", Map.of("sure", "yes")).statusCode(303);
        given().get(page).then().statusCode(404);
        post("/mail-link", Map.of()).statusCode(303);
    }

    @Test
    void where_no_text_messages_are_sent_no_link_goes_by_one() {
        desk().get(screen()).then().body(allOf(containsString("/mail-link"), not(containsString("/text-link"))));
        post("/text-link", Map.of()).statusCode(409).body(allOf(containsString("Deze inwoner kan geen sms krijgen."),
                containsString("<a href=\"" + screen() + "\">")));
    }

    @Test
    void a_form_of_another_site_is_refused() {
        for (String site : List.of("cross-site", "same-site", "none")) {
            desk().header("Sec-Fetch-Site", site).formParam("phone", "0612345678").post(screen() + "/call-back").then()
                    .statusCode(403).body(containsString("Geen toegang"));
        }
        desk().header("Origin", "https://elders.example").post(screen() + "/renew-link").then().statusCode(403);
        desk().post(screen() + "/renew-link").then().statusCode(403);
        given().get(page).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "cross-site", "same-site"})
    void a_link_from_elsewhere_does_not_say_that_something_was_done(String site) {
        for (String address : List.of(screen() + "?done=link-mailed", "/desk/work?%64one=paused&done=task")) {
            desk().header("Sec-Fetch-Site", site).redirects().follow(false).urlEncodingEnabled(false).get(address).then()
                    .statusCode(303).header("Location", endsWith(address.replaceFirst("\\?.*", "")));
        }
        desk().header("Sec-Fetch-Site", site).get(screen() + "?done=link-mailed").then().statusCode(200)
                .body(not(containsString("card done")));
    }

    @Test
    void an_older_browser_says_from_which_page_it_comes() {
        String said = "card done";
        desk().header("Referer", "http://localhost:" + RestAssured.port + screen()).get(screen() + "?done=delay").then()
                .body(containsString(said));
        for (String elsewhere : List.of("https://elders.example/desk", "http://localhost.elders.example/", "about:blank")) {
            desk().header("Referer", elsewhere).get(screen() + "?done=delay").then().body(not(containsString(said)));
        }
        desk().get(screen() + "?done=delay").then().body(not(containsString(said)));
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "/notices/7b1f4a1e-0000-4000-8000-000000000000, 404", "/notices/x, 404", "/nothing, 404"})
    void what_is_not_there_is_said_on_a_page(String path, int status) {
        desk().get(screen() + path).then().statusCode(status).contentType("text/html");
    }

    @Test
    void nothing_of_another_department_is_to_be_seen() {
        String refused = given().auth().preemptive().basic("desk-dsb", "desk-dsb").get(screen()).then().statusCode(403)
                .extract().asString();
        assertThat(refused).contains("Stedelijke Ontwikkeling", "Verbind door").doesNotContain("Schuur", "voorbeeld.example",
                "vergunning");
        given().auth().preemptive().basic("desk-dsb", "desk-dsb").header("Sec-Fetch-Site", "same-origin")
                .formParam("q", own).post("/desk/search").then().body(allOf(containsString("Er is iets bij"),
                        not(containsString("Schuur"))));
    }

    @Test
    void who_is_not_signed_in_sees_nothing_and_who_is_no_colleague_neither() {
        given().get("/desk").then().statusCode(401);
        given().get("/desk/assets/desk.css").then().statusCode(401);
        given().auth().preemptive().basic("publisher", "publisher").get("/desk").then().statusCode(403)
                .contentType("text/html").body(containsString("Geen toegang"));
    }

    private static Map<String, String> with(Map<String, String> fields, String seen) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("seen", seen);
        return all;
    }

    private String screen() {
        return "/desk/requests/" + own;
    }

    private ValidatableResponse post(String act, Map<String, String> fields) {
        return sent(fields).post(screen() + act).then();
    }

    /** What was found, or what must be put right. */
    private static ValidatableResponse search(Map<String, String> fields) {
        Response answer = sent(fields).post("/desk/search");
        return answer.statusCode() == 303 ? desk().get(answer.header("Location")).then() : answer.then();
    }

    private static RequestSpecification sent(Map<String, String> fields) {
        return desk().header("Sec-Fetch-Site", "same-origin").contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).redirects().follow(false);
    }

    private static RequestSpecification desk() {
        return colleague().header("Accept-Language", "nl");
    }

    private static RequestSpecification colleague() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}

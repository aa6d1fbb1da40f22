// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The calendar file and the page for paper, in the running service. */
@QuarkusTest
class CalendarPageTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String UNKNOWN = "/t/AQEAAAAAAAAwOQABAAAAAAAAAAAAAAAAAAAAAA";

    private final String own = "CA-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_page_leads_to_a_calendar_with_its_appointment() {
        // Given
        String page = planned("vergunning");

        // When
        Response calendar = given().accept("text/calendar").get(page + "/calendar.ics?lang=en");

        // Then
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.contentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(calendar.header("Content-Disposition")).isEqualTo("inline; filename=\"afspraak.ics\"");
        PageHeaders.HEADERS.forEach((name, value) -> assertThat(calendar.getHeaders().getValues(name)).containsExactly(value));
        assertThat(calendar.asString().replace("\r\n ", ""))
                .contains("BEGIN:VEVENT", "STATUS:CONFIRMED", "LOCATION:Café Stadhuis",
                        "SUMMARY:Appointment with Gemeente Voorbeeld", "https://afspraken.voorbeeld.example/1")
                .doesNotContain(
                        "METHOD", own, page);
        given().accept("text/html").get(page + "/calendar.ics/").then().statusCode(200);
        given().head(page + "/calendar.ics").then().statusCode(200);
        assertThat(given().get(page + "/calendar.ics/x").asByteArray()).isEqualTo(given().get(UNKNOWN).asByteArray());
    }

    @Test
    void what_was_called_off_is_taken_out_of_a_calendar_that_has_it() {
        // Given
        String page = planned("vergunning");
        String before = given().get(page + "/calendar.ics").asString();

        // When
        Publisher.publish(own, "appointment-cancelled", "2026-10-09T08:00:00Z", "{\"appointmentId\": \"A1\"}");
        String after = await().atMost(SOON).until(() -> given().get(page + "/calendar.ics").asString(),
                calendar -> calendar.contains("STATUS:CANCELLED"));

        // Then
        assertThat(after.lines().filter(line -> line.startsWith("UID:"))).hasSize(1).containsExactlyElementsOf(
                before.lines().filter(line -> line.startsWith("UID:")).toList());
        assertThat(given().get(page).asString()).doesNotContain("calendar.ics");
    }

    @Test
    void without_an_appointment_the_calendar_is_empty_and_the_page_does_not_lead_to_it() {
        // Given
        Publisher.receive(own, "vergunning", "");
        String page = Publisher.linkOf(own);

        // When
        Response calendar = given().get(page + "/calendar.ics");

        // Then
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.asString()).startsWith("BEGIN:VCALENDAR").doesNotContain("VEVENT");
        assertThat(given().get(page).asString()).doesNotContain("calendar.ics");
    }

    @Test
    void a_helper_gets_the_calendar_and_the_page_for_paper_by_the_own_link() {
        // Given
        String page = planned("vergunning");
        String helper = helper(page);

        // When
        String calendar = given().get(helper + "/calendar.ics").asString();
        String paper = given().get(helper + "?print=yes").asString();

        // Then
        assertThat(calendar).contains("BEGIN:VEVENT").doesNotContain("afspraken.voorbeeld.example");
        assertThat(given().get(helper).asString()).contains(helper + "/calendar.ics?lang=nl");
        assertThat(paper).contains(helper + "</bdi>", "U helpt iemand").doesNotContain(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bijzondere-bijstand", "fraudemelding"})
    void where_the_page_says_little_there_is_no_calendar(String product) {
        // Given
        String page = planned(product);

        // When
        Response calendar = given().get(page + "/calendar.ics");

        // Then
        assertThat(calendar.statusCode()).isEqualTo(404);
        assertThat(calendar.asByteArray()).isEqualTo(given().get(UNKNOWN).asByteArray());
        assertThat(given().get(page).asString()).doesNotContain("calendar.ics");
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN, "/t/x", "/t/%00"})
    void a_link_that_opens_nothing_has_no_calendar_either(String link) {
        // When
        Response calendar = given().urlEncodingEnabled(false).accept("text/calendar").get(link + "/calendar.ics");

        // Then
        assertThat(calendar.statusCode()).isEqualTo(404);
        assertThat(calendar.asByteArray()).isEqualTo(given().get(UNKNOWN).asByteArray());
        assertThat(given().urlEncodingEnabled(false).get(link + "?print=yes").asByteArray())
                .isEqualTo(given().get(UNKNOWN).asByteArray());
    }

    @Test
    void the_page_for_paper_has_its_whole_address() {
        // Given
        Publisher.receive(own, "vergunning", "");
        String page = Publisher.linkOf(own);

        // When
        Response paper = given().get(page + "?print=yes&lang=en");

        // Then
        assertThat(paper.asString()).containsPattern("<bdi dir=\"ltr\">https?://[^<]*" + page + "</bdi>")
                .contains("Keep this paper safe.", "href=\"?lang=en\"");
        PageHeaders.HEADERS.forEach((name, value) -> assertThat(paper.getHeaders().getValues(name)).containsExactly(value));
    }

    /** A request with an appointment next week, and the address of its page. */
    private String planned(String product) {
        Publisher.receive(own, product, "");
        Publisher.publish(own, "appointment-made", "2026-10-08T08:00:00Z", """
                {"appointmentId": "A1", "startsAt": "%sT09:00:00Z", "place": "Café Stadhuis",
                 "manageUrl": "https://afspraken.voorbeeld.example/1"}"""
                .formatted(LocalDate.now(DutchTime.ZONE).plusWeeks(1)));
        String page = Publisher.linkOf(own);
        await().atMost(SOON).until(() -> given().auth().basic("desk", "desk").get("/v1/requests/" + own).asString(),
                known -> known.contains("Café Stadhuis"));
        return page;
    }

    private static String helper(String page) {
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("label", "").post(page + "/helper");
        Matcher link = Pattern.compile("/t/[A-Za-z0-9_-]{38}(?=</p>)").matcher(given().get(page + "/helper").asString());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}

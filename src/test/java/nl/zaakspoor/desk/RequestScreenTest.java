// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The screen of a request has all that a colleague is asked, whatever the resident sees of it. */
@QuarkusTest
class RequestScreenTest {
    @Inject
    DataSource database;

    private final String own = "RS-" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = own.toLowerCase(Locale.ROOT) + "@voorbeeld.example";
    private Rows rows;

    @BeforeEach
    void begin() {
        rows = new Rows(database);
    }

    @Test
    void what_belongs_to_the_same_journey_stands_on_it_as_far_as_it_may_be_seen() {
        // Given
        String journey = ", \"applicant\": {\"email\": \"%s\"}, \"journey\": {\"reference\": \"J-%s\"}".formatted(mail, own);
        receive(own, "vergunning", journey);
        receive(own + "-2", "vergunning", journey);
        rows.awaitCount(2, "select count(*) from journey_part join request on request.id = request_id where reference like ?",
                own + "%");

        // Then
        assertThat(screen("desk", own)).contains("Hoort bij: J-" + own)
                .containsOnlyOnce("<a href=\"/desk/requests/" + own + "-2\">");
        assertThat(rows.texts("select distinct what from read_log join request on request.id = request_id where reference = ?",
                own + "-2")).contains("journey");
    }

    @Test
    void of_a_journey_is_said_where_there_is_more_and_its_link_is_not_given() {
        // Given
        String journey = ", \"applicant\": {\"email\": \"%s\"}, \"journey\": {\"reference\": \"J-%s\"}".formatted(mail, own);
        Publisher.publish(own, "request-received", "2026-10-06T08:00:00Z", """
                {"occurredAt": "2026-10-06", "product": "melding-openbare-ruimte", "department": "DSB", "receivedOn": "%s"%s}"""
                .formatted(LocalDate.now(DutchTime.ZONE), journey));
        receive(own + "-2", "vergunning", journey);
        rows.awaitCount(2, "select count(*) from journey_part join request on request.id = request_id where reference like ?",
                own + "%");

        // Then
        assertThat(screen("desk-dsb", own)).contains("Er is iets bij Stedelijke Ontwikkeling").doesNotContain(own + "-2");
        post("desk-dsb", "/journey-link").statusCode(403).body(containsString("<a href=\"/desk/requests/" + own + "\">"));
        post("desk", "/journey-link").statusCode(200).body(containsString("/j/"), not(containsString("/t/")));
    }

    private ValidatableResponse post(String user, String act) {
        return given().auth().preemptive().basic(user, user).header("Accept-Language", "nl")
                .header("Sec-Fetch-Site", "same-origin")
                .post("/desk/requests/" + own + act).then();
    }

    @Test
    void what_happened_is_told_also_where_the_resident_sees_nothing_of_it() {
        // Given
        receive(own, "wijkteam-melding", ", \"applicant\": {\"phone\": \"0612345678\"}");

        // When
        String screen = screen("desk", own);

        // Then
        assertThat(screen).contains("Inwoners kunnen dit niet volgen", "Wat er gebeurd is", "stap 1 van ",
                "De inwoner ziet hier niets van.");
        assertThat(screen).doesNotContain("/mail-link", "/renew-link");
    }

    @Test
    void a_caller_is_asked_for_what_we_know() {
        receive(own, "vergunning", ", \"applicant\": {\"phone\": \"0612345678\"}");
        receive(own + "-2", "vergunning", "");
        assertThat(screen("desk", own)).contains("Vraag het telefoonnummer. Lees het niet zelf voor.");
        assertThat(screen("desk", own + "-2")).contains("Wij hebben niets om mee te controleren wie u spreekt.");
    }

    @Test
    void the_page_is_shown_as_it_was_at_a_moment() {
        // Given
        receive(own, "vergunning", "");
        LocalDate today = LocalDate.now(DutchTime.ZONE);

        // Then
        assertThat(screen("desk", own + "?asOf=" + today + "&time=00:00")).contains("nog niets te zien");
        assertThat(screen("desk", own + "?asOf=" + today)).doesNotContain("Dat moment is nog niet voorbij", "Zo zag de pagina");
        assertThat(screen("desk", own + "?asOf=")).doesNotContain("Dat moment is nog niet voorbij");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2999-01-01", "asOf=gisteren", "asOf=2026-10-31&time=25:00", "time=10:00"})
    void a_moment_of_which_nothing_can_be_told_is_said_beside_the_field(String query) {
        receive(own, "vergunning", "");
        given().auth().preemptive().basic("desk", "desk").header("Accept-Language", "nl")
                .get("/desk/requests/" + own + "?" + query)
                .then().statusCode(400).body(containsString("Dat moment is nog niet voorbij"), containsString("<title>Fout: "));
    }

    @Test
    void who_looked_is_asked_by_who_may_know() {
        receive(own, "vergunning", "");
        assertThat(screen("desk", own)).doesNotContain("/desk/reads?reference=");
        assertThat(screen("head", own)).contains("/desk/reads?reference=" + own);
    }

    private void receive(String reference, String product, String moreData) {
        Publisher.receive(reference, product, moreData);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !rows.texts("select reference from request where version > 0 and reference = ?", reference)
                        .isEmpty());
    }

    private static String screen(String user, String of) {
        return given().auth().preemptive().basic(user, user).header("Accept-Language", "nl").get("/desk/requests/" + of).then()
                .statusCode(200).extract().asString();
    }
}

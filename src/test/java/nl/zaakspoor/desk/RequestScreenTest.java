// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
        assertThat(screen("desk", own + "-2")).contains("Wij weten niet van wie dit is.");
    }

    @Test
    void the_page_is_shown_as_it_was_at_a_moment() {
        // Given
        receive(own, "vergunning", "");
        LocalDate today = LocalDate.now(DutchTime.ZONE);

        // Then
        assertThat(screen("desk", own + "?asOf=" + today + "&time=00:00")).contains("nog niets te zien");
        assertThat(screen("desk", own + "?asOf=" + today.plusDays(2))).contains("Dat moment is nog niet voorbij");
        assertThat(screen("desk", own + "?asOf=gisteren")).contains("Dat moment is nog niet voorbij");
        assertThat(screen("desk", own + "?asOf=")).doesNotContain("Dat moment is nog niet voorbij");
    }

    @Test
    void who_looked_is_asked_by_who_may_know() {
        receive(own, "vergunning", "");
        assertThat(screen("desk", own)).doesNotContain("/desk/reads?reference=" + own);
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

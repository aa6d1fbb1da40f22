// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What residents choose to be told, where and in which language, in the running service. */
@QuarkusTest
class NoticeChoicesTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private AResident resident;

    @BeforeEach
    void receive() {
        resident = AResident.waiting(new Rows(database), new Mailbox(directory));
    }

    @Test
    void what_is_not_there_to_choose_changes_nothing() {
        Response kind = resident.post("/notices", Map.of("do", "choose", "kind", "bogus", "language", "nl"));
        Response language = resident.post("/notices", Map.of("do", "choose", "kind", "update", "language", "xx"));

        assertThat(kind.statusCode()).isEqualTo(400);
        assertThat(language.statusCode()).isEqualTo(400);
        assertThat(given().get(resident.page() + "/notices").asString()).contains("value=\"update\" checked");
    }

    @Test
    void another_address_gets_the_mails_only_after_the_old_one_agreed() {
        // When
        assertThat(resident.post("/notices", Map.of("do", "address", "email", "nieuw@")).statusCode()).isEqualTo(400);
        Response same = resident.post("/notices", Map.of("do", "address", "email", resident.old().toUpperCase(Locale.ROOT)));
        assertThat(same.statusCode()).isEqualTo(400);
        assertThat(same.asString()).contains("Dit adres hebben wij al van u.");
        assertThat(resident.post("/notices", Map.of("do", "address", "email", "nieuw-" + resident.old())).statusCode())
                .isEqualTo(303);
        String asked = resident.mail(resident.old(), "Klopt uw nieuwe e-mailadres");
        assertThat(asked).contains("nieuw-" + resident.old()).doesNotContain("Moet u iets doen?");
        Publisher.publish(resident.own(), "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        resident.mail(resident.old(), "Bouwplan");

        // Then: the link in the mail does it, reading alone does not, and the link of the resident.page() cannot.
        String link = AResident.link(asked, "/address/");
        assertThat(given().get(link).asString()).contains("Ja, dit klopt");
        assertThat(given().get("/address/" + resident.page().substring(3)).statusCode()).isEqualTo(404);
        assertThat(given().get(resident.page() + "/notices").asString()).contains("Bevestig daar het nieuwe");
        assertThat(AResident.form(Map.of()).post(link).asString()).contains("Dat is gelukt");
        assertThat(AResident.form(Map.of()).post(link).asString()).contains("Dat is gelukt");

        // When
        Publisher.publish(resident.own(), "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");

        // Then
        assertThat(resident.mail("nieuw-" + resident.old(), "afgerond")).isNotEmpty();
        assertThat(resident.mails(resident.old(), "afgerond")).isEmpty();
    }

    @Test
    void a_colleague_may_confirm_the_address_as_well() {
        // Given
        AResident.desk().body("{\"number\": 1}").post("/v1/requests/" + resident.own() + "/address/_confirm").then()
                .statusCode(409);
        resident.post("/notices", Map.of("do", "address", "email", "nieuw-" + resident.old()));

        // When
        assertThat(AResident.desk().get("/v1/requests/" + resident.own()).jsonPath().getString("newAddress.email"))
                .isEqualTo("nieuw-" + resident.old());
        AResident.desk().body("{}").post("/v1/requests/" + resident.own() + "/address/_confirm").then().statusCode(400);
        AResident.desk().body("{\"number\": 1}").post("/v1/requests/" + resident.own() + "/address/_confirm").then()
                .statusCode(204);

        // Then
        assertThat(AResident.desk().get("/v1/requests/" + resident.own()).jsonPath().getString("applicant.email"))
                .isEqualTo("nieuw-" + resident.old());
    }

    @Test
    void what_is_switched_off_is_not_sent_and_the_language_that_was_chosen_is_spoken() {
        // When
        resident.post("/notices", Map.of("do", "choose", "kind", "update", "language", "en"));
        Publisher.publish(resident.own(), "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        Publisher.publish(resident.own(), "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");

        // Then
        assertThat(resident.mail(resident.old(), "Your application")).contains("closed");
        assertThat(resident.rows()
                .texts("select notice.state || ' ' || notice.reason from notice join request on request.id = request_id "
                        + "where reference = ? and kind = 'progress'", resident.own()))
                .containsExactly("suppressed switched-off");
    }

    @Test
    void a_mail_that_can_be_stopped_says_how_and_one_click_does_it() {
        // Given
        Publisher.publish(resident.own(), "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"BEOORDELEN\"}");
        resident.mail(resident.old(), "Bouwplan");
        String stop = resident.headers(resident.old(), "List-Unsubscribe: <[^>]*(/unsubscribe/[^>]*)>");

        // When
        given().get(stop).then().statusCode(200);
        given().head(stop).then().statusCode(200);
        boolean untouched = resident.rows().texts("select id from status_event where type = 'notices-chosen' and request_id = "
                + "(select id from request where reference = ?)", resident.own()).isEmpty();
        Response stopped = given().formParam("List-Unsubscribe", "One-Click").post(stop);

        // Then
        assertThat(untouched).isTrue();
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(given().get(resident.page() + "/notices").asString()).doesNotContain(" checked> <label for=\"choose-kind");
        given().post("/unsubscribe/" + resident.page().substring(3)).then().statusCode(404);
    }
}

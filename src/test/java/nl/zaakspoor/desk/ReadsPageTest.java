// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

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

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** Who looked, for who may ask. */
@QuarkusTest
class ReadsPageTest {
    @Inject
    DataSource database;

    private final String own = "RP-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void look() {
        Publisher.receive(own, "vergunning", "");
        Publisher.linkOf(own);
        get("desk", "/desk/requests/" + own).statusCode(200);
    }

    @Test
    void a_manager_sees_who_looked_at_a_request_and_that_is_written_down_as_well() {
        get("manager", "/desk/reads?reference=" + own).statusCode(200).body(containsString("Bekeek alles van de aanvraag"));
        assertThat(new Rows(database).texts("select reader from read_log join request on request.id = request_id"
                + " where reference = ? and what = 'reads'", own)).containsExactly("manager");
    }

    @Test
    void what_one_colleague_looked_at_is_for_the_privacy_officer_alone() {
        get("privacy-officer", "/desk/reads?reader=desk").statusCode(200).body(containsString(own));
        get("manager", "/desk/reads?reader=desk").statusCode(200).body(not(containsString(own)));
        get("privacy-officer", "/desk/reads?reader=desk&until=2001-01-01").body(containsString("Er is niets vastgelegd"));
        get("privacy-officer", "/desk").body(containsString("Waar keek één medewerker naar?"));
        get("desk", "/desk/reads").statusCode(403).contentType("text/html");
        get("manager", "/desk/reads?reference=NONE").statusCode(404);
    }

    @Test
    void the_privacy_officer_may_ask_it_of_every_department_and_a_manager_of_their_own() {
        get("officer-of-none", "/desk/reads?reference=" + own).statusCode(200)
                .body(containsString("Bekeek alles van de aanvraag"));
        get("manager-of-none", "/desk/reads?reference=" + own).statusCode(403)
                .body(not(containsString("Bekeek alles van de aanvraag")));
    }

    @Test
    void what_was_asked_stays_in_the_fields() {
        get("manager", "/desk/reads?reference=" + own).body(containsString("name=\"reference\" value=\"" + own + "\""));
        get("privacy-officer", "/desk/reads?reader=desk&from=2026-01-02&until=2090-03-04").statusCode(200)
                .body(allOf(containsString("name=\"reader\" value=\"desk\""),
                        containsString("name=\"from\" value=\"2026-01-02\""),
                        containsString("name=\"until\" value=\"2090-03-04\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "until"})
    void a_wrong_day_is_said_beside_its_field_and_nothing_is_looked_up(String field) {
        // Given
        int looks = looksAtLooks();

        // When
        String page = get("privacy-officer", "/desk/reads?reader=desk&" + field + "=gisteren").statusCode(400).extract()
                .asString();

        // Then
        assertThat(page).contains("id=\"reader-" + field + "-problem\">Kies een dag die bestaat.",
                "name=\"" + field + "\" value=\"gisteren\"", "name=\"reader\" value=\"desk\"").doesNotContain(own);
        assertThat(looksAtLooks()).isEqualTo(looks);
        get("manager", "/desk/reads?" + field + "=gisteren").statusCode(200);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_no_period_in_which_nobody_looked() {
        get("privacy-officer", "/desk/reads?reader=desk&from=2026-11-30&until=2026-11-01").statusCode(400)
                .body(containsString("Deze dag ligt voor de eerste dag."), not(containsString("Er is niets vastgelegd")));
    }

    private int looksAtLooks() {
        return new Rows(database).texts("select 1::text from read_log where what = 'reads' and of_reader = 'desk'").size();
    }

    @Test
    void by_what_was_searched_is_said_in_words() {
        // When
        given().auth().preemptive().basic("desk", "desk").header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("reference", own)
                .formParam("product", "vergunning").post("/desk/search").then().statusCode(200);

        // Then
        get("manager", "/desk/reads?reference=" + own).body(containsString("gezocht op: nummer, product"));
    }

    private static ValidatableResponse get(String name, String address) {
        return given().auth().preemptive().basic(name, name).header("Accept-Language", "nl").get(address).then();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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

    private static ValidatableResponse get(String name, String address) {
        return given().auth().preemptive().basic(name, name).header("Accept-Language", "nl").get(address).then();
    }
}

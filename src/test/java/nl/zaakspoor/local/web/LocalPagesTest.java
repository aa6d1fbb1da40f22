// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;

@QuarkusTest
class LocalPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev/mailbox", "/dev/dev.css"})
    void who_is_at_this_machine_sees_them(String path) {
        given().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev/mailbox", "/dev/mailbox/1", "/dev/mailbox/1/html", "/dev/dev.css"})
    void a_foreign_name_that_leads_here_opens_none_of_them(String path) {
        given().header("Host", "rebound.example").get(path).then().statusCode(403);
    }

    @Test
    void a_foreign_site_cannot_make_a_browser_publish() {
        given().header("Origin", "https://foreign.example").contentType("application/json").body("{}").post("/dev/publish")
                .then().statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site").contentType("application/json").body("{}").post("/dev/publish")
                .then().statusCode(403);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** Where one comes whose session has ended; when that is stands in {@code SessionEndTest}. */
@QuarkusTest
class SignedOutPageTest {
    @Test
    void who_sent_a_form_is_told_that_it_was_not_kept() {
        // When
        String page = given().header("Accept-Language", "nl").get("/desk/signed-out?lost=yes").then().statusCode(200)
                .contentType("text/html").header("Cache-Control", "no-store").extract().asString();

        // Then
        assertThat(page).contains("Wat u verstuurde, is niet bewaard.", "<a href=\"/desk\">Inloggen</a>")
                .doesNotContain("Ingelogd als", "/desk/work", "/desk/assets");
    }

    @Test
    void who_came_from_a_page_of_the_desk_reads_why_they_see_no_more() {
        given().header("Accept-Language", "nl").header("Sec-Fetch-Site", "same-origin").get("/desk/signed-out").then()
                .statusCode(200).body(allOf(containsString("Log in om verder te gaan."), not(containsString("bewaard"))));
    }

    @Test
    void who_sent_nothing_goes_on_to_sign_in() {
        given().header("Sec-Fetch-Site", "none").redirects().follow(false).get("/desk/signed-out").then().statusCode(303)
                .header("Location", endsWith("/desk"));
    }

    @Test
    void nothing_else_of_the_desk_is_for_everybody() {
        for (String address : new String[]{"/desk", "/desk/signed-out/x", "/desk/webcare", "/desk/search?sealed=x"}) {
            given().get(address).then().statusCode(401);
        }
    }
}

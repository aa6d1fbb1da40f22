// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        String page = ours().get("/desk/signed-out?lost=yes").then().statusCode(200)
                .contentType("text/html").header("Cache-Control", "no-store").extract().asString();

        // Then
        assertThat(page)
                .contains("<title>U was uitgelogd |", "Wat u verstuurde, is niet bewaard.", "<a href=\"/desk\">Inloggen</a>")
                .doesNotContain("Ingelogd als", "/desk/work", "/desk/assets");
    }

    @Test
    void who_came_from_a_page_of_the_desk_reads_why_they_see_no_more() {
        ours().get("/desk/signed-out?to=/desk/work").then().statusCode(200).body(allOf(
                containsString("Log in om verder te gaan."), containsString("<a href=\"/desk/work\">Inloggen</a>"),
                not(containsString("bewaard"))));
    }

    @Test
    void who_sent_nothing_goes_on_to_sign_in() {
        given().header("Sec-Fetch-Site", "none").redirects().follow(false).get("/desk/signed-out").then().statusCode(303)
                .header("Location", endsWith("/desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", "/t/secret", "/desk/../t",
            "/desk/work?done=sent",
            "/desk/signed-out", "javascript:alert(1)"})
    void it_leads_to_pages_of_the_desk_alone(String to) {
        assertThat(ours().queryParam("to", to).get("/desk/signed-out").asString()).contains("<a href=\"/desk\">Inloggen</a>")
                .doesNotContain("elsewhere", "secret", "alert");
    }

    @Test
    void nobody_elsewhere_makes_it_say_that_something_was_lost() {
        given().header("Sec-Fetch-Site", "cross-site").redirects().follow(false).get("/desk/signed-out?lost=yes").then()
                .statusCode(303).header("Location", endsWith("/desk"));
    }

    private static RequestSpecification ours() {
        return given().header("Accept-Language", "nl").header("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void nothing_else_of_the_desk_is_for_everybody() {
        for (String address : new String[]{"/desk", "/desk/signed-out/x", "/desk/webcare", "/desk/search?sealed=x"}) {
            given().get(address).then().statusCode(401);
        }
    }
}

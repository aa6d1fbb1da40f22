// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.RejectionProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The running service with a theme folder. */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class ThemedServiceTest {
    @Test
    void the_pages_have_the_look_and_the_name_of_the_theme() {
        // When
        Response page = given().get("/privacy?lang=nl");

        // Then
        XmlPath html = page.htmlPath();
        List<String> stylesheets = html.getList("html.head.link.findAll { it.@rel == 'stylesheet' }.@href", String.class);
        assertThat(html.getString("html.body.@class")).isEqualTo("testdam-theme");
        assertThat(page.asString()).contains("Gemeente Testdam").doesNotContain("Gemeente Voorbeeld");
        assertThat(stylesheets).hasSize(3);
        assertThat(stylesheets.get(1)).startsWith("/assets/theme-theme-");
        assertThat(stylesheets).allSatisfy(each -> assertThat(given().get(each).contentType()).startsWith("text/css"));
    }

    @Test
    void a_logo_can_do_nothing() {
        // Given
        String logo = given().get("/privacy?lang=nl").htmlPath().getString("html.head.link.find { it.@rel == 'icon' }.@href");

        // When
        Response picture = given().get(logo);

        // Then
        assertThat(logo).startsWith("/assets/theme-logo-");
        assertThat(picture.contentType()).isEqualTo("image/svg+xml");
        assertThat(picture.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(picture.header("Cache-Control")).contains("immutable");
    }
}

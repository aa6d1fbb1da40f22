// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The gallery as who develops opens it. */
@QuarkusTest
class GalleryPageTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/dev/gallery/[a-z-]+\\?lang=[a-z]{2})\"");

    @Test
    void it_leads_to_every_state_in_every_language() {
        List<String> links = LINK.matcher(given().get("/dev/gallery").then().statusCode(200).extract().asString()).results()
                .map(found -> found.group(1)).toList();

        assertThat(links).hasSize(Gallery.STATES.size() * Pages.LANGUAGES.all().size());
        assertThat(links).filteredOn(link -> link.endsWith("=uk") && !link.contains("not-shown"))
                .allSatisfy(link -> assertThat(given().get(link).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-shown", "nothing", "received/more"})
    void what_is_no_page_is_answered_as_everywhere(String name) {
        given().header("Accept", "text/html").get("/dev/gallery/" + name).then().statusCode(404);
    }
}

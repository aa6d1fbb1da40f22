// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class StatusPageTest {
    @Test
    void a_link_opens_the_page_of_its_request() {
        // Given
        Publisher.receive("P-1", "vergunning", ", \"title\": {\"nl\": \"Dakkapel bouwen\"}");
        String link = Publisher.linkOf("P-1");

        // When
        Response page = given().get(link);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.asString()).contains("Uw aanvraag: <span>Dakkapel bouwen</span>", "Stap 1 van 5");
    }
}

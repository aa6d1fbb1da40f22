// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import nl.zaakspoor.Publisher;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as the running service gives it; every other page and state is in {@link GalleryBrowserTest}. */
@QuarkusTest
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
class StatusPageBrowserTest {
    @Test
    void a_resident_reads_the_page_and_changes_its_language() {
        // Given
        Publisher.receive("B-1", "vergunning", ", \"title\": {\"nl\": \"Dakkapel bouwen\"}");
        String address = "http://localhost:" + RestAssured.port + Publisher.linkOf("B-1") + "?lang=nl";
        for (int width : List.of(390, 1280)) {
            try (Browser browser = Browser.open(); Browser.Visit visit = browser.visit(address, width, ColorScheme.LIGHT)) {
                assertThat(visit.page().locator("h1").innerText()).isEqualTo("Uw aanvraag: Dakkapel bouwen");

                // When
                visit.page().getByText("English").click();

                // Then
                assertThat(visit.page().locator("h1").innerText()).isEqualTo("Your application: Dakkapel bouwen");
                assertThat(visit.page().locator("[aria-current=step] h3").innerText()).contains("Application received");
                assertThat(visit.accessibilityFindings()).isEmpty();
                assertThat(visit.complaints()).isEmpty();
                assertThat(visit.scrollsSideways()).isFalse();
            }
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.UUID;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.Publisher;

import static org.assertj.core.api.Assertions.assertThat;

/** A resident on the page of a journey of the running service; its states are in {@link GalleryBrowserTest}. */
@QuarkusTest
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
class JourneyPageBrowserTest {
    @ParameterizedTest
    @CsvSource({"390, nl, Bekijk alles bij elkaar, Zaaknummer, Zet erbij, Wij hebben uw zaaknummer bekeken",
            "1280, en, See everything together, Case number, Add it, We have looked at your case number"})
    void a_resident_comes_from_one_request_sees_all_and_adds_another(int width, String language, String together, String label,
            String button, String answer) {
        // Given
        String own = "JB-" + UUID.randomUUID().toString().substring(0, 8);
        String mo = ", \"applicant\": {\"email\": \"mo@voorbeeld.example\", \"contactBy\": \"none\"}";
        Publisher.receive(own + "-2", "terrasvergunning", mo);
        Publisher.receive(own + "-1", "exploitatievergunning", mo + ", \"journey\": {\"reference\": \"" + own + "\"}");
        Publisher.linkOf(own + "-2");
        String address = "http://localhost:" + RestAssured.port + Publisher.linkOf(own + "-1") + "?lang=" + language;
        try (Browser browser = Browser.open(); Browser.Visit visit = browser.visit(address, width, ColorScheme.LIGHT)) {
            visit.page().getByText(together).click();
            assertThat(visit.page().locator("main").innerText()).doesNotContain(own + "-2");

            // When
            visit.page().getByLabel(label).fill(own + "-2");
            visit.page().getByText(button, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();

            // Then
            assertThat(visit.page().locator("main [role=status]").innerText()).startsWith(answer);
            assertThat(visit.page().locator(".step a[href^='/t/']").count()).isEqualTo(2);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.scrollsSideways()).isFalse();
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import nl.zaakspoor.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A colleague sees that a mail came back, puts the address right, and sends once more. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
class BouncedMailBrowserTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Test
    void a_bounced_mail_is_corrected_and_sent_again() {
        try (CallerStory story = new CallerStory(database, port); Browser browser = Browser.open()) {
            // Given
            story.received();
            courier.deliverWhatIsDue();
            story.bounced("5.1.1");
            String screen = "http://localhost:" + RestAssured.port + "/desk/requests/" + story.reference;
            try (Browser.Visit visit = browser.visitAs("desk", screen, 1280)) {
                assertThat(visit.page().locator("section:has(#desk-say)").innerText())
                        .contains("De inwoner kreeg het laatste bericht niet");

                // When
                visit.unfold();
                visit.page().locator("#form-address input[name=email]").fill("no address");
                visit.page().locator("#form-address button").click();

                // Then
                assertThat(visit.page().title()).startsWith("Fout: ");
                assertThat(visit.page().locator("[role=alert]").innerText()).contains("Dit is geen e-mailadres");
                assertThat(visit.page().locator("#form-address input[name=email]").inputValue()).isEqualTo("no address");
                check(visit);

                // When
                visit.page().locator("#form-address input[name=email]").fill(story.other);
                visit.page().locator("#form-address button").click();
                courier.deliverWhatIsDue();

                // Then
                assertThat(visit.page().locator("[role=status]").innerText()).contains("Het nieuwe e-mailadres geldt nu");
                assertThat(story.mailsTo(story.other)).hasSize(1);

                // When
                visit.page().navigate(screen);
                visit.page().locator("#form-resend-" + story.id("received") + " button").click();
                courier.deliverWhatIsDue();

                // Then
                assertThat(visit.page().locator("[role=status]").innerText()).contains("Het bericht gaat opnieuw weg");
                assertThat(story.mailsTo(story.other)).hasSize(2);
                visit.page().navigate(screen);
                assertThat(visit.page().locator("section:has(#desk-notices)").innerText())
                        .contains("opnieuw verstuurd door desk");
                check(visit);
            }
        }
    }

    private static void check(Browser.Visit visit) {
        assertThat(visit.accessibilityFindings()).isEmpty();
        assertThat(visit.scrollsSideways()).isFalse();
    }
}

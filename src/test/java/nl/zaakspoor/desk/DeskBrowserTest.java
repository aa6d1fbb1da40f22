// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What colleagues come to the desk for, in a real browser. */
@QuarkusTest
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
class DeskBrowserTest {
    @Inject
    DataSource database;

    private final String end = Integer.toString(1_000_000 + (UUID.randomUUID().hashCode() & 0xFFFFF));
    private final String reference = "DB-2026-" + end;

    @BeforeEach
    void receive() {
        Publisher.receive(reference, "vergunning",
                (", \"title\": {\"nl\": \"Schuur\"}, \"applicant\": {\"name\": \"N. Voorbeeld\","
                        + " \"email\": \"%s@voorbeeld.example\", \"language\": \"tr\"}").formatted(end));
        Publisher.linkOf(reference);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void a_resident_calls_with_half_a_number(int width) throws SQLException {
        try (Browser browser = Browser.open(); Browser.Visit visit = browser.visitAs("desk", desk(), width)) {
            // Given
            check(visit);

            // When
            visit.page().keyboard().press("/");
            visit.page().keyboard().type(end);
            visit.page().keyboard().press("Enter");
            visit.page().getByRole(AriaRole.LINK, name(reference)).click();

            // Then
            assertThat(visit.page().locator("#desk-say").innerText()).isEqualTo("Dit kunt u zeggen");
            assertThat(visit.page().locator(".say").first().innerText()).startsWith("Stap 1 van 5");
            assertThat(visit.page().locator(".resident").getAttribute("lang")).isEqualTo("tr");
            visit.unfold();
            check(visit);
            assertThat(new Rows(database).texts("select what from read_log join request on request.id = request_id"
                    + " where reference = ? and reader = 'desk' order by read_log.id", reference))
                    .containsSubsequence("search", "request");
        }
    }

    @Test
    void from_a_request_one_comes_back_to_what_was_found() {
        try (Browser browser = Browser.open(); Browser.Visit visit = browser.visitAs("desk", desk(), 1280)) {
            // Given
            visit.page().getByLabel("Nummer, naam").fill(end);
            visit.page().keyboard().press("Enter");
            visit.page().getByRole(AriaRole.LINK, name(reference)).click();
            visit.page().locator("#desk-say").waitFor();

            // When
            visit.page().goBack();

            // Then
            visit.page().getByRole(AriaRole.LINK, name(reference)).waitFor();
            visit.page().reload();
            visit.page().getByRole(AriaRole.LINK, name(reference)).waitFor();
            assertThat(visit.page().url()).contains("/desk/search?sealed=").doesNotContain(end);
            check(visit);
        }
    }

    @Test
    void a_permit_that_takes_longer_is_told() {
        try (Browser browser = Browser.open();
                Browser.Visit visit = browser.visitAs("desk", desk() + "/requests/" + reference, 1280)) {
            // When
            visit.page().getByText("Laat weten dat het langer duurt").first().click();
            visit.page().getByLabel("Nieuwe dag").fill("2090-01-02");
            visit.page().getByLabel("Reden").selectOption("busy");
            visit.page().locator("#form-delay button").click();

            // Then
            assertThat(visit.page().locator("[role=status]").innerText()).startsWith("De nieuwe dag is vastgelegd");
            assertThat(visit.page().locator(".resident").innerText()).contains("2 Ocak 2090");
            check(visit);
        }
    }

    @ParameterizedTest
    @CsvSource({"desk, /work, 390", "manager, /work, 1280", "manager, /figures, 390", "desk, /figures, 1280",
            "desk, /webcare?lang=ar, 320", "desk, /search?sealed=x, 390",
            "privacy-officer, /reads?reader=desk, 390", "manager, /reads?reference=%s, 1280", "desk, /requests/NONE, 320"})
    void every_page_is_for_everybody(String name, String page, int width) {
        try (Browser browser = Browser.open();
                Browser.Visit visit = browser.visitAs(name, desk() + page.formatted(reference), width)) {
            assertThat(visit.page().title()).endsWith("| Zaakspoor voor medewerkers | Gemeente Voorbeeld");
            visit.unfold();
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.scrollsSideways()).isFalse();
        }
    }

    @Test
    void what_was_sent_is_read_from_the_screen() {
        // Given
        Rows rows = new Rows(database);
        await().atMost(Duration.ofSeconds(30)).until(() -> rows.texts("select 'sent' from notice join request on request.id = "
                + "request_id where reference = ? and notice.state = 'sent'", reference), sent -> !sent.isEmpty());
        try (Browser browser = Browser.open();
                Browser.Visit visit = browser.visitAs("desk", desk() + "/requests/" + reference, 1280)) {
            // When
            visit.page().locator("section:has(#desk-notices)").getByRole(AriaRole.LINK).first().click();

            // Then
            assertThat(visit.page().locator("main").innerText()).contains("Zoals het verstuurd is", reference);
            check(visit);
        }
    }

    @Test
    void an_answer_for_webcare_is_copied() {
        try (Browser browser = Browser.open();
                Browser.Visit visit = browser.visitAs("desk", desk() + "/requests/" + reference, 390)) {
            // Given
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

            // When
            visit.page().getByText("Toon de link en teksten voor webcare").click();
            visit.page().locator("#copy-public-tr ~ button").click();

            // Then
            visit.page().locator("#copy-public-tr ~ button").getByText("Gekopieerd").waitFor();
            String copied = visit.page().evaluate("navigator.clipboard.readText()").toString();
            assertThat(copied).contains("/find").doesNotContain("/t/", reference).hasSizeLessThanOrEqualTo(WebcareWords.MOST);
            assertThat(visit.page().locator("#copy-link").inputValue()).contains("/t/");
            check(visit);
        }
    }

    @Test
    void what_somebody_asks_in_public_about_a_street_is_found_by_it_and_answered() {
        // Given
        String street = "Korte " + word() + "straat";
        String report = "DB-2026-R" + end;
        Publisher.receive(report, "melding-openbare-ruimte", ", \"location\": \"%s 4087\"".formatted(street));
        Publisher.linkOf(report);

        try (Browser browser = Browser.open(); Browser.Visit visit = browser.visitAs("desk", desk(), 390)) {
            // When
            visit.page().keyboard().press("/");
            visit.page().keyboard().type(street.toLowerCase(Locale.ROOT));
            visit.page().keyboard().press("Enter");
            visit.page().getByRole(AriaRole.LINK, name(report)).click();
            visit.page().getByText("Toon de link en teksten voor webcare").click();

            // Then
            assertThat(visit.page().locator("#copy-public-nl").inputValue()).contains(street + ":").doesNotContain("4087",
                    report);
            check(visit);
        }
    }

    @Test
    void to_somebody_who_gives_no_number_the_public_text_is_copied_by_keyboard() {
        try (Browser browser = Browser.open(); Browser.Visit visit = browser.visitAs("desk", desk(), 390)) {
            // Given
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visit.page().getByRole(AriaRole.LINK, name("Antwoord voor iedereen")).press("Enter");

            // When
            visit.page().getByRole(AriaRole.COMBOBOX, name("Taal")).selectOption("tr");
            visit.page().getByRole(AriaRole.COMBOBOX, name("Taal")).press("Tab");
            visit.page().keyboard().press("Enter");
            visit.page().locator("#copy-public-tr").focus();
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");

            // Then
            visit.page().getByText("Gekopieerd").waitFor();
            assertThat(visit.page().evaluate("navigator.clipboard.readText()").toString()).startsWith("Merhaba!")
                    .contains("/find").hasSizeLessThanOrEqualTo(WebcareWords.MOST);
            check(visit);
        }
    }

    @Test
    void who_is_signed_out_can_read_that_as_well() {
        try (Browser browser = Browser.open();
                Browser.Visit visit = browser.visitAs("desk", desk(), 320)) {
            // When
            visit.page().evaluate("location.assign('/desk/signed-out?lost=yes')");
            visit.page().getByText("niet bewaard").waitFor();

            // Then
            assertThat(visit.page().locator("main").getByRole(AriaRole.LINK).count()).isEqualTo(1);
            check(visit);
        }
    }

    @Test
    void a_colleague_of_another_department_sees_whom_to_call_and_nothing_else() {
        try (Browser browser = Browser.open();
                Browser.Visit visit = browser.visitAs("desk-dsb", desk() + "/requests/" + reference, 1280)) {
            assertThat(visit.page().locator("main").innerText()).contains("Stedelijke Ontwikkeling", "Verbind door")
                    .doesNotContain("Schuur", "Voorbeeld,");
            assertThat(visit.accessibilityFindings()).isEmpty();
        }
    }

    @Test
    void the_key_for_searching_can_be_turned_off() {
        try (Browser browser = Browser.open(); Browser.Visit visit = browser.visitAs("desk", desk(), 1280)) {
            // When
            visit.page().getByText("Sneltoetsen uitzetten").click();
            visit.page().reload();
            visit.page().keyboard().press("/");

            // Then
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("");
            assertThat(visit.page().getByText("Sneltoetsen aanzetten").isVisible()).isTrue();
        }
    }

    /** The digits of this test as letters: no other test has this street. */
    private String word() {
        return end.chars().mapToObj(digit -> Character.toString(digit - '0' + 'a')).collect(Collectors.joining());
    }

    private static void check(Browser.Visit visit) {
        assertThat(visit.accessibilityFindings()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.scrollsSideways()).isFalse();
    }

    private static Page.GetByRoleOptions name(String text) {
        return new Page.GetByRoleOptions().setName(text);
    }

    private static String desk() {
        return "http://localhost:" + RestAssured.port + "/desk";
    }
}

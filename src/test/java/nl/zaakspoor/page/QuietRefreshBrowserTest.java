// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** News comes into a page that is open, in a browser whose clock is put forward. */
@QuarkusTest
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
class QuietRefreshBrowserTest {
    private static final String NEWS = "Er is nieuws. De pagina is bijgewerkt.";
    /** Longer than any pause between two questions. */
    private static final int PAUSE = 61_000;

    @Inject
    DataSource database;

    private final String own = "QR-" + UUID.randomUUID().toString().substring(0, 8);
    private String link;
    private int moves;
    private Browser browser;

    @BeforeEach
    void open() {
        // A build on two cores has slow moments.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Publisher.receive(own, "vergunning", ", \"title\": {\"nl\": \"Dakkapel bouwen\"}");
        link = Publisher.linkOf(own);
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void news_comes_into_the_open_page_and_nothing_else_is_lost() {
        // Given
        try (Browser.Visit visit = visit(link)) {
            Page page = visit.page();
            visit.unfold();
            page.locator("details summary").first().focus();
            page.evaluate("document.querySelector('.phone a').kept = true; window.scrollTo(0, 500)");
            String title = page.title();

            // When
            move("CONTROLEREN", "Stap 2 van 5");
            page.clock().fastForward(PAUSE);

            // Then
            assertThat(page.locator("#news")).hasText(NEWS);
            assertThat(page.locator(".kicker")).containsText("Stap 2 van 5");
            assertThat(page.locator("[aria-current=step] .state")).hasText("Hier zijn wij nu");
            assertThat(page.title()).isNotEqualTo(title);
            assertThat(page.evaluate("document.querySelector('.phone a').kept")).as("what did not change is still the same")
                    .isEqualTo(true);
            assertThat(page.locator(".step-done details")).hasAttribute("open", "");
            assertThat(page.evaluate("document.activeElement.closest('details') === document.querySelector('details')"))
                    .isEqualTo(true);
            assertThat((Integer) page.evaluate("Math.round(window.scrollY)")).isGreaterThan(400);
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.scrollsSideways()).isFalse();

            // When
            page.clock().fastForward(PAUSE);

            // Then
            assertThat(page.locator("#news")).hasText("");
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_made_anew_is_open_and_focused_as_it_was() {
        // Given
        move("CONTROLEREN", "Stap 2 van 5");
        try (Browser.Visit visit = visit(link)) {
            visit.unfold();
            Page page = visit.page();
            page.locator("[aria-current=step] summary").focus();
            page.evaluate("document.activeElement.old = true");

            // When
            move("BEOORDELEN", "Stap 3 van 5");
            page.clock().fastForward(PAUSE);

            // Then
            assertThat(page.locator("#news")).hasText(NEWS);
            assertThat(page.locator(".step-done details").nth(1)).hasAttribute("open", "");
            assertThat(page.evaluate("!document.activeElement.old && document.activeElement.textContent").toString())
                    .contains("Stap 2");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void what_somebody_types_is_never_lost_and_the_news_comes_after() {
        // Given
        String journey = own + "-J";
        String mo = ", \"applicant\": {\"email\": \"mo@voorbeeld.example\"}, \"journey\": {\"reference\": \"" + journey + "\"}";
        Publisher.receive(own + "-1", "exploitatievergunning", mo);
        String together = given().get(Publisher.linkOf(own + "-1")).htmlPath().getString(
                "html.body.'**'.find { it.@href.text().startsWith('/j/') }.@href").replaceFirst("[?].*", "");
        String tag = given().get(together + "?lang=nl").header("ETag");
        try (Browser.Visit visit = visit(together)) {
            Page page = visit.page();
            page.locator("#reference").fill("Z2026-00");
            page.locator("main").focus();
            String before = page.locator(".steps").innerText();

            // When
            Publisher.publish(own + "-1", "request-completed", "2026-10-08T08:00:00Z", "{\"outcome\": \"granted\"}");
            await().atMost(Duration.ofSeconds(30)).until(() -> given().header("If-None-Match", tag).get(together + "?lang=nl")
                    .statusCode() == 200);
            page.waitForResponse(answer -> answer.url().contains(together), () -> page.clock().fastForward(PAUSE));

            // Then
            assertThat(page.locator("#reference")).hasValue("Z2026-00");
            assertThat(page.locator(".steps").innerText()).isEqualTo(before);

            // When
            page.locator("#reference").fill("");
            page.locator("main").focus();
            page.clock().fastForward(PAUSE);

            // Then
            assertThat(page.locator("#news")).hasText(NEWS);
            assertThat(page.locator(".steps").innerText()).isNotEqualTo(before);
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_page_with_forms_does_not_refresh_itself() {
        assertThat(given().get(link + "/ask").asString()).contains("<textarea").doesNotContain("<script");
    }

    @Test
    void a_page_that_is_looked_at_again_asks_at_once_and_goes_when_its_link_was_renewed() throws Exception {
        // Given
        try (Browser.Visit visit = visit(link)) {
            Page page = visit.page();
            move("CONTROLEREN", "Stap 2 van 5");

            // When
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

            // Then
            assertThat(page.locator(".kicker")).containsText("Stap 2 van 5");

            // When
            new Rows(database).execute("update request set link_version = link_version + 1 where reference = ?", own);
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

            // Then
            assertThat(page.locator("h1")).hasText("Deze link werkt niet (meer)");
            assertThat(page.locator("script")).hasCount(0);
        }
    }

    @Test
    void nobody_asks_for_a_page_that_is_not_looked_at_or_that_is_open_for_very_long() {
        // Given
        try (Browser.Visit visit = visit(link)) {
            Page page = visit.page();
            page.evaluate("""
                    () => { const ask = window.fetch; window.asked = 0;
                      window.fetch = (...what) => { asked++; return ask(...what); }; }""");
            page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })");

            // When
            page.clock().runFor(10 * PAUSE);

            // Then
            assertThat(page.evaluate("asked")).isEqualTo(0);

            // When
            page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
            page.waitForFunction("asked === 1");
            page.clock().fastForward(Duration.ofHours(4).toMillis() + PAUSE);
            page.clock().runFor(10 * PAUSE);

            // Then
            assertThat(page.evaluate("asked")).isEqualTo(1);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_page_that_gets_no_answer_stays_as_it_is_and_asks_again() {
        // Given
        try (Browser.Visit visit = visit(link)) {
            Page page = visit.page();
            String before = page.locator("main").innerText();
            visit.context().setOffline(true);

            // When
            page.clock().fastForward(PAUSE);
            page.waitForCondition(() -> visit.complaints().stream().anyMatch(each -> each.startsWith("failed")));

            // Then
            assertThat(page.locator("main").innerText()).isEqualTo(before);

            // When
            visit.context().setOffline(false);
            move("CONTROLEREN", "Stap 2 van 5");
            page.clock().fastForward(2 * PAUSE);

            // Then
            assertThat(page.locator(".kicker")).containsText("Stap 2 van 5");
        }
    }

    @Test
    void who_helps_sees_the_news_too() {
        // Given
        given().contentType("application/x-www-form-urlencoded").formParams(Map.of()).redirects().follow(false)
                .post(link + "/helper").then().statusCode(303);
        Matcher helper = Pattern.compile("/t/[A-Za-z0-9_-]{38}(?=</p>)").matcher(given().get(link + "/helper").asString());
        assertThat(helper.find()).isTrue();
        try (Browser.Visit visit = visit(helper.group())) {
            // When
            move("CONTROLEREN", "Stap 2 van 5");
            visit.page().clock().fastForward(PAUSE);

            // Then
            assertThat(visit.page().locator(".kicker")).containsText("Stap 2 van 5");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_page_says_the_same_and_has_no_button() {
        try (Browser.Visit with = visit(link); Browser.Visit without = browser.visitWithoutScripts(address(link), 390)) {
            assertThat(without.page().locator("body").innerText()).isEqualTo(with.page().locator("body").innerText());
            assertThat(without.page().locator("#aloud")).isHidden();
            assertThat(without.page().locator("#news")).hasText("");
        }
    }

    private Browser.Visit visit(String path) {
        return browser.visit(address(path), 390, ColorScheme.LIGHT, page -> page.clock().install());
    }

    private static String address(String path) {
        return "http://localhost:" + RestAssured.port + path + "?lang=nl";
    }

    /** Something happens, and the service has heard of it. */
    private void move(String status, String seen) {
        Publisher.publish(own, "status-changed", "2026-10-07T08:00:0" + moves++ + "Z", "{\"status\": \"" + status + "\"}");
        await().atMost(Duration.ofSeconds(30)).until(() -> given().get(link).asString().contains(seen));
    }
}

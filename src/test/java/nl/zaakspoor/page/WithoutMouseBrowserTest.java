// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages for who uses a keyboard, hears them, or needs large letters. */
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutMouseBrowserTest {
    private static final String FOCUSABLE = "document.querySelectorAll('a[href], summary, input:not([type=hidden]), textarea, button:not([hidden])')"
            + ".length";
    private static final int MOST_STOPS = 60;

    private GalleryServer server;
    private Browser browser;

    @BeforeAll
    void open() {
        server = GalleryServer.start();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-task", "state-private", "journey-waiting", "find-wrong", "mine", "notices-wrong"})
    void every_stop_of_the_tab_key_can_be_seen_and_none_is_a_trap(String name) {
        try (Browser.Visit visit = visit(name, Language.DUTCH, 390)) {
            Page page = visit.page();
            Object stops = page.evaluate(FOCUSABLE);

            int seen = 0;
            page.keyboard().press("Tab");
            while (!"BODY".equals(page.evaluate("document.activeElement.tagName")) && seen < MOST_STOPS) {
                assertThat(page.evaluate("""
                        () => { const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
                          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.top >= 0
                            && box.bottom <= innerHeight + 1 || e.outerHTML; }""")).as("seen at stop %s", seen)
                        .isEqualTo(true);
                seen++;
                page.keyboard().press("Tab");
            }

            // Of the choices of one question, the keyboard stops at one; the arrows do the rest.
            Object choices = page.evaluate("[...document.querySelectorAll('input[type=radio]')].length"
                    + " - new Set([...document.querySelectorAll('input[type=radio]')].map(e => e.name)).size");
            assertThat(seen).isEqualTo((Integer) stops - (Integer) choices);
        }
    }

    @Test
    void a_language_is_chosen_with_the_keyboard() {
        try (Browser.Visit visit = visit("state-task", Language.DUTCH, 390)) {
            tabTo(visit.page(), "a[hreflang=tr]");

            visit.page().keyboard().press("Enter");

            visit.page().waitForURL("**/state-task-nl?lang=tr");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Space"})
    void what_is_folded_up_opens_and_closes_with_the_keyboard(String key) {
        try (Browser.Visit visit = visit("state-delayed", Language.DUTCH, 390)) {
            tabTo(visit.page(), "summary");

            visit.page().keyboard().press(key);
            Object open = visit.page().evaluate("document.activeElement.parentElement.open");
            visit.page().keyboard().press(key);

            assertThat(open).isEqualTo(true);
            assertThat(visit.page().evaluate("document.activeElement.parentElement.open")).isEqualTo(false);
        }
    }

    @Test
    void a_form_is_filled_in_and_sent_with_the_keyboard() {
        try (Browser.Visit visit = visit("find", Language.DUTCH, 390)) {
            Page page = visit.page();
            tabTo(page, "input[name=email]");
            page.keyboard().type("noor@voorbeeld.example");
            page.keyboard().press("Tab");
            page.keyboard().type("Z2026-004512");
            page.keyboard().press("Tab");

            Request sent = page.waitForRequest(request -> request.method().equals("POST"),
                    () -> page.keyboard().press("Enter"));

            assertThat(sent.postData()).isEqualTo("email=noor%40voorbeeld.example&reference=Z2026-004512");
        }
    }

    /** What a screen reader is told, in its order. */
    @ParameterizedTest
    @ValueSource(strings = {"state-task", "state-delayed", "state-granted", "state-private", "journey-waiting", "find-wrong",
            "mine", "not-found"})
    void a_screen_reader_is_told_what_was_approved(String name) {
        try (Browser.Visit visit = visit(name, Language.DUTCH, 390)) {
            visit.unfold();

            Approval.check("tree-" + name + ".yaml", visit.page().locator("body").ariaSnapshot() + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"state-task, ar", "state-delayed, uk", "state-appointment, pl", "journey-waiting, tr", "mine, nl",
            "notices-wrong, uk", "find-wrong, pl", "state-private, ar"})
    void letters_of_twice_the_size_fit(String name, String language) {
        try (Browser.Visit visit = visit(name, new Language(language), 640)) {
            visit.unfold();
            Page page = visit.page();
            double before = size(page);

            page.evaluate("document.documentElement.style.fontSize = '200%'");

            assertThat(size(page)).isEqualTo(2 * before);
            assertThat(visit.scrollsSideways()).isFalse();
            assertThat((List<?>) page.evaluate("""
                    [...document.querySelectorAll('body *')].filter(e => {
                      const style = getComputedStyle(e);
                      return style.overflow !== 'visible' && !e.matches('.hidden, .hidden *, .skip, svg, svg *, input')
                        && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) && e.clientWidth > 1;
                    }).map(e => e.outerHTML.slice(0, 200))""")).as("cut off").isEmpty();
        }
    }

    private static double size(Page page) {
        return ((Number) page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))
                .doubleValue();
    }

    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private Browser.Visit visit(String name, Language language, int width) {
        return browser.visit(server.address(name, language), width, ColorScheme.LIGHT);
    }
}

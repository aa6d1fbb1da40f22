// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;

import static nl.zaakspoor.page.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** Every page in every state, in a real browser under the real security policy; no service needed. */
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryBrowserTest {
    private static final Language ARABIC = new Language("ar");
    private static final int NARROW = 320;
    private static final List<Integer> EVERY_WIDTH = List.of(NARROW, 390, 1280);
    private static final List<String> FULLEST = List.of("planned", "task", "journey-waiting", "notices-wrong", "feedback",
            "helpers", "paper");

    private GalleryServer server;
    private Browser browser;
    /** One window for all pages: a new one would have to learn anew what axe is, which takes as long as what it then does. */
    private Browser.Visit window;

    @BeforeAll
    void open() {
        server = GalleryServer.start();
        browser = Browser.open();
        window = visit("status", Language.DUTCH, 390, ColorScheme.LIGHT);
    }

    @AfterAll
    void close() {
        window.close();
        browser.close();
        server.close();
    }

    /** Every state in three languages, one of them from right to left. */
    static Stream<Arguments> states() {
        return in(List.of(Language.DUTCH, Language.ENGLISH, ARABIC), pages(true));
    }

    /** Whatever else there is in two languages, and from right to left what has the most on it. */
    static Stream<Arguments> otherPages() {
        return Stream.concat(in(List.of(Language.DUTCH, Language.ENGLISH), pages(false)), in(List.of(ARABIC), FULLEST));
    }

    private static List<String> pages(boolean states) {
        return Gallery.of(Language.DUTCH).keySet().stream().filter(page -> page.startsWith("state-") == states).toList();
    }

    /** The languages that are not looked at otherwise, where there is most to fall off. */
    static Stream<Arguments> narrowPages() {
        return in(Pages.LANGUAGES.all().stream().skip(2).filter(each -> !each.equals(ARABIC)).toList(), FULLEST);
    }

    private static Stream<Arguments> in(Collection<Language> languages, Collection<String> pages) {
        return pages.stream().flatMap(page -> languages.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everybody_can_use_the_page_in_this_state(String page, Language language) {
        assertUsable(page, language, EVERY_WIDTH);
    }

    /** Each at one width and in one scheme a language; all of them together find no more. */
    @ParameterizedTest
    @MethodSource("otherPages")
    void everybody_can_use_the_page(String page, Language language) {
        assertUsable(page, language, List.of(language.equals(Language.ENGLISH) ? 1280 : 390));
    }

    private void assertUsable(String page, Language language, List<Integer> widths) {
        // When
        goTo(page, language, language.equals(Language.ENGLISH) ? ColorScheme.DARK : ColorScheme.LIGHT);

        // Then
        for (int width : widths) {
            window.widen(width);
            assertThat(window.accessibilityFindings()).as("%d pixels", width).isEmpty();
            assertNothingFallsOff();
        }
        window.widen(NARROW);
        assertNothingFallsOff();
        assertThat(window.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("narrowPages")
    void nothing_falls_off_a_narrow_screen(String page, Language language) {
        // When
        goTo(page, language, ColorScheme.LIGHT);

        // Then
        window.widen(NARROW);
        assertNothingFallsOff();
    }

    private void assertNothingFallsOff() {
        assertThat(window.scrollsSideways()).isFalse();
        assertThat((List<?>) window.smallTargets()).isEmpty();
    }

    private void goTo(String page, Language language, ColorScheme scheme) {
        window.goTo(server.address(page, language), scheme);
        window.unfold();
    }

    @Test
    void numbers_keep_their_order_on_a_page_that_runs_from_right_to_left() {
        // Given
        server.add("numbers", ARABIC, Pages.status(aRequest().called("2026-004512").titled("Dakkapel (achterkant)"), ARABIC));

        try (Browser.Visit visit = visit("numbers", ARABIC, 390, ColorScheme.LIGHT)) {
            // When
            List<?> displaced = (List<?>) visit.page().evaluate("""
                    () => { const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                      const left = (node, at) => { const range = document.createRange();
                        range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().left; };
                      for (let node; node = walker.nextNode();)
                        for (const piece of ['2026-004512', '14\u00A0000', 'Dakkapel (achterkant)']) {
                          const at = node.data.indexOf(piece);
                          if (at >= 0) found.push(piece, left(node, at) < left(node, at + piece.length - 1));
                        }
                      return found; }""");

            // Then
            assertThat(displaced).asList().contains("2026-004512", "14\u00A0000", "Dakkapel (achterkant)")
                    .doesNotContain(false);
        }
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        // Given
        try (Browser.Visit visit = visit("status", Language.DUTCH, 390, ColorScheme.LIGHT)) {
            // When
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");

            // Then
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void a_printed_page_shows_what_was_folded_up() {
        // Given
        try (Browser.Visit visit = visit("status", Language.DUTCH, 1280, ColorScheme.LIGHT)) {
            // When
            visit.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                    .setMedia(com.microsoft.playwright.options.Media.PRINT));

            // Then
            assertThat((List<?>) visit.page().evaluate(
                    "[...document.querySelectorAll('.events')].filter(e => !e.innerText.trim()).map(e => e.outerHTML)"))
                    .isEmpty();
        }
    }

    private Browser.Visit visit(String page, Language language, int width, ColorScheme scheme) {
        return browser.visit(server.address(page, language), width, scheme);
    }
}

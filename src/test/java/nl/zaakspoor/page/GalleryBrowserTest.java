// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    private static final List<String> FULLEST = List.of("planned", "task", "journey-waiting", "notices-wrong", "feedback",
            "helpers", "paper");

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

    /** All pages in two languages, and from right to left every state and what has the most on it. */
    static Stream<Arguments> pages() {
        Set<String> all = Gallery.of(Language.DUTCH).keySet();
        List<String> states = all.stream().filter(page -> page.startsWith("state-")).toList();
        return Stream.of(in(List.of(Language.DUTCH, Language.ENGLISH), all), in(List.of(ARABIC), FULLEST),
                in(List.of(ARABIC), states)).flatMap(each -> each);
    }

    /** The languages that are not looked at otherwise, where there is most to fall off. */
    static Stream<Arguments> narrowPages() {
        return in(Pages.LANGUAGES.all().stream().skip(2).filter(each -> !each.equals(ARABIC)).toList(), FULLEST);
    }

    private static Stream<Arguments> in(Collection<Language> languages, Collection<String> pages) {
        return pages.stream().flatMap(page -> languages.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_can_use_the_page(String page, Language language) {
        // Every page at both widths and in both schemes, each in one of its languages; all of them together find no more.
        boolean english = language.equals(Language.ENGLISH);
        // When
        try (Browser.Visit visit = visit(page, language, english ? 1280 : 390,
                english ? ColorScheme.DARK : ColorScheme.LIGHT)) {
            visit.unfold();

            // Then
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
            assertNothingFallsOff(visit);
        }
    }

    @ParameterizedTest
    @MethodSource("narrowPages")
    void nothing_falls_off_a_narrow_screen(String page, Language language) {
        // When
        try (Browser.Visit visit = visit(page, language, NARROW, ColorScheme.LIGHT)) {
            visit.unfold();

            // Then
            assertNothingFallsOff(visit);
        }
    }

    private static void assertNothingFallsOff(Browser.Visit visit) {
        visit.page().setViewportSize(NARROW, 900);
        assertThat(visit.scrollsSideways()).isFalse();
        assertThat((List<?>) visit.smallTargets()).isEmpty();
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

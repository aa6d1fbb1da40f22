// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.theme.Theme;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages in the look of the made-up municipality Testdam, in a real browser under the real security policy. */
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemeBrowserTest {
    private static final Path TESTDAM = Path.of("src/test/resources/theme-testdam");
    private static final String BUTTON = "getComputedStyle(document.querySelector('.button:not(.plain)')).backgroundColor";
    private static final String GROUND = "getComputedStyle(document.body).backgroundColor";
    private static final String LOGO_GROUND = "getComputedStyle(document.querySelector('.brand img')).backgroundColor";
    private static final String WHITE = "rgb(255, 255, 255)";

    private final PageServer server = PageServer.start();
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        add("/testdam", Theme.in(TESTDAM));
        Files.copy(TESTDAM.resolve("logo.svg"), folder.resolve("logo.svg"));
        Files.writeString(folder.resolve("theme.css"), Files.readString(TESTDAM.resolve("theme.css"))
                .replace("url(\"fonts/testdam.woff\") format(\"woff\")", "local(\"Arial\")")
                .replace("(prefers-color-scheme: dark)", "print"));
        add("/light", Theme.in(folder));
        server.add("/plain", Pages.status(request(), Language.DUTCH));
        browser = Browser.open();
    }

    private void add(String path, Theme theme) {
        Assets assets = new Assets(theme);
        server.add(assets.all());
        server.add(path, Pages.themed(request(), assets.look()));
    }

    private static ARequest request() {
        return Gallery.underWay().by("noor@voorbeeld.example").askedUntil(1, 18, "send-drawing");
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    static Stream<Arguments> looks() {
        return Stream.of("/testdam", "/light").flatMap(path -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(390, 1280).map(width -> Arguments.of(path, scheme, width))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybody_can_use_the_page_in_another_look(String path, ColorScheme scheme, int width) {
        // When
        try (Browser.Visit visit = browser.visit(server.url(path), width, scheme)) {
            visit.unfold();

            // Then
            keepPicture(visit, path, scheme + "-" + width);
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
            visit.page().setViewportSize(320, 900);
            assertThat(visit.scrollsSideways()).isFalse();
            assertThat((List<?>) visit.smallTargets()).isEmpty();
        }
    }

    @Test
    void a_theme_brings_its_colours_its_font_and_its_logo() {
        // When
        try (Browser.Visit visit = browser.visit(server.url("/testdam"), 1280, ColorScheme.LIGHT)) {
            Page page = visit.page();

            // Then
            assertThat(page.evaluate(BUTTON)).isEqualTo("rgb(138, 31, 92)");
            assertThat(page.evaluate(GROUND)).isEqualTo("rgb(251, 248, 241)");
            assertThat(page.evaluate("document.fonts.ready.then(() => [...document.fonts].map(font => font.status))"))
                    .asList().containsExactly("loaded");
            assertThat(
                    page.evaluate("(({naturalWidth, clientWidth, clientHeight}) => [naturalWidth, clientWidth, clientHeight])"
                            + "(document.querySelector('.brand img'))"))
                    .asList().containsExactly(120, 120, 40);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.hero')).backgroundImage").toString())
                    .contains("/assets/theme-pattern-");
        }
    }

    @Test
    void a_theme_with_dark_colours_is_dark_for_who_wants_dark_pages() {
        // When
        try (Browser.Visit visit = browser.visit(server.url("/testdam"), 390, ColorScheme.DARK)) {
            // Then
            assertThat(visit.page().evaluate(BUTTON)).isEqualTo("rgb(243, 166, 210)");
            assertThat(visit.page().evaluate(GROUND)).isEqualTo("rgb(13, 22, 19)");
        }
    }

    @Test
    void a_theme_without_dark_colours_leaves_dark_pages_as_they_are() {
        try (Browser.Visit ours = browser.visit(server.url("/plain"), 390, ColorScheme.DARK);
                // When
                Browser.Visit visit = browser.visit(server.url("/light"), 390, ColorScheme.DARK)) {
            // Then
            List.of(BUTTON, GROUND, "getComputedStyle(document.querySelector('h1')).color").forEach(
                    each -> assertThat(visit.page().evaluate(each)).isEqualTo(ours.page().evaluate(each)));
            assertThat(visit.page().evaluate(LOGO_GROUND)).isEqualTo(WHITE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/testdam", "/light"})
    void who_forces_colours_gets_them(String path) {
        // Given
        try (Browser.Visit visit = browser.visit(server.url(path), 390, ColorScheme.DARK)) {
            // When
            visit.forceColours();

            // Then
            keepPicture(visit, path, "forced");
            assertThat(visit.page().evaluate("getComputedStyle(document.querySelector('.card')).backgroundColor"))
                    .isEqualTo(visit.page().evaluate("getComputedStyle(document.body).backgroundColor"));
            assertThat(visit.page().evaluate("matchMedia('(forced-colors: active)').matches")).isEqualTo(true);
            assertThat(visit.accessibilityFindings()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** For people to look at, in the folder of the build. */
    private static void keepPicture(Browser.Visit visit, String path, String name) {
        visit.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/theme-pictures" + path + "-" + name + ".png")));
    }
}

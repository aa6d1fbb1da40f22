// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.page.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** Every page in every state, in a real browser under the real security policy; no service needed. */
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryBrowserTest {
    private static final Language ARABIC = new Language("ar");
    private static final int NARROW = 320;
    private static final List<String> FULLEST = List.of("planned", "task", "journey-waiting", "notices-wrong", "feedback",
            "helpers");

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private HttpServer server;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        for (Asset asset : Pages.ASSETS.all()) {
            add(asset.address(), asset.mediaType(), asset.content());
        }
        Pages.LANGUAGES.all().forEach(language -> Gallery.of(language).forEach(
                (name, page) -> add(address(name, language), "text/html;charset=UTF-8", page.getBytes(UTF_8))));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        server.stop(0);
    }

    /** All pages in two languages, and from right to left those with the most on them: the style sheet is the same for all. */
    static Stream<Arguments> pages() {
        return Stream.concat(in(List.of(Language.DUTCH, Language.ENGLISH), Gallery.of(Language.DUTCH).keySet()),
                in(List.of(ARABIC), FULLEST));
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
        add(address("numbers", ARABIC), "text/html;charset=UTF-8",
                Pages.status(aRequest().called("2026-004512").titled("Dakkapel (achterkant)"), ARABIC).getBytes(UTF_8));

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
        return browser.visit("http://localhost:" + server.getAddress().getPort() + address(page, language), width, scheme);
    }

    private static String address(String page, Language language) {
        return "/" + page + "-" + language;
    }

    private void add(String address, String type, byte[] content) {
        files.put(address, content);
        types.put(address, type);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = files.getOrDefault(path, new byte[0]);
        PageHeaders.HEADERS.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.getResponseHeaders().add("Content-Type", types.getOrDefault(path, "text/plain"));
        boolean known = files.containsKey(path);
        exchange.sendResponseHeaders((known ? Response.Status.OK : Response.Status.NOT_FOUND).getStatusCode(),
                content.length == 0 ? -1 : content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }
}

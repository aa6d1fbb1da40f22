// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Map;
import java.util.Objects;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody waits for on a cheap phone with a slow line: the figures that Lighthouse gives, with its brakes on line and
 * processor. They are printed. Only what does not depend on the machine that runs the test is held to a bound.
 */
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowPhoneBrowserTest {
    private static final int BYTES_PER_SECOND = 1_600 * 1_024 / 8;
    private static final int ROUND_TRIP_MILLIS = 150;
    private static final int TIMES_SLOWER = 4;

    /** Page, style sheet, logo and two scripts. */
    private static final int FILES = 5;

    private static final int MOST_ELEMENTS = 800;

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
    @ValueSource(strings = {"state-delayed", "planned", "journey-waiting", "mine", "find"})
    void a_page_comes_in_one_go_and_does_not_jump(String page) {
        // When
        try (Browser.Visit visit = browser.visit(server.address(page, Language.DUTCH), 390, ColorScheme.LIGHT,
                SlowPhoneBrowserTest::slow)) {
            Map<?, ?> figures = (Map<?, ?>) visit.page().evaluate("""
                    () => new Promise(done => {
                      const found = { shift: 0, blocked: 0 };
                      const each = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add))
                        .observe({ type, buffered: true });
                      each('largest-contentful-paint', entry => found.largest = Math.round(entry.startTime));
                      each('layout-shift', entry => found.shift += entry.value);
                      each('longtask', entry => found.blocked += Math.round(Math.max(0, entry.duration - 50)));
                      setTimeout(() => {
                        found.first = Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime);
                        found.files = 1 + new Set(performance.getEntriesByType('resource').map(each => each.name)).size;
                        found.elements = document.querySelectorAll('*').length;
                        done(found);
                      }, 1000);
                    })""");

            // Then
            System.out.println("On a slow phone, " + page + ": first paint after " + figures.get("first")
                    + " ms, largest after "
                    + figures.get("largest") + " ms, blocked " + figures.get("blocked") + " ms, shift " + figures.get("shift")
                    + ", files " + figures.get("files") + ", elements " + figures.get("elements"));
            assertThat(number(figures, "shift").doubleValue()).isZero();
            assertThat(number(figures, "files").intValue()).isLessThanOrEqualTo(FILES);
            assertThat(number(figures, "elements").intValue()).isLessThanOrEqualTo(MOST_ELEMENTS);
        }
    }

    private static Number number(Map<?, ?> figures, String name) {
        return (Number) Objects.requireNonNull(figures.get(name), name);
    }

    private static void slow(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", ROUND_TRIP_MILLIS);
        line.addProperty("downloadThroughput", BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", BYTES_PER_SECOND);
        devTools.send("Network.enable");
        devTools.send("Network.emulateNetworkConditions", line);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", TIMES_SLOWER);
        devTools.send("Emulation.setCPUThrottlingRate", processor);
    }
}

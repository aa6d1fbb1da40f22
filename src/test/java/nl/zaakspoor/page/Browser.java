// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/** A real browser, for what only a browser can tell. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** For {@code @EnabledIf}: {@code UI_TESTS=required} makes a missing browser a failure, not a skip. */
    public static boolean isThere() {
        return "required".equals(System.getenv("UI_TESTS")) || Files.isExecutable(CHROMIUM);
    }

    public static Browser open() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS)));
    }

    /** A visit to one page, in a window of this width. */
    public Visit visit(String address, int width, ColorScheme scheme) {
        return visit(address, width, scheme, _ -> {});
    }

    /** @param prepare what is to be so before the page comes */
    public Visit visit(String address, int width, ColorScheme scheme, Consumer<Page> prepare) {
        return visit(address, window(width).setColorScheme(scheme), prepare);
    }

    /** A visit with a browser that runs no script. */
    public Visit visitWithoutScripts(String address, int width) {
        return visit(address, window(width).setJavaScriptEnabled(false), _ -> {});
    }

    /** A visit of somebody who signs in with a name that is the password as well. */
    public Visit visitAs(String name, String address, int width) {
        return visit(address, window(width).setHttpCredentials(name, name).setLocale("nl-NL"), _ -> {});
    }

    private static NewContextOptions window(int width) {
        return new NewContextOptions().setViewportSize(width, HEIGHT).setForcedColors(ForcedColors.NONE);
    }

    private Visit visit(String address, NewContextOptions options, Consumer<Page> prepare) {
        BrowserContext context = chromium.newContext(options);
        Page page = context.newPage();
        prepare.accept(page);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequest(request -> {
            if (!request.url().startsWith(URI.create(address).resolve("/").toString())) {
                complaints.add("another host: " + request.url());
            }
        });
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.navigate(address);
        return new Visit(context, page, complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** @param complaints what the browser had to say: refused by the policy, not found, asked of another host */
    public record Visit(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {
        /** Goes to another page of the same service, by who prefers this scheme; complaints are those of that page from here on. */
        public void goTo(String address, ColorScheme scheme) {
            complaints.clear();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(address);
        }

        /** Makes the window as wide as that of a small phone, a phone, a desk. */
        public void widen(int width) {
            page.setViewportSize(width, HEIGHT);
        }

        /** Opens what is folded up. */
        public void unfold() {
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        }

        /** As for somebody who has chosen few and strong colours for everything. */
        public void forceColours() {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        }

        /** Everything axe finds, best practices included. */
        public List<String> accessibilityFindings() {
            // To tell in full of what is right takes longer than to find what is wrong.
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            // The pages have no frames, so axe need not be run in a page of its own.
            return new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations().stream()
                    .map(Visit::describe).toList();
        }

        private static String describe(Rule rule) {
            return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary())
                    .toList();
        }

        /** Whether something is wider than the window. */
        public boolean scrollsSideways() {
            return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        }

        /** Links and buttons lower than 44 pixels, those within sentences and those that nobody sees aside. */
        public Object smallTargets() {
            return page.evaluate("""
                    [...document.querySelectorAll('a, summary, input, textarea, button')]
                      .filter(e => !e.classList.contains('skip') && e.type !== 'hidden' && e.getClientRects().length > 0)
                      .filter(e => ![e, ...(e.labels || [])].some(part => part.getBoundingClientRect().height >= 44))
                      .map(e => e.outerHTML)""");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}

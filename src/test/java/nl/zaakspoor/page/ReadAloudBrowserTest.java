// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import nl.zaakspoor.Publisher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pages are read aloud by voices that only write down what they say. */
@QuarkusTest
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
class ReadAloudBrowserTest {
    /** Voices come late, as in Chrome; each sentence is spoken until a test ends it. */
    private static final String VOICES = """
            window.spoken = [];
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              speaking: false, here: [],
              getVoices() { return this.here; },
              arrive(...languages) {
                this.here = languages.map(lang => ({ lang, localService: !lang.endsWith('-far') }));
                this.onvoiceschanged();
              },
              speak(words) { spoken.push(words.lang + ' ' + words.text); this.now = words; this.speaking = true; },
              end() { const was = this.now; this.now = null; this.speaking = false; was.onend(); },
              cancel() { const was = this.now; this.now = null; this.speaking = false; if (was) was.onerror(); },
            } });""";
    private static final String TO_THE_END = "while (speechSynthesis.now) speechSynthesis.end()";
    private static final String LONG = "Alle tekeningen zijn er! Wij kijken er om 8.30 uur naar\\n"
            + "en dan nog eens ".repeat(20);

    private static Browser browser;
    private final String own = "RA-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void the_answer_and_the_steps_are_read_in_sentences_and_in_order() {
        // Given
        Publisher.receive(own, "vergunning", ", \"title\": {\"nl\": \"Dakkapel bouwen\"}");
        try (Browser.Visit visit = visit(Publisher.linkOf(own), "nl")) {
            Page page = visit.page();
            assertThat(page.locator("#aloud")).isHidden();
            page.evaluate("speechSynthesis.arrive('en-GB', 'nl_NL')");
            assertThat(page.locator("#aloud")).hasText("Lees voor");
            assertThat((List<?>) visit.smallTargets()).isEmpty();
            assertThat(visit.accessibilityFindings()).isEmpty();

            // When
            page.getByText("Lees voor").click();

            // Then
            assertThat(page.locator("#aloud")).hasText("Stop");
            assertThat(page.locator("#aloud")).isFocused();

            // When
            page.evaluate(TO_THE_END);

            // Then
            List<String> spoken = spoken(page);
            assertThat(spoken).startsWith("nl_NL Uw aanvraag: Dakkapel bouwen").allMatch(text -> text.startsWith("nl_NL "))
                    .containsSubsequence("nl_NL Wij hebben uw aanvraag ontvangen", "nl_NL Wat moet u doen?",
                            "nl_NL U hoeft nu niets te doen", "nl_NL Hebben wij iets van u nodig?",
                            "nl_NL Dan leest u dat hier.",
                            "nl_NL Wanneer is het klaar?", "nl_NL Stap 1: Aanvraag ontvangen", "nl_NL Hier zijn wij nu",
                            "nl_NL Stap 2: Aanvraag controleren", "nl_NL Komt nog")
                    .noneMatch(text -> text.contains("Lees voor"));
            assertThat(page.locator("#aloud")).hasText("Lees voor");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void it_stops_when_asked_to_and_begins_anew() {
        // Given
        Publisher.receive(own, "vergunning", "");
        try (Browser.Visit visit = visit(Publisher.linkOf(own), "en")) {
            Page page = visit.page();
            page.evaluate("speechSynthesis.arrive('en-GB')");
            page.getByText("Read aloud").click();
            page.evaluate("speechSynthesis.end()");

            // When
            page.getByText("Stop reading").click();

            // Then
            assertThat(page.locator("#aloud")).hasText("Read aloud");
            assertThat(page.evaluate("speechSynthesis.speaking")).isEqualTo(false);
            List<String> spoken = spoken(page);
            assertThat(spoken).hasSize(2);

            // When
            page.keyboard().press("Enter");

            // Then
            assertThat(spoken(page)).hasSize(3).last().isEqualTo(spoken.getFirst());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void dutch_on_a_page_in_another_language_has_a_dutch_voice_where_there_is_one() {
        // Given
        Publisher.receive(own, "vergunning", ", \"title\": {\"nl\": \"Dakkapel bouwen\"}");
        try (Browser.Visit visit = visit(Publisher.linkOf(own), "tr")) {
            Page page = visit.page();
            page.evaluate("speechSynthesis.arrive('tr-TR', 'nl-NL')");

            // When
            page.locator("#aloud").click();
            page.evaluate(TO_THE_END);

            // Then
            assertThat(spoken(page)).startsWith("tr-TR Başvurunuz:", "nl-NL Dakkapel bouwen");

            // When
            page.evaluate("spoken.length = 0; speechSynthesis.arrive('tr-TR')");
            page.locator("#aloud").click();
            page.evaluate(TO_THE_END);

            // Then
            assertThat(spoken(page)).as("nothing is left out").startsWith("tr-TR Başvurunuz:", "tr-TR Dakkapel bouwen");
        }
    }

    @Test
    void long_texts_are_spoken_in_parts_and_nothing_of_them_is_lost() {
        // Given
        Publisher.receive(own, "vergunning", "");
        Publisher.publish(own, "request-completed", "2026-10-08T08:00:00Z",
                "{\"outcome\": \"granted\", \"explanation\": {\"nl\": \"" + LONG + "\"}}");
        String link = Publisher.linkOf(own);
        await().atMost(Duration.ofSeconds(30)).until(() -> given().get(link).asString().contains("Alle tekeningen"));
        try (Browser.Visit visit = visit(link, "nl")) {
            Page page = visit.page();
            page.evaluate("speechSynthesis.arrive('nl-NL')");

            // When
            page.locator("#aloud").click();
            page.evaluate(TO_THE_END);

            // Then
            List<String> spoken = spoken(page);
            assertThat(spoken).allMatch(text -> text.length() < 210).containsSequence("nl-NL Alle tekeningen zijn er!",
                    "nl-NL Wij kijken er om 8.30 uur naar");
            assertThat(String.join(" ", spoken).replace("nl-NL ", "")).contains("en dan nog eens ".repeat(20).strip());
        }
    }

    @Test
    void without_a_voice_of_the_device_for_the_language_there_is_no_button() {
        // Given
        Publisher.receive(own, "vergunning", "");
        try (Browser.Visit visit = visit(Publisher.linkOf(own), "pl")) {
            // When
            visit.page().evaluate("speechSynthesis.arrive('nl-NL', 'pl-far')");

            // Then
            assertThat(visit.page().locator("#aloud")).isHidden();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_journey_is_read_aloud_too_and_news_waits_until_it_was_heard() {
        // Given
        Publisher.receive(own, "terrasvergunning", ", \"applicant\": {\"email\": \"ra@voorbeeld.example\"}, \"journey\": "
                + "{\"reference\": \"" + own + "-J\"}");
        String journey = given().get(Publisher.linkOf(own)).htmlPath()
                .getString("html.body.'**'.find { it.@href.text().startsWith('/j/') }.@href").replaceFirst("[?].*", "");
        String tag = given().get(journey + "?lang=nl").header("ETag");
        try (Browser.Visit visit = visit(journey, "nl")) {
            Page page = visit.page();
            page.evaluate("speechSynthesis.arrive('nl-NL')");
            page.locator("#aloud").click();
            String before = page.locator(".steps").innerText();

            // When
            Publisher.publish(own, "request-completed", "2026-10-08T08:00:00Z", "{\"outcome\": \"granted\"}");
            await().atMost(Duration.ofSeconds(30)).until(() -> given().header("If-None-Match", tag).get(journey + "?lang=nl")
                    .statusCode() == 200);
            page.waitForResponse(answer -> answer.url().contains(journey),
                    () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
            page.evaluate(TO_THE_END);

            // Then
            assertThat(page.locator(".steps").innerText()).isEqualTo(before);
            assertThat(spoken(page)).anyMatch(text -> text.contains("Terras"));

            // When
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

            // Then
            assertThat(page.locator("#news")).containsText("Er is nieuws");
            assertThat(page.locator("#aloud")).isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> spoken(Page page) {
        return (List<String>) page.evaluate("spoken");
    }

    private static Browser.Visit visit(String path, String language) {
        return browser.visit("http://localhost:" + RestAssured.port + path + "?lang=" + language, 390, ColorScheme.LIGHT,
                page -> page.addInitScript(VOICES));
    }
}

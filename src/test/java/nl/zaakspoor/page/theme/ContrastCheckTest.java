// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ContrastCheckTest {
    @Test
    void what_is_hard_to_read_is_named_with_where_its_colours_come_from() {
        assertThat(warnings(".dam-theme { --nl-link-color: var(--dam-sky); --dam-sky: #7ab8f5 }")).contains(
                "in the light look, links on cards: --nl-link-color (#7ab8f5) on --basis-color-default-bg-document (our own #fff)"
                        + " has a contrast of 2.09, and needs 4.5")
                .allMatch(warning -> warning.contains("--nl-link-color")).hasSize(4);
    }

    @Test
    void a_theme_without_dark_colours_has_nothing_to_be_warned_of_in_the_dark() {
        assertThat(warnings(".dam-theme { --nl-button-primary-color: #777 }")).singleElement().asString()
                .startsWith("in the light look, text of buttons: --nl-button-primary-color (#777) on");
    }

    @Test
    void dark_colours_are_looked_at_by_themselves() {
        // Given
        String css = ".dam-theme { --basis-color-default-color-document: #111 }"
                + " @media (prefers-color-scheme: dark) { .dam-theme { --basis-color-default-bg-document: #222 } }";

        // Then
        assertThat(warnings(css)).contains("in the dark look, text on cards: --basis-color-default-color-document (#111) on"
                + " --basis-color-default-bg-document (#222) has a contrast of 1.18, and needs 4.5")
                .noneMatch(warning -> warning.contains("light look"));
    }

    @Test
    void what_is_no_text_may_have_less() {
        // When
        List<String> warnings = warnings(":root { --basis-color-default-border-default: #949494;"
                + " --basis-color-default-color-subtle: #949494 }");

        // Then
        assertThat(warnings).isNotEmpty().noneMatch(warning -> warning.contains("border-default"));
    }

    @Test
    void a_colour_that_cannot_be_read_is_said_once() {
        assertThat(warnings(".dam-theme { --nl-link-color: oklch(60% 0.1 20) }"))
                .containsExactly("in the light look, --nl-link-color (oklch(60% 0.1 20)) is no colour that can be checked");
    }

    @Test
    void what_can_be_seen_through_is_looked_at_on_what_is_behind_it() {
        assertThat(warnings(".dam-theme { --nl-link-color: rgb(0 0 0 / 30%) }")).isNotEmpty();
        assertThat(warnings(".dam-theme { --basis-color-accent-1-bg-subtle: rgb(255 255 255 / 10%) }")).isEmpty();
    }

    private static List<String> warnings(String css) {
        return ContrastCheck.warnings(ownStyleSheet(), ThemeFiles.css(css));
    }

    private static String ownStyleSheet() {
        try (InputStream in = ContrastCheckTest.class.getResourceAsStream("/page/zaakspoor.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

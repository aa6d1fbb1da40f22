// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ContrastCheckTest {
    @Test
    void what_is_hard_to_read_is_named_with_where_its_colours_come_from() {
        assertThat(warnings(".dam-theme { --nl-link-color: var(--dam-sky); --dam-sky: #7ab8f5 }")).contains(
                "hard to read in the light look, links on cards: --nl-link-color (#7ab8f5) on --basis-color-default-bg-document (our own #fff)"
                        + " has a contrast of 2.09, and needs 4.5")
                .allMatch(warning -> warning.contains("--nl-link-color")).hasSize(4);
    }

    @Test
    void a_theme_without_dark_colours_has_nothing_to_be_warned_of_in_the_dark() {
        assertThat(warnings(".dam-theme { --nl-button-primary-color: #777 }")).singleElement().asString()
                .startsWith("hard to read in the light look, text of buttons: --nl-button-primary-color (#777) on");
    }

    @Test
    void dark_colours_are_looked_at_by_themselves() {
        // Given
        String css = ".dam-theme { --basis-color-default-color-document: #000 }"
                + " @media (prefers-color-scheme: dark) { .dam-theme { --basis-color-default-color-document: #111;"
                + " --basis-color-default-bg-document: #222 } }";

        // Then
        assertThat(warnings(css))
                .contains("hard to read in the dark look, text on cards: --basis-color-default-color-document (#111) on"
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
                .containsExactly(
                        "cannot be checked in the light look: --nl-link-color (oklch(60% 0.1 20)) is no colour that we know");
    }

    @Test
    void what_can_be_seen_through_is_looked_at_on_what_is_behind_it() {
        assertThat(warnings(".dam-theme { --nl-link-color: rgb(0 0 0 / 30%) }")).isNotEmpty();
        assertThat(warnings(".dam-theme { --basis-color-accent-1-bg-subtle: rgb(255 255 255 / 10%) }")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --basis-color-accent-1-inverse-color-default: #0b4a7f                        | that there is news
            --denhaag-process-steps-step-heading-color: #e9f2fc                          | name of the step in which it was stopped
            --utrecht-page-footer-background-color: #eee                                 | text at the foot
            --basis-color-warning-bg-subtle: #222                                        | text of what the resident must do
            --basis-focus-color: #ffdd00                                                 | link that has the focus
            """)
    void what_stands_on_what_is_known(String property, String what) {
        assertThat(warnings(".dam-theme { %s }".formatted(property))).anyMatch(warning -> warning.contains(what));
    }

    @Test
    void what_is_important_wins() {
        assertThat(warnings(".dam-theme { --nl-link-color: #7ab8f5 ! important } body.dam-theme { --nl-link-color: #000 }"))
                .isNotEmpty().allMatch(warning -> warning.contains("#7ab8f5"));
    }

    @Test
    void our_own_colours_can_be_told_apart_in_light_and_in_dark() {
        assertThat(ContrastCheck.warnings(ownStyleSheet(), Theme.NONE)).isEmpty();
    }

    @Test
    void so_can_those_of_the_example() {
        assertThat(ContrastCheck.warnings(ownStyleSheet(), Theme.in(Path.of("src/test/resources/theme-testdam")))).isEmpty();
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

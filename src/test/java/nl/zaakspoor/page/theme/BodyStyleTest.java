// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyStyleTest {
    private static final Set<String> CLASSES = Set.of("dam-theme", "dark-too");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ':root { --a: 1 }'                                                         | 1
            'html{--a:1}'                                                              | 1
            '* { --a: 1 }'                                                             | 1
            '.dam-theme { --a: 1; }'                                                   | 1
            'body.dam-theme { --a: 1 }'                                                | 1
            'p, .dam-theme, i { --a: 1 }'                                              | 1
            '.dam-theme:not(.other) { --a: 1 }'                                        | 1
            '.dam-theme { --a: 1 ! important }'                                        | 1
            '@media screen { .dam-theme { --a: 1 } }'                                  | 1
            '@supports (color: red) { @layer x { .dam-theme { --a: 1 } } }'            | 1
            '@media (prefers-color-scheme: light) { .dam-theme { --a: 1 } }'           | 1
            '@media print, not all and (prefers-color-scheme:dark) {.dam-theme{--a:1}}'| 1
            '.dam-theme { @media screen { --a: 1 } }'                                  | 1
            '/* } */ .dam-theme { --b: "};"; --a: /* 2 */1 }'                          | 1
            '.dam-theme { --b: url(data:x;y}z); --a: 1 }'                              | 1
            ':root { --a: 2 } .dam-theme { --a: 1 } html { --a: 3 }'                   | 1
            '.dam-theme { --a: 1 } body { --a: 2 }'                                    | 1
            '.dam-theme { --a: 2 } .dam-theme { --a: 1 }'                              | 1
            '.dam-theme { --a: 1'                                                      | 1
            """)
    void what_a_browser_would_find_on_the_body_is_found(String css, String value) {
        assertThat(light(css).value("--a").map(BodyStyle.Value::text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '.other-theme { --a: 1 }'
            '.dam-theme .card { --a: 1 }'
            '.dam-theme { .card { --a: 1 } }'
            'html.dam-theme { --a: 1 }'
            'body:not(.dam-theme) { --a: 1 }'
            '@media print { .dam-theme { --a: 1 } }'
            '@media (min-width: 40em) { .dam-theme { --a: 1 } }'
            '@media (prefers-color-scheme: dark) { .dam-theme { --a: 1 } }'
            '@font-face { --a: 1 }'
            '/* .dam-theme { --a: 1 } */'
            '.dam-theme { --a: initial }'
            '.dam-theme { --a: var(--b) } .dam-theme { --b: var(--a, var(--a)) }'
            """)
    void what_does_not_hold_there_is_not(String css) {
        assertThat(light(css).value("--a")).isEmpty();
    }

    @Test
    void a_reader_of_dark_pages_has_other_values() {
        // Given
        String css = ".dam-theme { --a: 1 } @media screen and (prefers-color-scheme: dark) { .dark-too { --a: 2 } }";

        // Then
        assertThat(BodyStyle.of(StyleSheet.of(css).declarations(), CLASSES, true).value("--a"))
                .contains(new BodyStyle.Value("--a", "2"));
        assertThat(light(css).value("--a")).contains(new BodyStyle.Value("--a", "1"));
    }

    @Test
    void a_value_of_ours_is_said_to_be_of_the_property_it_was_taken_from() {
        // Given
        BodyStyle style = light("body { --d-x: red; --z-x: var(--nl-x, var(--basis-x, var(--d-x))); --z-y: var(--z-x) }"
                + " .dam-theme { --basis-x: hsl(var(--hue, 20) 50% var( --much )); --much: 10% }");

        // Then
        assertThat(style.value("--z-y")).contains(new BodyStyle.Value("--basis-x", "hsl(20 50% 10%)"));
        assertThat(
                light("body { --d-x: red; --z-x: var(--nl-x, var(--d-x)) } .dam-theme { --nl-x: var(--gone) }").value("--z-x"))
                .isEqualTo(Optional.of(new BodyStyle.Value("--d-x", "red")));
    }

    private static BodyStyle light(String css) {
        return BodyStyle.of(StyleSheet.of(css).declarations(), CLASSES, false);
    }
}

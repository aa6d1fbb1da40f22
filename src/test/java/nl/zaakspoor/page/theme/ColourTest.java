// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ColourTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #f00                      | 255 | 0   | 0   | 1
            #FF0000                   | 255 | 0   | 0   | 1
            #f008                     | 255 | 0   | 0   | 0.533
            #0a0B0c80                 | 10  | 11  | 12  | 0.502
            rgb(10, 20, 30)           | 10  | 20  | 30  | 1
            rgb(10 20 30 / 50%)       | 10  | 20  | 30  | 0.5
            rgba(10,20,30,.25)        | 10  | 20  | 30  | 0.25
            rgb(100% 0% 50%)          | 255 | 0   | 128 | 1
            rgb(300 -5 0)             | 255 | 0   | 0   | 1
            hsl(0, 100%, 50%)         | 255 | 0   | 0   | 1
            hsl(120deg 100% 25%)      | 0   | 128 | 0   | 1
            hsl(-120 100% 50%)        | 0   | 0   | 255 | 1
            hsla(207, 80%, 35%, 0.5)  | 18  | 97  | 161 | 0.5
            Navy                      | 0   | 0   | 128 | 1
            transparent               | 0   | 0   | 0   | 0
            """)
    void colours_are_read_as_browsers_read_them(String text, double red, double green, double blue, double alpha) {
        // When
        Colour colour = Colour.parse(text).orElseThrow();

        // Then
        assertThat(colour.red() * 255).isCloseTo(red, within(0.7));
        assertThat(colour.green() * 255).isCloseTo(green, within(0.7));
        assertThat(colour.blue() * 255).isCloseTo(blue, within(0.7));
        assertThat(colour.alpha()).isCloseTo(alpha, within(0.002));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#ff", "#12345", "#ggg", "rgb(1 2)", "rgb(a b c)", "hsl(1turnip 2% 3%)", "oklch(60% 0.1 20)",
            "color-mix(in srgb, red, blue)", "currentcolor", "url(\"#a\")"})
    void what_cannot_be_read_is_no_colour(String text) {
        assertThat(Colour.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#000, #fff, 21.0", "#fff, #fff, 1.0", "#777, #fff, 4.48", "#767676, #fff, 4.54", "#0b4a7f, #fff, 9.13"})
    void contrast_is_what_wcag_says(String one, String other, double contrast) {
        assertThat(Colour.parse(one).orElseThrow().contrast(Colour.parse(other).orElseThrow())).isCloseTo(contrast,
                within(0.01));
    }

    @Test
    void what_is_half_there_shows_what_is_behind_it() {
        // When
        Colour seen = Colour.parse("rgb(0 0 0 / 50%)").orElseThrow().over(Colour.WHITE);

        // Then
        assertThat(seen).isEqualTo(new Colour(0.5, 0.5, 0.5, 1));
    }
}

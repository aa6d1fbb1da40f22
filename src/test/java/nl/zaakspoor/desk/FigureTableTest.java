// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.desk.BarChart.Bar;
import nl.zaakspoor.desk.BarChart.Top;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** How figures are written into a file and drawn. */
class FigureTableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"=1+1|\"'=1+1\"", "+31|\"'+31\"", "@x|\"'@x\"", "-1|\"'-1\"",
            "a \"b\", c|\"a \"\"b\"\", c\"", "35|\"35\""})
    void a_cell_of_the_file_is_text_and_never_a_formula(String text, String written) {
        assertThat(FigureTable.quoted(text)).isEqualTo(written);
    }

    @Test
    void a_drawing_names_what_its_bars_are_of_what_they_show_and_where_their_scale_ends() {
        // When
        String svg = new BarChart("A & <b>", "Maand", "Gehaald (%)", new Top(100, "100 %"),
                List.of(new Bar("2026-01", Optional.of(100), "100 %"), new Bar("2026-02", Optional.of(50), "50 %"),
                        new Bar("2026-03", Optional.empty(), "te weinig om te tonen")))
                .svg().getValue();

        // Then
        assertThat(svg).contains("aria-label=\"A &amp; &lt;b>\"", ">Maand<", ">Gehaald (%)<")
                .contains(">2026-01<", ">100 %<", ">50 %<", ">te weinig om te tonen<")
                .contains("width=\"100.0%\"", "width=\"50.0%\"", "width=\"0%\"").contains("bar-top\" x=\"100%\"", ">0<");
    }

    /** A drawing that shrinks with its box would shrink its letters. */
    @Test
    void the_letters_of_a_drawing_are_as_large_on_a_phone_as_anywhere() {
        // Given
        int smallest = 12;

        // When
        String svg = new BarChart("A", "Maand", "Aantal", new Top(3, "3"), List.of(new Bar("2026-01", Optional.of(1), "1")))
                .svg()
                .getValue();

        // Then
        assertThat(svg).startsWith("<svg role=\"img\" aria-label=\"A\" width=\"100%\" height=\"112\">")
                .doesNotContain("viewBox", "transform", "font-size");
        assertThat(sheet().replaceAll("(?s).*\\.bars text \\{[^}]*font-size: (\\d+)px.*", "$1")).satisfies(
                size -> assertThat(Integer.parseInt(size)).isGreaterThanOrEqualTo(smallest));
    }

    private static String sheet() {
        try (InputStream file = FigureTableTest.class.getResourceAsStream("/desk/desk.css")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_is_drawn_of_nothing() {
        assertThat(new BarChart("A", "Maand", "Aantal", new Top(1, "1"), List.of()).svg().getValue())
                .doesNotContain("<rect");
    }

    @Test
    void a_scale_of_shares_is_whole_and_any_other_ends_at_the_highest() {
        assertThat(FigureUnit.PERCENT.top(40)).isEqualTo(100);
        assertThat(FigureUnit.DAYS.top(40)).isEqualTo(40);
        assertThat(FigureUnit.NUMBER.top(0)).isEqualTo(1);
    }

    @Test
    void what_is_hidden_is_not_what_is_not_there() {
        assertThat(FigureValue.of(Optional.empty())).isInstanceOf(FigureValue.Hidden.class);
        assertThat(FigureValue.of(false, Optional.empty())).isInstanceOf(FigureValue.Nothing.class);
        assertThat(FigureValue.of(true, Optional.of(BigDecimal.ONE))).isInstanceOf(FigureValue.Hidden.class);
        assertThat(FigureValue.of(Optional.of(3)).drawn()).contains(3);
    }
}

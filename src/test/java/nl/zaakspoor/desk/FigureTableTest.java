// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void each_bar_has_its_number_beside_it_and_what_may_not_be_shown_has_none() {
        // When
        String svg = new BarChart("A & <b>", List.of(new BarChart.Bar("2026-01", Optional.of(20)),
                new BarChart.Bar("2026-02", Optional.of(10)), new BarChart.Bar("2026-03", Optional.empty()))).svg().getValue();

        // Then
        assertThat(svg).contains("aria-label=\"A &amp; &lt;b>\"", ">20<", ">10<", ">?<").contains("width=\"490\"",
                "width=\"245\"",
                "width=\"0\"");
    }

    @Test
    void nothing_is_drawn_of_nothing() {
        assertThat(new BarChart("A", List.of()).svg().getValue()).doesNotContain("<rect");
    }
}

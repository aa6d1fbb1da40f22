// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.page.theme.Theme;
import nl.zaakspoor.page.theme.ThemeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThemeSettingTest {
    private static final String TESTDAM = Path.of("src/test/resources/theme-testdam").toString();

    @Test
    void without_a_theme_the_pages_look_like_themselves() {
        // When
        Assembly assembly = with(Map.of());

        // Then
        assertThat(assembly.theme()).isSameAs(Theme.NONE);
        assertThat(assembly.municipality(assembly.theme()).name()).isEqualTo("Gemeente Voorbeeld");
        assertThat(assembly.municipality(assembly.theme()).phone()).isEqualTo("14 000");
    }

    @Test
    void a_theme_says_how_the_municipality_is_called_and_reached() {
        // When
        Municipality municipality = municipality(Map.of("zaakspoor.theme", TESTDAM));

        // Then
        assertThat(municipality.name()).isEqualTo("Gemeente Testdam");
        assertThat(municipality.phone()).isEqualTo("14 0999");
        assertThat(municipality.hours().in(Language.DUTCH).text()).contains("9.00");
    }

    @Test
    void a_setting_wins_over_the_theme() {
        // When
        Municipality municipality = municipality(
                Map.of("zaakspoor.theme", TESTDAM, "zaakspoor.municipality.name", "Gemeente Elders",
                        "zaakspoor.municipality.hours.nl", "Nooit"));

        // Then
        assertThat(municipality.name()).isEqualTo("Gemeente Elders");
        assertThat(municipality.phone()).isEqualTo("14 0999");
        assertThat(municipality.hours().in(Language.DUTCH).text()).contains("Nooit");
    }

    @Test
    void a_folder_that_is_not_there_ends_the_start_with_a_sentence() {
        assertThatThrownBy(() -> with(Map.of("zaakspoor.theme", "/gone")).theme())
                .isInstanceOfSatisfying(ThemeException.class, e -> assertThat(e.problems()).singleElement().asString()
                        .startsWith("ZAAKSPOOR_THEME (zaakspoor.theme): /gone is not a folder."));
    }

    private static Municipality municipality(Map<String, String> values) {
        Assembly assembly = with(values);
        return assembly.municipality(assembly.theme());
    }

    private static Assembly with(Map<String, String> values) {
        Settings settings = new SmallRyeConfigBuilder().withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100)).build().getConfigMapping(Settings.class);
        return new Assembly(settings, new RequiredSettings(settings, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()));
    }
}

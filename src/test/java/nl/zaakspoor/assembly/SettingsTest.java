// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertyNamesMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A setting that is not known here stops the start of whoever sets it. */
class SettingsTest {
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(zaakspoor\\.[^`]+)`");
    private static final PropertyNamesMatcher KNOWN = ConfigMappings
            .propertyNamesMatcher(List.of(ConfigClass.configClass(Settings.class, "zaakspoor")));

    static Stream<String> documented() throws IOException {
        return DOCUMENTED.matcher(Files.readString(Path.of("README.md"))).results().map(row -> row.group(1));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void what_the_readme_explains_can_be_set(String name) {
        assertThat(KNOWN.matches(name.replace("<product-id>", "vergunning"))).isTrue();
    }

    @Test
    void what_nobody_explains_cannot() {
        assertThat(KNOWN.matches("zaakspoor.no-such-setting")).isFalse();
    }
}

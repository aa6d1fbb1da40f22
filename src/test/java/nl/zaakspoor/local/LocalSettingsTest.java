// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalSettingsTest {
    @Test
    void without_any_setting_the_usual_ports_are_wanted_and_nothing_stays() {
        assertThat(read(Map.of())).isEqualTo(new LocalSettings(Optional.empty(), 19092, 15432, 1025, false));
    }

    @Test
    void a_folder_is_one_and_the_same_however_it_is_written() {
        LocalSettings written = read(Map.of("zaakspoor.local.directory", "target/../.zaakspoor"));

        assertThat(written.directory()).contains(Path.of(".zaakspoor").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "kafka", "99999999999"})
    void what_is_no_port_is_refused_with_the_name_of_the_setting(String port) {
        assertThatThrownBy(() -> read(Map.of("zaakspoor.local.kafka-port", port)))
                .isInstanceOf(LocalServersException.class).hasMessageContaining("zaakspoor.local.kafka-port must be a port");
    }

    private static LocalSettings read(Map<String, String> settings) {
        return LocalSettings.read(name -> Optional.ofNullable(settings.get(name)));
    }
}

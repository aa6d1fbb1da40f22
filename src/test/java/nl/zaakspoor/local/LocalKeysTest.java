// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.access.KeyRing;

import static org.assertj.core.api.Assertions.assertThat;

class LocalKeysTest {
    private final Path directory;

    LocalKeysTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keys_are_made_once_and_differ_from_each_other() {
        Map<String, String> keys = LocalKeys.in(directory);

        assertThat(keys).containsOnlyKeys("zaakspoor.keys.link", "zaakspoor.keys.personal-data");
        assertThat(keys.values()).doesNotHaveDuplicates().allSatisfy(KeyRing::parse);
        assertThat(LocalKeys.in(directory)).isEqualTo(keys);
    }

    @Test
    void nobody_else_on_this_machine_may_read_them() throws Exception {
        LocalKeys.in(directory);

        assertThat(Files.getPosixFilePermissions(directory.resolve("keys.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}

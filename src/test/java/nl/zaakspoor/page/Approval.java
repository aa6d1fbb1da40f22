// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares a text with the one that somebody has read and approved. Run the tests with {@code -Dapprove} to write what they
 * make, then read the difference before you commit it.
 */
public final class Approval {
    private static final Path APPROVED = Path.of("src/test/resources/approved");

    private Approval() {}

    public static void check(String name, String text) {
        Path file = APPROVED.resolve(name);
        try {
            if (System.getProperty("approve") != null) {
                Files.createDirectories(APPROVED);
                Files.writeString(file, text);
            }
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

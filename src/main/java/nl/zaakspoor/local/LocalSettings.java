// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the embedded servers run: the settings {@code zaakspoor.local.*}.
 *
 * @param directory where data stays between runs; without one, a fresh folder is used and thrown away at the end
 * @param kafkaPort wanted port; 0 for any, and another one is taken when it is busy
 * @param durable whether PostgreSQL waits for the disk at every commit, as in production; slower, so only for measuring and
 *            for tests that pull plugs
 */
record LocalSettings(Optional<Path> directory, int kafkaPort, int postgresPort, int smtpPort, boolean durable) {
    static final String PREFIX = "zaakspoor.local.";
    static final String DIRECTORY = PREFIX + "directory";

    static LocalSettings read(Function<String, Optional<String>> settings) {
        return new LocalSettings(settings.apply(DIRECTORY).map(path -> Path.of(path).toAbsolutePath().normalize()),
                port(settings, "kafka-port", 19092), port(settings, "postgres-port", 15432), port(settings, "smtp-port", 1025),
                settings.apply(PREFIX + "durable").map(Boolean::parseBoolean).orElse(false));
    }

    private static int port(Function<String, Optional<String>> settings, String name, int fallback) {
        String text = settings.apply(PREFIX + name).orElse(String.valueOf(fallback));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new LocalServersException(PREFIX + name + " must be a port from 0 to 65535 (0 is any free port).");
        }
        return Integer.parseInt(text);
    }
}

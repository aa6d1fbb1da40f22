// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of a local run. They are made once and kept beside the data they seal: with other keys that data could not be
 * read, and links in mails of an earlier run would not open.
 */
final class LocalKeys {
    static final List<String> NAMES = List.of("zaakspoor.keys.link", "zaakspoor.keys.personal-data");
    private static final int KEY_BYTES = 32;

    private LocalKeys() {}

    /** The keys in {@code directory}, made now if they are not there yet. */
    static Map<String, String> in(Path directory) {
        Path file = directory.resolve("keys.properties");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            Properties keys = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                keys.load(reader);
            }
            return NAMES.stream().collect(Collectors.toMap(Function.identity(), keys::getProperty));
        } catch (IOException e) {
            throw new LocalServersException("The keys of the local run cannot be read or written: " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        Properties keys = new Properties();
        SecureRandom random = new SecureRandom();
        for (String name : NAMES) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            keys.setProperty(name, "1:" + Base64.getEncoder().encodeToString(key));
        }
        Path half = file.resolveSibling("keys.properties.new");
        Files.deleteIfExists(half);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(half)) {
            keys.store(writer, "Keys of a local run. Without them the data beside this file cannot be read.");
        }
        Files.move(half, file);
    }
}

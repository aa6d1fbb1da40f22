// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what lies in a theme folder, within bounds. Names that begin with a dot are the file system's business. */
final class ThemeFolder {
    /** The largest published theme has a style sheet of some 200 KiB, and a font some 100. */
    private static final long LARGEST_FILE = 1L << 20;
    private static final long LARGEST = 8L << 20;
    private static final int DEPTH = 4;
    private static final int MOST = 200;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Path folder;
    private long size;

    private ThemeFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * By their place in the folder, with forward slashes.
     *
     * @throws ThemeException when it cannot be read, or is empty or too large
     */
    static SortedMap<String, byte[]> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw problem("%s is not a folder. Set the folder with theme.css and the logo, or take the setting away."
                    .formatted(folder));
        }
        ThemeFolder reading = new ThemeFolder(folder);
        reading.read(folder, DEPTH);
        if (reading.files.isEmpty()) {
            throw problem("the folder %s is empty. Put theme.css, logo.svg or municipality.properties in it, or take the"
                    .formatted(folder) + " setting away.");
        }
        return reading.files;
    }

    private void read(Path place, int depth) {
        for (Path path : listed(place)) {
            String name = path.getFileName().toString();
            if (name.startsWith(".")) {
                continue;
            }
            if (!Files.isDirectory(path)) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), content(path));
            } else if (depth > 0) {
                read(path, depth - 1);
            } else {
                throw problem("the folders in %s lie deeper in each other than %d.".formatted(folder, DEPTH));
            }
        }
    }

    private static List<Path> listed(Path place) {
        try (Stream<Path> paths = Files.list(place)) {
            return paths.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw problem("the folder %s cannot be read. Let the service read it.".formatted(place));
        }
    }

    private byte[] content(Path path) {
        try {
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                throw problem(
                        ("%s leads out of the theme folder, and what is in a theme is shown to everybody. Put the file itself"
                                + " there.").formatted(folder.relativize(path)));
            }
            long length = Files.size(path);
            size += length;
            if (length > LARGEST_FILE || size > LARGEST || files.size() >= MOST) {
                throw problem(("%s is too much. A theme has at most %d files of at most %d KiB each and %d KiB together: it is"
                        + " sent to people with old phones.").formatted(folder.relativize(path), MOST, LARGEST_FILE >> 10,
                                LARGEST >> 10));
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw problem("the file %s cannot be read. Let the service read it.".formatted(path));
        }
    }

    private static ThemeException problem(String sentence) {
        return new ThemeException(List.of(sentence));
    }
}

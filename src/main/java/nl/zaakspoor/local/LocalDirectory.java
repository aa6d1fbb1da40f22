// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder of one run. It is locked for as long as the run lives; the system lets the lock go when a run is killed, so
 * there is nothing to clean up by hand.
 */
final class LocalDirectory implements AutoCloseable {
    private final Path path;
    private final boolean passing;
    private final FileChannel lock;

    private LocalDirectory(Path path, boolean passing, FileChannel lock) {
        this.path = path;
        this.passing = passing;
        this.lock = lock;
    }

    /**
     * @param wanted the folder that stays; without one a fresh folder is made, below the build's own when there is one
     * @throws LocalServersException when another run has it
     */
    static LocalDirectory open(Optional<Path> wanted) {
        try {
            Path path = wanted.isPresent() ? Files.createDirectories(wanted.get()) : fresh();
            return new LocalDirectory(path, wanted.isEmpty(), lock(path));
        } catch (IOException e) {
            throw new LocalServersException("The folder " + wanted.map(Path::toString).orElse("for temporary files")
                    + " cannot be used for the embedded servers.", e);
        }
    }

    private static Path fresh() throws IOException {
        Path build = Path.of("target").toAbsolutePath();
        return Files.isDirectory(build) ? Files.createTempDirectory(build, "local-") : Files.createTempDirectory("zaakspoor-");
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new LocalServersException("Another run of Zaakspoor uses the folder " + path
                    + ". Stop that run, or give this one its own folder with -Dzaakspoor.local.directory=…");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisVeryProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (lock) {
            if (passing) {
                delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The folder " + path + " could not be tidied up: " + e.getMessage());
        }
    }

    /** Deletes a folder with all it holds. */
    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}

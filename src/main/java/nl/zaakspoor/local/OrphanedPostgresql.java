// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that outlived a run that was killed. Whoever holds the lock of the folder may stop it: no other run can be
 * using it.
 */
final class OrphanedPostgresql {
    private static final int PATIENCE_SECONDS = 20;

    private OrphanedPostgresql() {}

    static void stop(Path data) throws IOException {
        Optional<ProcessHandle> orphan = find(data.resolve("postmaster.pid"));
        if (orphan.isPresent()) {
            // SIGINT is PostgreSQL's "fast shutdown"; the SIGTERM of ProcessHandle would wait for clients to leave.
            new ProcessBuilder("kill", "-INT", String.valueOf(orphan.get().pid())).inheritIO().start();
            awaitEnd(orphan.get());
        }
    }

    /** Its number may by now belong to another program, so the name must be right as well. */
    private static Optional<ProcessHandle> find(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        Optional<String> pid = Files.readAllLines(pidFile).stream().findFirst().filter(line -> line.matches("[0-9]{1,18}"));
        return pid.flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .filter(process -> process.info().command().filter(name -> name.endsWith("postgres")).isPresent());
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalServersException("A PostgreSQL of an earlier run (process " + process.pid()
                    + ") does not stop. Stop it with: kill " + process.pid(), e);
        }
    }
}

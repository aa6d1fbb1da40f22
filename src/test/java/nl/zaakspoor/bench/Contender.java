// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that takes events from the topic. It stands still, as a whole, while another one is measured and while events are
 * published: so each finds the same events waiting and has the machine to itself.
 */
final class Contender implements AutoCloseable {
    /** Kafka must not take its partitions away while it stands still. */
    static final int SESSION_MILLIS = (int) Duration.ofMinutes(20).toMillis();

    /** The memory of a small instance, and the collector of {@code deploy/Dockerfile}. */
    private static final List<String> LIMITS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String table;
    private final Path log;
    private final Process process;

    private Contender(String table, Path log, Process process) {
        this.table = table;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a JVM that has the limits of every other contender.
     *
     * @param table where it stores events, by source and id
     * @param arguments what follows {@code java}
     */
    static Contender start(String table, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(LIMITS);
        command.addAll(arguments);
        return new Contender(table, log, new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start());
    }

    String table() {
        return table;
    }

    /** @throws IllegalStateException with what it said, when it is no more */
    void assertAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    void standStill() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        goOn();
        process.destroy();
        if (!process.waitFor(PATIENCE)) {
            process.destroyForcibly().waitFor();
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL as a process of its own; its messages go to {@code postgres.log}. */
final class EmbeddedPostgresql implements LocalServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedPostgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedPostgresql start(Path directory, int port, boolean durable) {
        Path data = directory.resolve("postgres");
        // Absent when the very first start was cut short: initdb does not go on where it stopped.
        Path complete = directory.resolve("postgres.complete");
        try {
            if (Files.exists(complete)) {
                OrphanedPostgresql.stop(data);
            } else if (Files.exists(data)) {
                LocalDirectory.delete(data);
            }
            var log = ProcessBuilder.Redirect.appendTo(directory.resolve("postgres.log").toFile());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data).setCleanDataDirectory(false)
                    .setPort(LoopbackPort.freeOr(port)).setPGStartupWait(PATIENCE)
                    .setServerConfig("listen_addresses", LoopbackPort.HOST)
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setOutputRedirector(log).setErrorRedirector(log)
                    .setRegisterShutdownHook(false)
                    .start();
            Files.writeString(complete, "");
            return new EmbeddedPostgresql(server);
        } catch (IOException | IllegalStateException e) {
            throw new LocalServersException("PostgreSQL did not start; " + directory.resolve("postgres.log") + " may tell why.",
                    e);
        }
    }

    @Override
    public Map<String, String> addresses() {
        String address = "postgresql://" + LoopbackPort.HOST + ":" + server.getPort() + "/postgres";
        return Map.of("quarkus.datasource.reactive.url", "vertx-reactive:" + address,
                "quarkus.datasource.jdbc.url", "jdbc:" + address,
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop: " + e.getMessage());
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The embedded servers of one folder, started together. */
final class LocalServers implements AutoCloseable {
    /** The servers, each with the settings it answers and those that make it needless when they are set already. */
    enum Kind {
        POSTGRESQL(List.of("quarkus.datasource.reactive.url", "quarkus.datasource.jdbc.url", "quarkus.datasource.username",
                "quarkus.datasource.password"),
                List.of("quarkus.datasource.reactive.url")),
        KAFKA(List.of("kafka.bootstrap.servers"),
                List.of("kafka.bootstrap.servers")),
        MAIL(List.of("zaakspoor.mail.host", "zaakspoor.mail.port"),
                List.of("zaakspoor.mail.host", "quarkus.mailer.host"));

        private final List<String> answers;
        private final List<String> instead;

        Kind(List<String> answers, List<String> instead) {
            this.answers = answers;
            this.instead = instead;
        }

        List<String> answers() {
            return answers;
        }

        List<String> instead() {
            return instead;
        }

        LocalServer start(LocalSettings settings, Path directory) {
            return switch (this) {
                case POSTGRESQL -> EmbeddedPostgresql.start(directory, settings.postgresPort(), settings.durable());
                case KAFKA -> EmbeddedKafka.start(directory, settings.kafkaPort());
                case MAIL -> EmbeddedMail.start(directory, settings.smtpPort(), InstantSource.system());
            };
        }
    }

    /** Kept here, since a logger that nobody holds forgets its level. They tell much at their start, and little of use. */
    private static final List<Logger> CHATTY = Stream
            .of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky", "com.icegreen").map(Logger::getLogger).toList();
    /** Warns at the very first start that there is no data yet. */
    private static final Logger WORRIED = Logger.getLogger("org.apache.kafka.controller");

    private final LocalDirectory directory;
    private final Deque<LocalServer> running = new ArrayDeque<>();

    private LocalServers(LocalDirectory directory) {
        this.directory = directory;
    }

    /** @throws LocalServersException when any of them does not start; then none is left running */
    static LocalServers start(LocalSettings settings, Set<Kind> wanted) {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        WORRIED.setLevel(Level.SEVERE);
        LocalServers servers = new LocalServers(LocalDirectory.open(settings.directory()));
        try {
            servers.startAll(settings, wanted);
            return servers;
        } catch (LocalServersException e) {
            servers.close();
            throw e;
        }
    }

    private void startAll(LocalSettings settings, Set<Kind> wanted) {
        List<Future<LocalServer>> starting = new ArrayList<>();
        try (ExecutorService starters = Executors.newCachedThreadPool()) {
            wanted.forEach(kind -> starting.add(starters.submit(() -> kind.start(settings, directory.path()))));
        }
        List<LocalServersException> failures = new ArrayList<>();
        for (Future<LocalServer> start : starting) {
            try {
                running.push(start.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause() instanceof LocalServersException known
                        ? known
                        : new LocalServersException("An embedded server did not start.", e));
            } catch (InterruptedException e) {
                throw new IllegalStateException("every start has ended by now", e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    Path directory() {
        return directory.path();
    }

    /** The settings under which the service finds all of them. */
    Map<String, String> addresses() {
        Map<String, String> all = new HashMap<>();
        running.forEach(server -> all.putAll(server.addresses()));
        return all;
    }

    @Override
    public void close() {
        running.forEach(LocalServer::close);
        directory.close();
    }
}

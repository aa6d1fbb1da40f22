// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.local.LocalRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast the packaged service takes events in, with all it does (validate, recognise duplicates, seal, fold, decide what to
 * tell), against {@link BareLoop} on the same events, servers and machine. The two take turns, and the first of a round is
 * the second of the next.
 */
@Timeout(1800)
class IngestBenchmark {
    private static final int EVENTS = Integer.getInteger("bench.events", 300_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 6);
    /** Not counted. A service runs for weeks, and its code is compiled during the first of their minutes. */
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 300_000);
    private static final int REQUESTS = CityEvents.requests(EVENTS / ROUNDS);
    private static final int REQUESTS_OF_WARM_UP = CityEvents.requests(WARM_UP);
    private static final double BAR = Double.parseDouble(System.getProperty("bench.bar", "0.4"));
    private static final Path RESULT = Path.of("target", "bench.json");
    /** More options for the JVM of the service, to look inside it. */
    private static final List<String> OPTIONS = Stream.of(System.getProperty("bench.options", "").split(" "))
            .filter(option -> !option.isEmpty()).toList();
    private static final String LINK_KEY = "1:bGluay1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4=";
    private static final String DATA_KEY = "1:ZGF0YS1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4=";

    private final Path directory;

    IngestBenchmark(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void the_service_keeps_up_with_a_loop_that_only_stores() throws Exception {
        try (LocalRun servers = LocalRun.in(directory.resolve("servers")); BenchDatabase database = BenchDatabase.of(servers)) {
            // Given
            database.assertDurable();
            database.execute(BareLoop.TABLES);
            Figures figures = new Figures("ingest", BAR);
            try (Contender service = service(servers); Contender bare = bare(servers)) {
                EventStream topic = new EventStream(servers.address("kafka.bootstrap.servers"));
                warmUp(topic, database, service, bare);

                // When
                for (int round = 0; round < ROUNDS; round++) {
                    List<CityEvents.Event> events = CityEvents.of(REQUESTS_OF_WARM_UP + round * REQUESTS, REQUESTS);
                    List<String> last = topic.publish(events);
                    boolean serviceFirst = round % 2 == 0;
                    Duration first = time(serviceFirst ? service : bare, database, last);
                    Duration second = time(serviceFirst ? bare : service, database, last);
                    figures.add(events.size(), serviceFirst ? first : second, serviceFirst ? second : first);
                }
            }

            // Then
            System.out.println(figures);
            figures.writeTo(RESULT);
            assertComplete(database);
            assertThat(figures.ratio()).as("ratio of the service to the bare loop").isGreaterThanOrEqualTo(BAR);
        }
    }

    private static void warmUp(EventStream topic, BenchDatabase database, Contender... all) throws Exception {
        List<String> last = topic.publish(CityEvents.of(0, REQUESTS_OF_WARM_UP));
        for (Contender one : all) {
            database.awaitStored(one, last);
        }
        for (Contender one : all) {
            one.standStill();
        }
    }

    private static Duration time(Contender contender, BenchDatabase database, List<String> last) throws Exception {
        long start = System.nanoTime();
        contender.goOn();
        database.awaitStored(contender, last);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        contender.standStill();
        return taken;
    }

    /** Whoever loses events is not fast. */
    private static void assertComplete(BenchDatabase database) throws SQLException {
        long events = database.count("select count(*) from bare.event");
        assertThat(database.count("select count(*) from status_event")).isEqualTo(events);
        assertThat(database.count("select count(*) from request where state = 'completed'"))
                .isEqualTo(database.count("select count(*) from bare.state"));
        assertThat(database.count("select count(*) from notice where kind = 'received'"))
                .isEqualTo(database.count("select count(*) from bare.state"));
    }

    private Contender service(LocalRun servers) throws IOException {
        Map<String, String> settings = new TreeMap<>(servers.addresses());
        settings.putAll(Map.of("quarkus.http.host", "127.0.0.1", "quarkus.http.port", "0", "zaakspoor.base-url",
                "http://127.0.0.1", "quarkus.mailer.from", "noreply@voorbeeld.example", "zaakspoor.notices.mode", "shadow",
                "zaakspoor.keys.link", LINK_KEY, "zaakspoor.keys.personal-data", DATA_KEY,
                "mp.messaging.incoming.status-events.session.timeout.ms", Integer.toString(Contender.SESSION_MILLIS)));
        List<String> arguments = new ArrayList<>(OPTIONS);
        settings.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(List.of("-jar", System.getProperty("zaakspoor.jar")));
        return Contender.start("status_event", directory.resolve("service.log"), arguments);
    }

    private Contender bare(LocalRun servers) throws IOException {
        return Contender.start("bare.event", directory.resolve("bare.log"),
                List.of("-cp", LocalRun.classPath(), BareLoop.class.getName(), EventStream.TOPIC,
                        servers.address("kafka.bootstrap.servers"), servers.address("quarkus.datasource.jdbc.url"),
                        servers.address("quarkus.datasource.username"), servers.address("quarkus.datasource.password")));
    }
}

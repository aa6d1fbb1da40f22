// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.catalogue.TestCatalogue;
import nl.zaakspoor.ledger.LedgerAudit;
import nl.zaakspoor.local.LocalRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is left after the service was killed, or its servers went away, in the middle of work. */
@Timeout(900)
class CrashIT {
    private static final long SEED = 20_261_122;
    private static final int KILLS = 4;

    private final Path directory;

    CrashIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void every_event_is_stored_once_though_the_service_is_killed_again_and_again() throws Exception {
        try (LocalRun servers = LocalRun.in(directory.resolve("servers"));
                ServiceProcess service = ServiceProcess.start(directory, servers.addresses())) {
            // Given
            Load load = new Load(servers.address("kafka.bootstrap.servers"), 2_000, 5);
            Database database = new Database(servers.addresses());
            service.awaitHealth("ready", 200);
            CompletableFuture<Void> publishing = load.publish(200);

            // When
            Random moments = new Random(SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                long before = stored(database);
                long enough = Math.min(before + 1 + moments.nextInt(1_500), load.events() - 1);
                await().atMost(ServiceProcess.PATIENCE).pollInterval(Duration.ofMillis(20))
                        .until(() -> stored(database) >= enough);
                service.kill();
                service.restart();
            }
            publishing.join();

            // Then
            awaitAll(database, load);
            assertWhole(database, load);
        }
    }

    @Test
    void nothing_is_lost_when_the_database_goes_away_under_load_and_the_service_needs_no_restart() throws Exception {
        Path data = directory.resolve("postgresql");
        LocalRun postgresql = LocalRun.of("POSTGRESQL", data, 0);
        int port = port(postgresql);
        try (LocalRun kafka = LocalRun.of("KAFKA", directory.resolve("kafka"), 0);
                ServiceProcess service = ServiceProcess.start(directory, both(postgresql, kafka))) {
            // Given
            Load load = new Load(kafka.address("kafka.bootstrap.servers"), 2_000, 5);
            Database database = new Database(postgresql.addresses());
            service.awaitHealth("ready", 200);
            CompletableFuture<Void> publishing = load.publish(100);
            await().atMost(ServiceProcess.PATIENCE).until(() -> stored(database) > 1_000);

            // When
            postgresql.close();
            service.awaitHealth("ready", 503);
            publishing.join();
            assertThat(service.health("live")).isEqualTo(200);
            postgresql = LocalRun.of("POSTGRESQL", data, port);

            // Then
            awaitAll(database, load);
            service.awaitHealth("ready", 200);
            assertWhole(database, load);
        } finally {
            postgresql.close();
        }
    }

    @Test
    void a_service_that_finds_no_servers_lives_and_becomes_ready_when_they_come() throws Exception {
        // Given
        Path data = directory.resolve("servers");
        LocalRun earlier = LocalRun.in(data);
        Map<String, String> addresses = earlier.addresses();
        earlier.close();
        try (ServiceProcess service = ServiceProcess.start(directory, addresses)) {
            service.awaitHealth("live", 200);
            assertThat(service.health("ready")).isEqualTo(503);

            // When
            try (LocalRun postgresql = LocalRun.of("POSTGRESQL", data, port(earlier));
                    LocalRun kafka = LocalRun.of("KAFKA", directory.resolve("kafka"), kafkaPort(earlier))) {

                // Then
                service.awaitHealth("ready", 200);
                assertThat(kafka.addresses()).containsEntry("kafka.bootstrap.servers",
                        addresses.get("kafka.bootstrap.servers"));
                assertThat(postgresql.isAlive()).isTrue();
            }
        }
    }

    private static void awaitAll(Database database, Load load) {
        await().atMost(ServiceProcess.PATIENCE).pollInterval(Duration.ofMillis(500))
                .until(() -> stored(database) == load.events());
    }

    private static void assertWhole(Database database, Load load) throws Exception {
        assertThat(database.count("select count(distinct (source, id)) from status_event")).isEqualTo(load.events());
        assertThat(database.count("select count(*) from request")).isEqualTo(load.requests());
        assertThat(database.count("select count(*) from rejected_event")).isZero();
        assertThat(database.count("select count(*) from request where state <> 'completed'")).isZero();
        LedgerAudit audit = LedgerAudit.of(database.addresses(), ServiceProcess.DATA_KEY, TestCatalogue.BUILT_IN);
        assertThat(audit).isEqualTo(new LedgerAudit(load.requests(), 0, List.of()));
    }

    /** Before its first start the service has made no tables. */
    private static long stored(Database database) {
        try {
            return database.count("select count(*) from status_event");
        } catch (java.sql.SQLException noTableOrNoDatabase) {
            return 0;
        }
    }

    private static Map<String, String> both(LocalRun one, LocalRun other) {
        Map<String, String> all = new java.util.HashMap<>(one.addresses());
        all.putAll(other.addresses());
        return all;
    }

    private static int port(LocalRun postgresql) {
        return Integer.parseInt(postgresql.address("quarkus.datasource.jdbc.url").replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    private static int kafkaPort(LocalRun kafka) {
        return Integer.parseInt(kafka.address("kafka.bootstrap.servers").replaceFirst(".*:", ""));
    }
}

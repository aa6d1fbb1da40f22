// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.ChangesTopic;
import nl.zaakspoor.catalogue.TestCatalogue;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.ledger.LedgerAudit;
import nl.zaakspoor.local.LocalRun;
import nl.zaakspoor.local.Mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The packaged service with the catalogue of before, and then with today's. By hand with more requests:
 * {@code -Dzaakspoor.rebuild.requests=100000}.
 */
@Timeout(3600)
class RebuildIT {
    private static final int REQUESTS = Integer.getInteger("zaakspoor.rebuild.requests", 3_000);
    private static final Duration PATIENCE = Duration.ofSeconds(90 + REQUESTS / 100);
    private static final int EVENTS = 5;
    private static final int RESIDENTS = 3;
    private static final String BEHIND = "select count(*) from timeline where catalogue <> (select catalogue from fold_rules "
            + "order by started_at desc limit 1)";

    /** Reports had three steps, and nobody planned. */
    private static final String BEFORE = """
            group: 4
            products:
              - id: melding-openbare-ruimte
                name: { nl: "Melding openbare ruimte", en: "Report about public space" }
                department: DSB
                steps:
                  - phase: received
                    title: { nl: "Ontvangen", en: "Received" }
                    heading: { nl: "Wij hebben uw melding", en: "We have your report" }
                    text: { nl: "Wij lezen die.", en: "We read it." }
                  - phase: in-progress
                    title: { nl: "Bezig", en: "At work" }
                    heading: { nl: "Wij zijn bezig", en: "We are at work" }
                    text: { nl: "Wij kijken.", en: "We look." }
                  - phase: completed
                    title: { nl: "Klaar", en: "Finished" }
                    heading: { nl: "Wij zijn klaar", en: "We are finished" }
                    text: { nl: "Het is klaar.", en: "It is finished." }
            """;

    private final Path directory;

    RebuildIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void a_changed_catalogue_reaches_every_timeline_while_events_come_in_and_the_service_is_killed() throws Exception {
        try (LocalRun servers = LocalRun.in(directory.resolve("servers"))) {
            // Given
            String kafka = servers.address("kafka.bootstrap.servers");
            Database database = new Database(servers.addresses());
            Mailbox mailbox = new Mailbox(Path.of(servers.address("mails")));
            Load load = new Load(kafka, REQUESTS, EVENTS);
            try (ServiceProcess before = ServiceProcess.start(directory, withOldCatalogue(servers))) {
                before.awaitHealth("ready", 200);
                load.publish(50).join();
                for (int i = 0; i < RESIDENTS; i++) {
                    Load.one(kafka, "M-" + i, "resident@voorbeeld.example");
                    Load.one(kafka, "M-" + i, "status-changed", "{\"status\": \"INGEPLAND\"}");
                }
                // Not only in the mailbox: the service must know that it is.
                await().atMost(PATIENCE).until(() -> events(database) == load.events() + 2 * RESIDENTS
                        && noticesOfResidents(database).equals(List.of("received sent - 3"))
                        && rulesThatCameLast(database).size() == 1);
            }
            String before = rulesThatCameLast(database).getFirst();

            // When
            try (ServiceProcess today = ServiceProcess.start(directory, slowly(servers))) {
                today.awaitHealth("ready", 200);
                assertThat(rulesThatCameLast(database)).doesNotContain(before);
                CompletableFuture<Void> flowing = load.reopen(2);
                awaitAQuarterDone(database);
                today.kill();
                long atKill = behind(database);
                today.restart();
                await().atMost(PATIENCE).until(() -> behind(database) == 0);
                flowing.join();
                await().atMost(PATIENCE).until(() -> events(database) == load.events() + REQUESTS + 2 * RESIDENTS);

                // Then
                assertThat(atKill).isPositive();
                assertThat(LedgerAudit.of(servers.addresses(), ServiceProcess.DATA_KEY, TestCatalogue.BUILT_IN))
                        .isEqualTo(new LedgerAudit(REQUESTS + RESIDENTS, 0, List.of()));
                assertThat(mailbox.list()).hasSize(RESIDENTS);
                assertThat(noticesOfResidents(database)).containsExactly("progress suppressed folded-again 3",
                        "received sent - 3");
                assertThat(database.count("select count(*) from notice where state in ('planned', 'claimed')")).isZero();
                // By then it may have noticed of itself that some of them are late.
                await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> database.count(
                        "select count(*) from outbox") == 0 && toldLast(kafka).equals(versions(database)));
            }
        }
    }

    private Map<String, String> withOldCatalogue(LocalRun servers) throws Exception {
        Path folder = Files.createDirectories(directory.resolve("catalogue"));
        Files.writeString(folder.resolve("group-04.yaml"), BEFORE);
        Map<String, String> settings = new HashMap<>(servers.addresses());
        settings.put("zaakspoor.catalogue", folder.toString());
        return settings;
    }

    /** So that there is a middle to be killed in, however few they are. */
    private static Map<String, String> slowly(LocalRun servers) {
        Map<String, String> settings = new HashMap<>(servers.addresses());
        settings.put("zaakspoor.rebuild.batch", Integer.toString(Math.max(REQUESTS / 150, 20)));
        settings.put("zaakspoor.rebuild.pause", "PT0.05S");
        return settings;
    }

    /** What was decided about those who want mail: kind, state, reason and how often. */
    private static List<String> noticesOfResidents(Database database) throws SQLException {
        return texts(database, "select concat_ws(' ', kind, n.state, coalesce(reason, '-'), count(*)) from notice n "
                + "join request r on r.id = request_id where starts_with(reference, 'M-') group by kind, n.state, reason "
                + "order by kind, n.state");
    }

    private static List<String> rulesThatCameLast(Database database) throws SQLException {
        return texts(database, "select catalogue from fold_rules order by started_at desc limit 1");
    }

    /** Not so often that the looking slows down what is looked at. */
    private static void awaitAQuarterDone(Database database) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
                try (ResultSet rows = statement.executeQuery(BEHIND)) {
                    rows.next();
                    return rows.getLong(1) < REQUESTS * 3 / 4;
                }
            });
        }
    }

    private static List<String> texts(Database database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Without what the service itself says of requests whose day has passed. */
    private static long events(Database database) throws SQLException {
        return database.count("select count(*) from status_event where source <> 'urn:zaakspoor:service'");
    }

    /** By the rules of the service that started last. */
    private static long behind(Database database) throws SQLException {
        return database.count(BEHIND);
    }

    /** The version of each request that stands last on the topic, as whoever reads only that would have it. */
    private static Map<String, Long> toldLast(String kafka) {
        Map<String, Long> last = new HashMap<>();
        new ChangesTopic(kafka).read("").forEach(one -> last.put(one.key(),
                EventJson.parse(one.value().getBytes(UTF_8)).at("/data/version").asLong()));
        return last;
    }

    private static Map<String, Long> versions(Database database) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select reference, version from request")) {
            while (rows.next()) {
                versions.put(rows.getString("reference"), rows.getLong("version"));
            }
        }
        return versions;
    }
}

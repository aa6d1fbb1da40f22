// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.local.LocalRun;
import nl.zaakspoor.local.Mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of it when the whole topic is read again. */
@Timeout(900)
class ReplayIT {
    private static final String GROUP = "zaakspoor";

    private final Path directory;

    ReplayIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void a_topic_that_is_read_again_from_the_start_changes_nothing_and_mails_nobody() throws Exception {
        try (LocalRun servers = LocalRun.in(directory.resolve("servers"));
                ServiceProcess service = ServiceProcess.start(directory, servers.addresses());
                Admin kafka = Admin.create(Map.of("bootstrap.servers", servers.address("kafka.bootstrap.servers")))) {
            // Given
            Database database = new Database(servers.addresses());
            Mailbox mailbox = new Mailbox(Path.of(servers.address("mails")));
            Load load = new Load(servers.address("kafka.bootstrap.servers"), 200, 5);
            service.awaitHealth("ready", 200);
            Load.one(servers.address("kafka.bootstrap.servers"), "M-1", "resident@voorbeeld.example");
            load.publish(0).join();
            await().atMost(ServiceProcess.PATIENCE)
                    .until(() -> database.count("select count(*) from status_event") == load.events() + 1);
            await().atMost(ServiceProcess.PATIENCE).until(() -> mailbox.list().size() == 1);
            service.stop(Duration.ofSeconds(30));
            Map<String, Long> before = state(database);

            // When
            kafka.alterConsumerGroupOffsets(GROUP, partitions(kafka).stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)))).all().get();
            service.restart();
            await().atMost(ServiceProcess.PATIENCE).until(() -> lag(kafka) == 0);

            // Then
            assertThat(state(database)).isEqualTo(before);
            assertThat(mailbox.list()).hasSize(1);
        }
    }

    /** How many rows there are of everything, and a sum over the bytes of all timelines and the versions of all requests. */
    private static Map<String, Long> state(Database database) throws SQLException {
        Map<String, Long> state = new TreeMap<>();
        for (String table : List.of("request", "status_event", "timeline", "look_up", "notice", "message", "rejected_event")) {
            state.put(table, database.count("select count(*) from " + table));
        }
        state.put("timelines", database.count("""
                select sum(hashtextextended(request_id || encode(document, 'hex'), 0)) % 1000000007 from timeline"""));
        state.put("versions", database.count("""
                select sum(hashtextextended(concat_ws(' ', reference, event_count, version, state, updated_at), 0)) % 1000000007
                from request"""));
        return state;
    }

    private static List<TopicPartition> partitions(Admin kafka) throws ExecutionException, InterruptedException {
        return List.copyOf(kafka.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().keySet());
    }

    private static long lag(Admin kafka) throws ExecutionException, InterruptedException {
        var committed = kafka.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
        var ends = kafka.listOffsets(committed.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()))).all().get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - committed.get(end.getKey()).offset()).sum();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The least that a consumer of status events can do: parse, store each event once, keep the last state of each request,
 * commit, let the offsets go. It checks nothing, seals nothing and tells nobody. It has as many consumers as the service.
 */
final class BareLoop {
    static final String GROUP = "bare";
    static final String TABLES = """
            create schema bare;
            create table bare.event (source text collate "C", id text collate "C", reference text, type text,
                occurred_at timestamptz, document bytea, primary key (source, id));
            create table bare.state (reference text collate "C" primary key, type text, occurred_at timestamptz)""";

    private static final int CONSUMERS = 2;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
            insert into bare.event (source, id, reference, type, occurred_at, document)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[])
            on conflict (source, id) do nothing""";
    private static final String UPSERT = """
            insert into bare.state (reference, type, occurred_at)
            select * from unnest(?::text[], ?::text[], ?::timestamptz[])
            on conflict (reference) do update set type = excluded.type, occurred_at = excluded.occurred_at""";

    private final Connection database;

    private BareLoop(Connection database) {
        this.database = database;
    }

    /** Runs in a JVM of its own until it is ended; its arguments are the addresses of the servers. */
    public static void main(String[] args) {
        for (int i = 0; i < CONSUMERS; i++) {
            Thread.ofPlatform().start(() -> consume(args[0], args[1], args[2], args[3], args[4]));
        }
    }

    private static void consume(String topic, String kafka, String url, String user, String password) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "group.id", GROUP, "auto.offset.reset", "earliest",
                "enable.auto.commit", false, "max.poll.records", 1000, "session.timeout.ms", Contender.SESSION_MILLIS);
        try (Connection database = DriverManager.getConnection(url, user, password);
                var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            database.setAutoCommit(false);
            BareLoop loop = new BareLoop(database);
            consumer.subscribe(List.of(topic));
            while (true) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    loop.store(records);
                    consumer.commitSync();
                }
            }
        } catch (SQLException | IOException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private record Parsed(JsonNode event, byte[] document) {
        String attribute(String name) {
            return event.path(name).asText();
        }
    }

    private void store(ConsumerRecords<byte[], byte[]> records) throws IOException, SQLException {
        List<Parsed> events = new ArrayList<>(records.count());
        Map<String, Parsed> last = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> kafkaRecord : records) {
            Parsed parsed = new Parsed(JSON.readTree(kafkaRecord.value()), kafkaRecord.value());
            events.add(parsed);
            last.put(parsed.attribute("subject"), parsed);
        }
        execute(INSERT, texts(events, "source"), texts(events, "id"), texts(events, "subject"), texts(events, "type"),
                texts(events, "time"),
                database.createArrayOf("bytea", events.stream().map(Parsed::document).toArray(byte[][]::new)));
        List<Parsed> states = List.copyOf(last.values());
        execute(UPSERT, texts(states, "subject"), texts(states, "type"), texts(states, "time"));
        database.commit();
    }

    private java.sql.Array texts(List<Parsed> events, String attribute) throws SQLException {
        return database.createArrayOf("text", column(events, event -> event.attribute(attribute)));
    }

    private static Object[] column(List<Parsed> events, Function<Parsed, Object> value) {
        return events.stream().map(value).toArray();
    }

    private void execute(String sql, java.sql.Array... columns) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, columns[i]);
            }
            statement.executeUpdate();
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(180)
class LocalServersIT {
    private static final String TOPIC = "zaakspoor.status-events.v1";

    private final Path directory;

    LocalServersIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void what_was_written_is_there_after_an_ordinary_stop() throws Exception {
        try (LocalRun run = LocalRun.in(directory)) {
            writeEverywhere(run);
        }

        try (LocalRun next = LocalRun.in(directory)) {
            assertEverythingIsThere(next);
        }
        assertThat(LocalRun.servingFrom(directory)).isEmpty();
    }

    @Test
    void what_was_written_is_there_after_the_run_was_killed_though_its_postgresql_lives_on() throws Exception {
        try (LocalRun run = LocalRun.in(directory)) {
            writeEverywhere(run);
            run.kill();
        }
        assertThat(LocalRun.servingFrom(directory)).as("PostgreSQL outlives its launcher").isNotEmpty();

        try (LocalRun next = LocalRun.in(directory)) {
            assertEverythingIsThere(next);
        }
        assertThat(LocalRun.servingFrom(directory)).isEmpty();
    }

    @Test
    void a_second_run_in_the_same_folder_ends_with_one_sentence() throws Exception {
        try (LocalRun first = LocalRun.in(directory); LocalRun second = LocalRun.in(directory)) {
            assertThat(second.output()).startsWith("Another run of Zaakspoor uses the folder " + directory)
                    .doesNotContain("\tat ");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void every_topic_of_the_contract_has_four_partitions() throws Exception {
        try (LocalRun run = LocalRun.in(directory);
                Admin admin = Admin.create(Map.of("bootstrap.servers", run.address("kafka.bootstrap.servers")))) {
            Map<String, TopicDescription> topics = admin.describeTopics(Topics.ALL).allTopicNames().get();

            assertThat(topics.values()).hasSize(4).allSatisfy(topic -> assertThat(topic.partitions()).hasSize(4));
        }
    }

    @Test
    void in_durable_mode_postgresql_waits_for_the_disk() throws Exception {
        try (LocalRun run = LocalRun.in(directory)) {
            assertThat(query(run, "show fsync")).isEqualTo("on");
            assertThat(query(run, "show synchronous_commit")).isEqualTo("on");
        }
    }

    private static void writeEverywhere(LocalRun run) throws Exception {
        try (Connection database = database(run)) {
            database.createStatement().execute("create table note as select 'kept' as text");
        }
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", run.address("kafka.bootstrap.servers")),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "Z2026-000001", "kept")).get();
        }
        sendMail(run);
    }

    private static void assertEverythingIsThere(LocalRun run) throws Exception {
        assertThat(query(run, "select text from note")).isEqualTo("kept");
        assertThat(records(run)).containsExactly("kept");
        assertThat(new Mailbox(Path.of(run.address("mails"))).list()).singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("kept"));
    }

    private static Connection database(LocalRun run) throws SQLException {
        return DriverManager.getConnection(run.address("quarkus.datasource.jdbc.url"), "postgres", "postgres");
    }

    private static String query(LocalRun run, String sql) throws SQLException {
        try (Connection database = database(run); ResultSet rows = database.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static List<String> records(LocalRun run) {
        Map<String, Object> settings = Map.of("bootstrap.servers", run.address("kafka.bootstrap.servers"), "group.id", "test",
                "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int i = 0; i < 20 && values.isEmpty(); i++) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(found.value());
                }
            }
        }
        return values;
    }

    private static void sendMail(LocalRun run) throws MessagingException {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", run.address("zaakspoor.mail.host"));
        smtp.put("mail.smtp.port", run.address("zaakspoor.mail.port"));
        MimeMessage mail = new MimeMessage(Session.getInstance(smtp));
        mail.setFrom(new InternetAddress("gemeente@voorbeeld.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("a.voorbeeld@example.com"));
        mail.setSubject("kept", StandardCharsets.UTF_8.name());
        mail.setText("kept", StandardCharsets.UTF_8.name());
        Transport.send(mail);
    }
}

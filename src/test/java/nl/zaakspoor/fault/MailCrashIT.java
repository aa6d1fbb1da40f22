// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.courier.ScriptedSmtp;
import nl.zaakspoor.courier.ScriptedSmtp.Step;
import nl.zaakspoor.local.LocalRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The service is killed while it sends: C5 after the claim and before the mail server greets, C6 after the final dot and
 * before the answer, C7 after the answer and before it is recorded. One kill for all three, each with a mail of its own.
 */
@Timeout(900)
class MailCrashIT {
    private static final int MAILS = 3;
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <([^@]+)@");

    private final Path directory;

    MailCrashIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void a_mail_goes_once_and_twice_only_in_the_gap_after_the_final_dot_and_then_as_the_same_mail() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().leaveUngreeted(1).hangAt(Step.DOT);
                LocalRun postgresql = LocalRun.of("POSTGRESQL", directory.resolve("postgresql"), 0);
                LocalRun kafka = LocalRun.of("KAFKA", directory.resolve("kafka"), 0)) {
            Map<String, String> settings = new HashMap<>(postgresql.addresses());
            settings.putAll(kafka.addresses());
            settings.putAll(Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(smtp.port()),
                    "zaakspoor.mail.timeout", "PT2M"));
            Database database = new Database(postgresql.addresses());
            try (ServiceProcess service = ServiceProcess.start(directory, settings)) {
                // Given
                service.awaitHealth("ready", 200);
                database.run("update sending set paused_at = now(), paused_by = 'test'");
                for (int i = 0; i < MAILS; i++) {
                    Load.one(kafka.address("kafka.bootstrap.servers"), "C-" + i, "c-" + i + "@voorbeeld.example");
                }
                await().atMost(ServiceProcess.PATIENCE)
                        .until(() -> database.count("select count(*) from notice where state = 'planned'") == MAILS);
                goInOneRound(database);
                await().atMost(ServiceProcess.PATIENCE)
                        .until(() -> smtp.mails().size() == MAILS - 1 && claimed(database) == MAILS);
                List<String> inTheGap = messageIds(smtp);

                // When
                try (Connection lock = answeredAndNotRecorded(smtp, database, inTheGap.getFirst())) {
                    service.kill();
                    lock.rollback();
                }
                smtp.allGoesWell();
                leasesEnd(database);
                service.restart();
                await().atMost(ServiceProcess.PATIENCE).until(() -> sent(database) == MAILS);

                // Then
                Map<String, Long> times = messageIds(smtp).stream()
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
                assertThat(times).hasSize(MAILS);
                assertThat(times.entrySet()).allSatisfy(e -> assertThat(e.getValue()).as(e.getKey())
                        .isEqualTo(inTheGap.contains(e.getKey()) ? 2L : 1L));
                assertThat(smtp.mails().stream().distinct()).as("the second copies are the same, byte for byte").hasSize(MAILS);
                assertThat(database.count("select count(*) from notice where state = 'sent'")).isEqualTo(MAILS);
                assertThat(database.count("select count(*) from message where state = 'open'")).isZero();
            }
        }
    }

    /** Also in a round whose moment was taken before the last of them was planned. */
    private static void goInOneRound(Database database) throws SQLException {
        database.run("""
                with due as (update notice set due_at = due_at - interval '1 hour' where state = 'planned')
                update sending set paused_at = null, paused_by = null""");
    }

    /** Holds the row of a message, lets the mail server answer it, and waits until the service waits to record that. */
    private static Connection answeredAndNotRecorded(ScriptedSmtp smtp, Database database, String message) throws SQLException {
        Connection lock = database.connect();
        lock.setAutoCommit(false);
        try (PreparedStatement row = lock.prepareStatement("select from message where id = ?::uuid for update")) {
            row.setString(1, message);
            row.execute();
        }
        smtp.answerAfterAll(message);
        await().atMost(ServiceProcess.PATIENCE).until(() -> database.count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update message set state%'") == 1);
        return lock;
    }

    /** The leases are longer than a test: nobody will come back who could hold one. */
    private static void leasesEnd(Database database) throws SQLException {
        assertThat(database.run("update message set next_attempt_at = now() where state = 'open'")).isEqualTo(MAILS);
    }

    private static long claimed(Database database) throws SQLException {
        return database.count("select count(*) from message where state = 'open' and attempts = 1");
    }

    private static long sent(Database database) throws SQLException {
        return database.count("select count(*) from message where state = 'sent'");
    }

    private static List<String> messageIds(ScriptedSmtp smtp) {
        return smtp.mails().stream().map(mail -> {
            Matcher id = MESSAGE_ID.matcher(mail);
            assertThat(id.find()).as("a Message-ID").isTrue();
            return id.group(1);
        }).toList();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.ledger.MailContent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Requests of somebody who does several things at once, what they are told of them, and the mail server that takes it. */
final class JourneyStory implements AutoCloseable {
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <([^@]+)@");

    final ScriptedSmtp smtp;
    final Rows rows;
    final String own = "j" + UUID.randomUUID().toString().substring(0, 8);
    final String address = own + "@voorbeeld.example";

    JourneyStory(DataSource database, int port) {
        rows = new Rows(database);
        smtp = new ScriptedSmtp(port);
    }

    @Override
    public void close() {
        smtp.close();
    }

    String reference(String name) {
        return own + "-" + name;
    }

    /** Of one applicant, who is told by mail; in this order. */
    JourneyStory received(String... names) {
        for (String name : names) {
            receivedFrom(name, "\"email\": \"" + address + "\"");
        }
        return this;
    }

    void receivedFrom(String name, String applicant) {
        receivedFrom(name, "vergunning", applicant);
    }

    void receivedFrom(String name, String product, String applicant) {
        Publisher.receive(reference(name), product,
                ", \"applicant\": {" + applicant + "}, \"journey\": {\"reference\": \"" + own
                        + "-journey\"}");
        awaitVersionAfter(name, 0);
    }

    void status(String name, String status) {
        event(name, "status-changed", "2026-10-07T08:00:00Z", "{\"status\": \"" + status + "\"}");
    }

    void task(String name) {
        event(name, "task-assigned", "2026-10-08T08:00:00Z",
                "{\"taskId\": \"T\", \"taskCode\": \"send-document\", \"dueOn\": \"2199-01-01\"}");
    }

    void appointment(String name) {
        event(name, "appointment-made", "2026-10-08T08:00:00Z", "{\"appointmentId\": \"A\", "
                + "\"startsAt\": \"2199-01-01T10:00:00+01:00\", \"place\": {\"nl\": \"Stadhuis\"}}");
    }

    void completed(String name) {
        event(name, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
    }

    void erased(String name) {
        Publisher.publish(reference(name), "request-erased", "2026-10-11T08:00:00Z", "{\"reason\": {\"nl\": \"Op verzoek\"}}");
        rows.awaitCount(0, "select count(*) from request where reference = ?", reference(name));
    }

    void event(String name, String type, String time, String data) {
        long version = version(name);
        Publisher.publish(reference(name), type, time, data);
        awaitVersionAfter(name, version);
    }

    /** Until all of it has been sent, or ended. */
    void untilNothingIsOpen(Courier courier) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            courier.deliverWhatIsDue();
            assertThat(rows.count("select (select count(*) from message where state = 'open' and request_id in " + requests()
                    + ") + (select count(*) from notice where state in ('planned', 'claimed') and request_id in " + requests()
                    + ")")).isZero();
        });
    }

    /** Something to be told, as if it had just been decided. */
    void notice(String name, String kind, String cause, boolean urgent, String moment) throws SQLException {
        rows.execute("insert into notice (id, request_id, kind, cause, recipient, state, language, decided_at, due_at, urgent)"
                + " select gen_random_uuid(), id, ?, ?, 'applicant', 'planned', 'nl', ?::timestamptz, ?::timestamptz, ?"
                + " from request where reference = ?", kind, cause, moment, moment, urgent, reference(name));
    }

    void letWindowPass() throws SQLException {
        rows.execute("update message set created_at = created_at - interval '10 minutes', sent_at = sent_at - interval"
                + " '10 minutes' where request_id in " + requests());
    }

    /** Whatever waits for its next attempt is due. */
    void letTimePass() throws SQLException {
        rows.execute("update message set next_attempt_at = now() - interval '1 second' where state = 'open' and request_id in "
                + requests());
    }

    /** What was to be told of a request: kind, state and reason. */
    List<String> notices(String name) {
        return rows.texts("select kind || ' ' || state || coalesce(' ' || reason, '') from notice"
                + " where request_id = (select id from request where reference = ?) order by kind", reference(name));
    }

    /** Of the messages of a request, from old to new. */
    List<String> messages(String name, String columns) {
        return rows.texts("select " + columns + " from message where request_id = (select id from request where reference = ?)"
                + " order by created_at, id", reference(name));
    }

    List<String> deskTasks(String name) {
        return rows.texts("select kind || ' ' || reason from desk_task where request_id = (select id from request where"
                + " reference = ?)", reference(name));
    }

    long version(String name) {
        return rows.texts("select version from request where reference = ?", reference(name)).stream()
                .mapToLong(Long::parseLong)
                .findFirst().orElse(0);
    }

    String requests() {
        return "(select id from request where reference like '" + own + "-%')";
    }

    /** The mails to this applicant, in the order in which they came. */
    List<String> mails() {
        return smtp.mails().stream().filter(mail -> mail.contains(address)).toList();
    }

    List<String> texts() {
        return mails().stream().map(mail -> MailContent.read(mail.getBytes(UTF_8)).plainText()).toList();
    }

    List<String> messageIds() {
        return mails().stream().map(mail -> MESSAGE_ID.matcher(mail).results().findFirst().orElseThrow().group(1)).toList();
    }

    private void awaitVersionAfter(String name, long version) {
        await().atMost(PATIENCE).until(() -> version(name) > version);
    }
}

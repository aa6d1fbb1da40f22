// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import io.restassured.response.Response;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.term.OffsetClock;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who lost their link, the mail server that theirs come from, and what becomes of what they ask. */
final class LostLink implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/(?:t|mine)/[A-Za-z0-9_-]+)");

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final Rows rows;
    private final OffsetClock clock;
    private final int port;
    private ScriptedSmtp server;

    LostLink(Rows rows, OffsetClock clock, int port) throws SQLException {
        this.rows = rows;
        this.clock = clock;
        this.port = port;
        this.server = new ScriptedSmtp(port);
        forget();
    }

    /** In every reference and address of this test. */
    String own() {
        return own;
    }

    String address() {
        return own + "@voorbeeld.example";
    }

    Rows rows() {
        return rows;
    }

    ScriptedSmtp server() {
        return server;
    }

    void serverGoes() {
        server.close();
    }

    void serverComes() {
        server = new ScriptedSmtp(port);
    }

    void receive(String reference, String product, String applicant) {
        Publisher.receive(reference, product, ", \"applicant\": " + applicant);
        rows.awaitCount(1, "select count(*) from request where reference = ? and state is not null", reference);
    }

    static String applicant(String email) {
        return "{\"email\": \"" + email + "\"}";
    }

    static Response ask(String email, String reference) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParam("email", email)
                .formParam("reference", reference).queryParam("lang", "nl").post("/find");
    }

    void pass(Duration time) {
        clock.advanceTo(clock.offset().plus(time));
    }

    List<String> states() {
        return rows.texts("select state from link_ask order by id");
    }

    List<String> mails() {
        return server.mails();
    }

    String onlyMail() {
        assertThat(mails()).hasSize(1);
        return mails().getFirst();
    }

    /** Where the last mail leads, without its host. */
    String link() throws MessagingException, IOException {
        return LINK.matcher(text()).results().findFirst().orElseThrow().group(1);
    }

    /** What the last mail says. */
    String text() throws MessagingException, IOException {
        assertThat(mails()).isNotEmpty();
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mails().getLast().getBytes(ISO_8859_1)));
        return (String) ((Multipart) message.getContent()).getBodyPart(0).getContent();
    }

    private void forget() throws SQLException {
        rows.execute("delete from link_ask");
        rows.execute("delete from suppressed_address");
    }

    @Override
    public void close() throws SQLException {
        server.close();
        forget();
    }
}

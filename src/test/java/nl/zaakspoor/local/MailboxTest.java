// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00.123Z");
    private static final String MAIL = """
            From: Gemeente Voorbeeld <noreply@voorbeeld.example>
            To: Anna de Voorbeeld <anna@voorbeeld.example>
            Subject: =?UTF-8?Q?Nieuws_over_uw_aanvraag_=E2=80=93_%s?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Wij zijn begonnen. =E2=82=AC 12
            --b
            Content-Type: text/html; charset=UTF-8

            <p>Wij zijn begonnen.</p>
            --b--
            """;

    private final Path directory;
    private final Mailbox mailbox;

    MailboxTest(@TempDir Path directory) {
        this.directory = directory;
        this.mailbox = new Mailbox(directory);
    }

    @Test
    void a_mail_shows_its_receiver_subject_time_and_both_texts() throws Exception {
        receive(NOON, "een");

        assertThat(mailbox.list()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("anna@voorbeeld.example");
            assertThat(mail.subject()).isEqualTo("Nieuws over uw aanvraag – een");
            assertThat(mail.receivedAt()).isEqualTo(NOON);
            assertThat(mail.localTime()).isEqualTo("2026-03-10 13:00:00");
            assertThat(mail.text().orElseThrow().strip()).isEqualTo("Wij zijn begonnen. € 12");
            assertThat(mail.html().orElseThrow().strip()).isEqualTo("<p>Wij zijn begonnen.</p>");
            assertThat(mail.headers()).contains("To: Anna de Voorbeeld <anna@voorbeeld.example>");
        });
    }

    @Test
    void the_newest_mail_stands_first() throws Exception {
        receive(NOON, "een");
        receive(NOON.plusSeconds(1), "twee");

        assertThat(mailbox.list()).extracting(ReceivedMail::subject).satisfiesExactly(
                first -> assertThat(first).endsWith("twee"), second -> assertThat(second).endsWith("een"));
    }

    @Test
    void a_mail_can_be_found_by_its_id() throws Exception {
        receive(NOON, "een");

        String id = mailbox.list().getFirst().id();

        assertThat(mailbox.find(id)).contains(mailbox.list().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../keys.properties", "../keys", "..%2Fkeys", "/etc/passwd", "", ".",
            "20260310T120000123-000001.eml",
            "20260310T120000123-000001/../../keys", "20260310T120000123-000001\n", "20260310T120000123-000009"})
    void no_name_leads_to_anything_but_a_mail(String name) throws Exception {
        Files.writeString(directory.resolve("keys.properties"), "secret");
        Files.writeString(directory.resolve("keys.eml"), "secret");
        receive(NOON, "een");

        assertThat(mailbox.find(name)).isEmpty();
    }

    @Test
    void what_is_no_mail_or_is_still_being_written_is_left_out() throws Exception {
        receive(NOON, "een");
        Files.writeString(directory.resolve("mail/20260310T120000123-000002.part"), "From: half");
        Files.writeString(directory.resolve("mail/notes.eml"), "From: a developer");

        assertThat(mailbox.list()).hasSize(1);
    }

    @Test
    void a_mailbox_that_nothing_was_sent_to_is_empty() {
        assertThat(mailbox.list()).isEmpty();
    }

    private void receive(Instant moment, String subject) throws IOException, MessagingException {
        byte[] bytes = MAIL.formatted(subject).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        MailFolder.open(directory, () -> moment).add(out -> out.write(bytes));
    }
}

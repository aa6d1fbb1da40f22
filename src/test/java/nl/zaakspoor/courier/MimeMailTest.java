// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.calendar.CalendarFile;
import nl.zaakspoor.ledger.MailContent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.courier.Mails.ID;
import static nl.zaakspoor.courier.Mails.MAIL;
import static nl.zaakspoor.courier.Mails.THREAD;
import static nl.zaakspoor.courier.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MimeMailTest {
    private static final MailServer SERVER = Mails.server(25);

    @Test
    void the_same_mail_has_the_same_bytes_every_time() {
        assertThat(MAIL.bytes(SERVER)).isEqualTo(MAIL.bytes(SERVER)).isNotEqualTo(mail("Ander nieuws").bytes(SERVER));
    }

    @Test
    void the_message_id_follows_from_the_id_and_our_own_domain() throws Exception {
        assertThat(read(MAIL).getMessageID()).isEqualTo("<" + ID + "@voorbeeld.example>");
    }

    @Test
    void mails_about_one_request_stand_in_one_thread() throws Exception {
        // When
        MimeMessage read = read(MAIL);

        // Then
        assertThat(read.getHeader("References")).containsExactly("<" + THREAD + "@voorbeeld.example>");
        assertThat(read.getHeader("In-Reply-To")).containsExactly("<" + THREAD + "@voorbeeld.example>");
    }

    @Test
    void no_program_answers_it_and_every_program_knows_its_language() throws Exception {
        // When
        MimeMessage read = read(MAIL);

        // Then
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("Content-Language")).containsExactly("nl");
        assertThat(read.getSentDate()).isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
    }

    @Test
    void a_mail_that_can_be_stopped_says_so_to_mail_programs_and_another_does_not() throws Exception {
        // Given
        MimeMail stoppable = new MimeMail(ID, THREAD, MAIL.senderName(), MAIL.to(), MAIL.subject(), MAIL.text(), MAIL.html(),
                MAIL.language(), MAIL.date(), Optional.of(URI.create("https://volg.voorbeeld.example/unsubscribe/abc")),
                List.of());

        // When
        MimeMessage read = read(stoppable);

        // Then
        assertThat(read.getHeader("List-Unsubscribe")).containsExactly("<https://volg.voorbeeld.example/unsubscribe/abc>");
        assertThat(read.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(MailContent.read(stoppable.bytes(SERVER)).unsubscribe())
                .contains("https://volg.voorbeeld.example/unsubscribe/abc");
        assertThat(read(MAIL).getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void sender_receiver_and_subject_are_as_given() throws Exception {
        // When
        MimeMessage read = read(MAIL);

        // Then
        assertThat(read.getFrom()).containsExactly(new InternetAddress("zaken@voorbeeld.example", "Gemeente Voorbeeld"));
        assertThat(read.getAllRecipients()).containsExactly(new InternetAddress("noor@voorbeeld.example"));
        assertThat(read.getSubject()).isEqualTo("Nieuws over uw aanvraag – Z2026-004512");
    }

    @Test
    void text_and_html_say_the_same_and_the_better_one_comes_last() throws Exception {
        // When
        MimeMultipart content = (MimeMultipart) read(MAIL).getContent();

        // Then
        assertThat(content.getContentType()).startsWith("multipart/alternative");
        assertThat(content.getCount()).isEqualTo(2);
        assertThat(part(content, 0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(part(content, 0).getContent().toString().replace("\r\n", "\n")).isEqualTo(MAIL.text());
        assertThat(part(content, 1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(part(content, 1).getContent()).isEqualTo(MAIL.html());
    }

    @Test
    void a_calendar_file_stands_beside_the_words_as_an_attachment() throws Exception {
        // Given
        String content = "BEGIN:VCALENDAR\r\nSUMMARY:Café\r\nEND:VCALENDAR\r\n";
        MimeMail mail = new MimeMail(ID, THREAD, MAIL.senderName(), MAIL.to(), MAIL.subject(), MAIL.text(), MAIL.html(),
                MAIL.language(), MAIL.date(), Optional.empty(),
                List.of(new CalendarFile(CalendarFile.Method.PUBLISH, content)));

        // When
        MimeMultipart all = (MimeMultipart) read(mail).getContent();

        // Then
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        assertThat(all.getCount()).isEqualTo(2);
        assertThat(all.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        BodyPart calendar = all.getBodyPart(1);
        assertThat(calendar.getContentType()).contains("text/calendar", "charset=UTF-8", "method=PUBLISH");
        assertThat(calendar.getDisposition()).isEqualTo(BodyPart.ATTACHMENT);
        assertThat(calendar.getFileName()).isEqualTo("afspraak.ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), UTF_8)).isEqualTo(content);
        assertThat(MailContent.read(mail.bytes(SERVER)).plainText()).isEqualTo(MAIL.text());
        assertThat(mail.bytes(SERVER)).isEqualTo(mail.bytes(SERVER));
    }

    @Test
    void a_mail_goes_over_any_wire() {
        // When
        String bytes = new String(MAIL.bytes(SERVER), ISO_8859_1);

        // Then
        assertThat(bytes.chars()).allMatch(c -> c < 128);
        assertThat(bytes.lines()).allMatch(line -> line.length() <= 998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nieuws\r\nBcc: sam@voorbeeld.example", "Nieuws\nBcc: sam@voorbeeld.example",
            "Nieuws\rBcc: sam@voorbeeld.example", "Nieuws\r\n\r\nBcc: sam@voorbeeld.example",
            "Nieuws é\r\nBcc: sam@voorbeeld.example"})
    void a_subject_cannot_add_a_header_or_end_them(String subject) throws Exception {
        // When
        MimeMessage read = read(mail(subject));

        // Then
        assertThat(headerNames(read)).isEqualTo(headerNames(read(MAIL)));
        assertThat(read.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void a_name_of_a_sender_cannot_add_a_header() throws Exception {
        // Given
        MimeMail mail = new MimeMail(ID, THREAD, "Gemeente\r\nBcc: sam@voorbeeld.example", MAIL.to(), MAIL.subject(),
                MAIL.text(),
                MAIL.html(), MAIL.language(), MAIL.date(), MAIL.unsubscribe(), List.of());

        // When
        MimeMessage read = read(mail);

        // Then
        assertThat(headerNames(read)).isEqualTo(headerNames(read(MAIL)));
        assertThat(read.getRecipients(Message.RecipientType.BCC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor@voorbeeld.example\r\nBcc: sam@voorbeeld.example",
            "noor@voorbeeld.example, sam@voorbeeld.example"})
    void an_address_that_is_no_single_address_makes_no_mail(String to) {
        // Given
        MimeMail mail = new MimeMail(ID, THREAD, MAIL.senderName(), to, MAIL.subject(), MAIL.text(), MAIL.html(),
                MAIL.language(),
                MAIL.date(), MAIL.unsubscribe(), List.of());

        // Then
        assertThatThrownBy(() -> mail.bytes(SERVER)).isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("noor");
    }

    @Test
    void a_mail_prints_its_id_and_nothing_personal() {
        assertThat(MAIL).hasToString("MimeMail[" + ID + "]");
    }

    private static MimeMessage read(MimeMail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes(SERVER)));
    }

    private static BodyPart part(MimeMultipart content, int number) throws Exception {
        return content.getBodyPart(number);
    }

    private static List<String> headerNames(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream().map(Header::getName).sorted().toList();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.access.BounceTokens;
import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.courier.ScriptedSmtp.Step;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.zaakspoor.courier.Mails.MAIL;
import static nl.zaakspoor.courier.Mails.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

class SmtpChannelTest {
    private static final byte[] BYTES = MAIL.bytes(Mails.server(25));
    private static final Parcel PARCEL = new Parcel(Mails.ID, MAIL.to(), BYTES, false);

    @Test
    void a_mail_reaches_an_honest_server_as_it_is() throws Exception {
        // Given
        GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        try {
            // When
            Delivery delivery = send(greenMail.getSmtp().getPort());

            // Then
            assertThat(delivery).isEqualTo(new Delivery.Accepted("250"));
            MimeMessage received = greenMail.getReceivedMessages()[0];
            assertThat(received.getMessageID()).isEqualTo("<" + Mails.ID + "@voorbeeld.example>");
            assertThat(received.getSubject()).isEqualTo(MAIL.subject());
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void the_bytes_on_the_wire_are_the_bytes_that_were_frozen() {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            // When
            Delivery delivery = send(server.port());

            // Then
            assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
            assertThat(server.mails()).hasSize(1);
            assertThat(server.mails().getFirst().strip()).isEqualTo(new String(BYTES, ISO_8859_1).strip());
            assertThat(server.commands()).contains("MAIL FROM:<zaken@voorbeeld.example>", "RCPT TO:<noor@voorbeeld.example>");
        }
    }

    @Test
    void a_server_that_refuses_the_connection_may_be_there_later() {
        // Given
        ScriptedSmtp gone = new ScriptedSmtp();
        gone.close();

        // When
        Delivery delivery = send(gone.port());

        // Then
        assertThat(delivery).isInstanceOf(Delivery.NotReached.class);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"CONNECT", "EHLO"})
    void a_server_that_does_not_greet_us_was_not_reached(Step step) {
        try (ScriptedSmtp hanging = new ScriptedSmtp().hangAt(step); ScriptedSmtp dropping = new ScriptedSmtp().dropAt(step)) {
            assertThat(send(hanging.port())).isInstanceOf(Delivery.NotReached.class);
            assertThat(send(dropping.port())).isInstanceOf(Delivery.NotReached.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"MAIL", "RCPT", "DATA", "DOT"})
    void a_server_that_hangs_is_left_within_the_time_out(Step step) {
        try (ScriptedSmtp server = new ScriptedSmtp().hangAt(step)) {
            // Given
            Instant start = Instant.now();

            // When
            Delivery delivery = send(server.port());

            // Then
            assertThat(delivery).isInstanceOf(Delivery.NotNow.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(TIMEOUT.multipliedBy(3));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"RCPT", "DATA", "DOT"})
    void a_server_that_drops_the_connection_may_take_it_later(Step step) {
        try (ScriptedSmtp server = new ScriptedSmtp().dropAt(step)) {
            assertThat(send(server.port())).isInstanceOf(Delivery.NotNow.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.7.1 relaying denied", "RCPT, 450 greylisted", "RCPT, 451 later",
            "RCPT, 452 full",
            "DATA, 451 later", "DOT, 421 busy", "DOT, 451 later"})
    void a_passing_refusal_may_pass(Step step, String answer) {
        try (ScriptedSmtp server = new ScriptedSmtp().answer(step, answer)) {
            assertThat(send(server.port())).isInstanceOf(Delivery.NotNow.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 unknown, 550, true", "RCPT, 553 no, 553, true", "RCPT, 552 mailbox full, 552, false",
            "DATA, 554 no, 554, false", "DOT, 552 too large, 552, false", "DOT, 554 spam, 554, false"})
    void a_lasting_refusal_is_final_and_says_whether_it_is_the_address(Step step, String answer, String code, boolean address) {
        try (ScriptedSmtp server = new ScriptedSmtp().answer(step, answer)) {
            assertThat(send(server.port())).isEqualTo(new Delivery.Refused(code, address));
        }
    }

    @ParameterizedTest
    @CsvSource({"CONNECT, 421 busy", "CONNECT, 554 no service", "EHLO, 502 no", "MAIL, 421 busy", "MAIL, 451 later",
            "MAIL, 530 authentication required", "MAIL, 550 sender not allowed"})
    void a_refusal_of_us_says_nothing_of_the_mail_and_waits_until_somebody_mends_it(Step step, String answer) {
        try (ScriptedSmtp server = new ScriptedSmtp().answer(step, answer)) {
            assertThat(send(server.port())).isInstanceOf(Delivery.NotReached.class);
        }
    }

    @Test
    void a_mail_whose_last_answer_was_lost_is_sent_again_although_it_may_have_arrived() {
        try (ScriptedSmtp server = new ScriptedSmtp().dropAt(Step.DOT)) {
            // When
            Delivery delivery = send(server.port());

            // Then
            assertThat(delivery).isInstanceOf(Delivery.NotNow.class);
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void a_server_that_has_taken_the_mail_may_hang_up_as_it_likes() {
        try (ScriptedSmtp hanging = new ScriptedSmtp().hangAt(Step.QUIT);
                ScriptedSmtp dropping = new ScriptedSmtp().dropAt(Step.QUIT);
                ScriptedSmtp rude = new ScriptedSmtp().answer(Step.QUIT, "500 no")) {
            assertThat(send(hanging.port())).isEqualTo(new Delivery.Accepted("250"));
            assertThat(send(dropping.port())).isEqualTo(new Delivery.Accepted("250"));
            assertThat(send(rude.port())).isEqualTo(new Delivery.Accepted("250"));
        }
    }

    @Test
    void a_server_without_tls_is_not_used_where_tls_is_asked_for() {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            // Given
            MailServer secure = new MailServer("127.0.0.1", server.port(), "zaken@voorbeeld.example",
                    MailServer.Security.STARTTLS, "",
                    "", TIMEOUT);

            // When
            Delivery delivery = new SmtpChannel(secure, MailIdentity.PLAIN).send(PARCEL);

            // Then
            assertThat(delivery).isInstanceOf(Delivery.NotReached.class);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void a_refused_sign_in_waits_until_somebody_mends_it() {
        try (ScriptedSmtp server = new ScriptedSmtp().answer(Step.EHLO, "250-hello\r\n250 AUTH PLAIN").answer(Step.RSET,
                "535 no")) {
            assertThat(new SmtpChannel(signingIn(server.port()), MailIdentity.PLAIN).send(PARCEL))
                    .isEqualTo(new Delivery.NotReached("sign-in refused"));
        }
    }

    @Test
    void an_answer_holds_no_address() {
        try (ScriptedSmtp server = new ScriptedSmtp().answer(Step.RCPT, "550 <noor@voorbeeld.example> unknown")) {
            assertThat(send(server.port()).answer()).doesNotContain("noor");
        }
    }

    @Test
    void with_a_bounce_address_each_mail_has_its_own_sender_on_the_envelope_and_the_usual_one_inside() {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            // Given
            BounceAddress bounces = BounceAddress.of("bounces+{token}@voorbeeld.example",
                    new BounceTokens(KeyRing.parse("1:bGluay1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4=")));
            MailIdentity identity = new MailIdentity(Optional.of(bounces), Optional.empty());

            // When
            new SmtpChannel(Mails.server(server.port()), identity).send(PARCEL);

            // Then
            assertThat(server.commands()).contains("MAIL FROM:<" + bounces.of(Mails.ID) + ">");
            assertThat(server.mails().getFirst()).contains("From: Gemeente Voorbeeld <zaken@voorbeeld.example>");
        }
    }

    private static Delivery send(int port) {
        return new SmtpChannel(Mails.server(port), MailIdentity.PLAIN).send(PARCEL);
    }

    private static MailServer signingIn(int port) {
        return new MailServer("127.0.0.1", port, "zaken@voorbeeld.example", MailServer.Security.NONE, "zaakspoor", "geheim",
                TIMEOUT);
    }
}

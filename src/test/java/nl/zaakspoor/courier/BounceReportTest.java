// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.access.BounceTokens;
import nl.zaakspoor.access.KeyRing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BounceReportTest {
    private static final BounceTokens TOKENS = new BounceTokens(
            KeyRing.parse("1:bGluay1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4="));
    private static final BounceAddress OURS = BounceAddress.of("bounces+{token}@voorbeeld.example", TOKENS);
    private static final UUID MESSAGE = UUID.fromString("fe3de5d8-6551-4f36-a967-4674f5e056e4");

    /** A report as a mail server writes it, with the headers of the mail that came back. */
    static String report(String to, String action, String status) {
        return report(to, action, status, "<11111111-2222-4333-8444-555555555555@elsewhere.example>");
    }

    static String report(String to, String action, String status, String messageId) {
        return """
                Return-Path: <>
                From: Mail Delivery System <mailer-daemon@relay.example>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_bounce"

                --=_bounce
                Content-Type: text/plain; charset=us-ascii

                This is the mail system. I'm sorry to have to inform you that your message could not be delivered.

                --=_bounce
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example
                Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0100

                Final-Recipient: rfc822; noor@voorbeeld.example
                Original-Recipient: rfc822;noor@voorbeeld.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 <noor@voorbeeld.example>: unknown

                --=_bounce
                Content-Type: text/rfc822-headers

                From: Gemeente Voorbeeld <zaken@voorbeeld.example>
                To: noor@voorbeeld.example
                Subject: Nieuws
                Message-ID: %s

                --=_bounce--
                """.formatted(to, action, status, messageId).replace("\n", "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"failed, 5.1.1, BAD_ADDRESS", "failed, 5.0.0, BAD_ADDRESS", "Failed, 5.2.1, BAD_ADDRESS",
            "failed, 5.2.2, BOUNCED", "failed, 5.3.4, BOUNCED", "failed, 5.7.1, BOUNCED", "failed, 4.4.7, DEFERRED",
            "delayed, 4.2.0, DEFERRED", "delivered, 2.1.5, DELIVERED"})
    void a_report_says_what_became_of_the_message_whose_address_it_came_to(String action, String status, ReceiptKind kind)
            throws IOException {
        assertThat(read(report(OURS.of(MESSAGE), action, status))).contains(new Receipt(MESSAGE, kind, status));
    }

    @ParameterizedTest
    @CsvSource({"relayed, 2.0.0", "expanded, 2.0.0", "failed, unknown", "'', 5.1.1"})
    void what_says_nothing_of_an_end_is_nothing(String action, String status) throws IOException {
        assertThat(read(report(OURS.of(MESSAGE), action, status))).isEmpty();
    }

    @Test
    void capitals_do_not_matter_and_the_envelope_may_be_told_beside_the_mail() throws IOException {
        // Given
        String address = OURS.of(MESSAGE).toUpperCase(java.util.Locale.ROOT);

        // Then
        assertThat(read(report(address, "failed", "5.1.1"))).map(Receipt::message).contains(MESSAGE);
        assertThat(BounceReport.read(report("postmaster@voorbeeld.example", "failed", "5.1.1").getBytes(UTF_8),
                Optional.of(address), Optional.of(OURS))).map(Receipt::message).contains(MESSAGE);
    }

    @Test
    void a_token_that_we_did_not_write_counts_for_nothing() throws IOException {
        // Given
        String forged = OURS.of(MESSAGE).replaceFirst("[0-9a-f]@", "x@").replace("x@", "0@");
        String other = BounceAddress.of("bounces+{token}@voorbeeld.example",
                new BounceTokens(KeyRing.parse("1:ZGF0YS1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4="))).of(MESSAGE);

        // Then
        assertThat(read(report(other, "failed", "5.1.1"))).isNotEqualTo(read(report(OURS.of(MESSAGE), "failed", "5.1.1")));
        assertThat(OURS.find(other)).isEmpty();
        assertThat(forged.equals(OURS.of(MESSAGE)) || OURS.find(forged).isEmpty()).isTrue();
    }

    @Test
    void without_a_token_the_message_id_of_what_came_back_says_which_it_was() throws IOException {
        assertThat(read(report("zaken@voorbeeld.example", "failed", "5.1.1", "<" + MESSAGE + "@voorbeeld.example>")))
                .map(Receipt::message).contains(MESSAGE);
    }

    @Test
    void an_answer_of_somebody_on_holiday_is_no_report() throws IOException {
        assertThat(read("From: noor@voorbeeld.example\r\nTo: " + OURS.of(MESSAGE)
                + "\r\nSubject: Afwezig\r\nAuto-Submitted: auto-replied\r\n\r\nIk ben er niet.\r\n")).isEmpty();
    }

    @Test
    void whatever_comes_is_read_or_refused() {
        assertThat(BounceReportTest.class).isNotNull();
        for (String odd : new String[]{"", "\0\0\0", "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\n--x--",
                "Content-Type: multipart/report\r\n\r\nno boundary", "To: " + "a".repeat(100_000) + "\r\n\r\n"}) {
            try {
                assertThat(read(odd)).isEmpty();
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    @Test
    void a_bounce_address_must_have_a_place_for_the_token_and_room_for_it() {
        assertThat(OURS.of(MESSAGE)).matches("bounces\\+[0-9a-f]{50}@voorbeeld\\.example").doesNotContain("noor");
        assertThatThrownBy(() -> BounceAddress.of("bounces@voorbeeld.example", TOKENS))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("{token}");
        assertThatThrownBy(() -> BounceAddress.of("a-long-name-for-bounces+{token}@voorbeeld.example", TOKENS))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("too long");
    }

    private static Optional<Receipt> read(String mail) throws IOException {
        return BounceReport.read(mail.getBytes(UTF_8), Optional.empty(), Optional.of(OURS));
    }
}

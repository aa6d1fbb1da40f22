// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * A mail as it goes over the wire: text and HTML of the same words, and the headers by which mail programs thread it and
 * leave it unanswered.
 *
 * @param thread the same for every mail about one request; it tells nothing of the request
 * @param unsubscribe where a mail program stops such mails with one click (RFC 8058), where they can be stopped
 */
record MimeMail(UUID id, UUID thread, String senderName, String to, String subject, String text, String html, String language,
        Instant date, Optional<URI> unsubscribe) {
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    /** The bytes, always the same for one message id. */
    byte[] bytes(MailServer server) {
        try {
            MimeMessage mime = new MimeMessage(NO_SESSION) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId(id, server));
                }
            };
            mime.setFrom(new InternetAddress(server.from(), senderName, "UTF-8"));
            mime.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mime.setSubject(subject, "UTF-8");
            mime.setSentDate(Date.from(date));
            mime.setHeader("References", messageId(thread, server));
            mime.setHeader("In-Reply-To", messageId(thread, server));
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("Content-Language", language);
            if (unsubscribe.isPresent()) {
                mime.setHeader("List-Unsubscribe", "<" + unsubscribe.get() + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            mime.setContent(new Alternative(id, part(text, "plain"), part(html, "html")));
            mime.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mime.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail in memory can always be written", e);
        }
    }

    /** The date of the mail of these bytes: with it the same mail can be written again. */
    static Instant dateOf(byte[] bytes) {
        try {
            return new MimeMessage(NO_SESSION, new ByteArrayInputStream(bytes)).getSentDate().toInstant();
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that we wrote can always be read", e);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    private static String messageId(UUID id, MailServer server) {
        return "<" + id + "@" + server.domain() + ">";
    }

    /** Text and HTML, parted by a line that follows from the id; "=_" never stands in encoded text. */
    private static final class Alternative extends MimeMultipart {
        Alternative(UUID id, BodyPart... parts) throws MessagingException {
            super("alternative", parts);
            ContentType type = new ContentType(contentType);
            type.setParameter("boundary", "=_" + id);
            contentType = type.toString();
        }
    }

    @Override
    public String toString() {
        return "MimeMail[" + id + "]";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import nl.zaakspoor.calendar.CalendarFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A mail as it goes over the wire: text and HTML of the same words, and the headers by which mail programs thread it and
 * leave it unanswered.
 *
 * @param thread the same for every mail about one request; it tells nothing of the request
 * @param calendars what goes along for the resident's own calendar
 * @param unsubscribe where a mail program stops such mails with one click (RFC 8058), where they can be stopped
 */
record MimeMail(UUID id, UUID thread, String senderName, String to, String subject, String text, String html, String language,
        Instant date, Optional<URI> unsubscribe, List<CalendarFile> calendars) {
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
            Parts words = new Parts("alternative", "=_" + id, part(text, "plain"), part(html, "html"));
            mime.setContent(calendars.isEmpty() ? words : withCalendars(words));
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

    private Parts withCalendars(Parts words) throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        // No UUID has an "m" in it, so neither line can be taken for the other.
        Parts all = new Parts("mixed", "=_m" + id, first);
        for (CalendarFile calendar : calendars) {
            MimeBodyPart part = new MimeBodyPart();
            byte[] content = calendar.content().getBytes(UTF_8);
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "text/calendar; charset=UTF-8; method="
                    + calendar.method())));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName("afspraak.ics");
            part.setHeader("Content-Transfer-Encoding", "base64");
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    private static String messageId(UUID id, MailServer server) {
        return "<" + id + "@" + server.domain() + ">";
    }

    /** Parts, parted by a line that follows from the id; "=_" never stands in encoded text. */
    private static final class Parts extends MimeMultipart {
        Parts(String subtype, String boundary, BodyPart... parts) throws MessagingException {
            super(subtype, parts);
            ContentType type = new ContentType(contentType);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }

    @Override
    public String toString() {
        return "MimeMail[" + id + "]";
    }
}

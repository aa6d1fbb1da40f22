// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import nl.zaakspoor.ledger.SentMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a resident was told, word for word.
 *
 * @param subject of a mail, as {@code html} is
 */
record NoticeContent(UUID messageId, String channel, Optional<Instant> sentAt, Optional<String> subject, String text,
        Optional<String> html) {
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    static NoticeContent of(SentMessage message) {
        return switch (message.medium()) {
            case EMAIL -> ofMail(message);
            case SMS -> new NoticeContent(message.id(), message.medium().code(), message.sentAt(), Optional.empty(),
                    new String(message.content(), UTF_8), Optional.empty());
        };
    }

    private static NoticeContent ofMail(SentMessage message) {
        try {
            MimeMessage mail = new MimeMessage(NO_SESSION, new ByteArrayInputStream(message.content()));
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            while (parts.getBodyPart(0).getContent() instanceof MimeMultipart words) {
                parts = words;
            }
            return new NoticeContent(message.id(), message.medium().code(), message.sentAt(), Optional.of(mail.getSubject()),
                    parts.getBodyPart(0).getContent().toString(), Optional.of(parts.getBodyPart(1).getContent().toString()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that we wrote can always be read", e);
        }
    }

    @Override
    public String toString() {
        return "NoticeContent[" + messageId + "]";
    }
}

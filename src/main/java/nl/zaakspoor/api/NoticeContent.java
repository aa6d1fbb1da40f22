// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.ledger.MailContent;
import nl.zaakspoor.ledger.SentMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a resident was told, word for word.
 *
 * @param subject of a mail, as {@code html} is
 */
record NoticeContent(UUID messageId, String channel, Optional<Instant> sentAt, Optional<String> subject, String text,
        Optional<String> html) {
    static NoticeContent of(SentMessage message) {
        return switch (message.medium()) {
            case EMAIL -> ofMail(message);
            case SMS -> new NoticeContent(message.id(), message.medium().code(), message.sentAt(), Optional.empty(),
                    new String(message.content(), UTF_8), Optional.empty());
        };
    }

    private static NoticeContent ofMail(SentMessage message) {
        MailContent mail = MailContent.read(message.content());
        return new NoticeContent(message.id(), message.medium().code(), message.sentAt(), Optional.of(mail.subject()),
                mail.text(), Optional.of(mail.html()));
    }

    @Override
    public String toString() {
        return "NoticeContent[" + messageId + "]";
    }
}

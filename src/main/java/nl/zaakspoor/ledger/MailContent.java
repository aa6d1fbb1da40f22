// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * What a mail of ours says, read back from its bytes.
 *
 * @param text as it stands in the mail, with the line ends of mail
 * @param unsubscribe the address that stops such mails, where the mail has one
 */
public record MailContent(String subject, String text, String html, Optional<String> unsubscribe) {
    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final Pattern BRACKETS = Pattern.compile("^<|>$");

    public static MailContent read(byte[] bytes) {
        try {
            MimeMessage mail = new MimeMessage(NO_SESSION, new ByteArrayInputStream(bytes));
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            while (parts.getBodyPart(0).getContent() instanceof MimeMultipart words) {
                parts = words;
            }
            return new MailContent(mail.getSubject(), parts.getBodyPart(0).getContent().toString(),
                    parts.getBodyPart(1).getContent().toString(), Optional.ofNullable(mail.getHeader("List-Unsubscribe", null))
                            .map(link -> BRACKETS.matcher(link).replaceAll("")));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that we wrote can always be read", e);
        }
    }

    /** The text with the line ends of everywhere else. */
    public String plainText() {
        return text.replace("\r\n", "\n");
    }

    @Override
    public String toString() {
        return "MailContent[redacted]";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

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
 * @param unsubscribe the address that stops such mails, where the mail has one
 */
record FrozenMail(String subject, String text, Optional<String> unsubscribe) {
    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final Pattern BRACKETS = Pattern.compile("^<|>$");

    static FrozenMail read(byte[] bytes) {
        try {
            MimeMessage mail = new MimeMessage(NO_SESSION, new ByteArrayInputStream(bytes));
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            while (parts.getBodyPart(0).getContent() instanceof MimeMultipart words) {
                parts = words;
            }
            return new FrozenMail(mail.getSubject(), parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                    Optional.ofNullable(mail.getHeader("List-Unsubscribe", null))
                            .map(link -> BRACKETS.matcher(link).replaceAll("")));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that we wrote can always be read", e);
        }
    }

    @Override
    public String toString() {
        return "FrozenMail[redacted]";
    }
}

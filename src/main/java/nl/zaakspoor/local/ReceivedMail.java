// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import nl.zaakspoor.term.DutchTime;

/**
 * A mail as its receiver would see it.
 *
 * @param to the receivers that the mail itself names, as addresses
 * @param headers in the order of the mail, as {@code Name: value}
 * @param text the plain part, if any
 * @param html the HTML part, if any
 */
public record ReceivedMail(String id, Instant receivedAt, List<String> to, String subject, List<String> headers,
        Optional<String> text, Optional<String> html) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(DutchTime.ZONE);

    public ReceivedMail {
        to = List.copyOf(to);
        headers = List.copyOf(headers);
    }

    /** When it came in, as a clock on the wall says it in the Netherlands. */
    public String localTime() {
        return LOCAL.format(receivedAt);
    }

    static ReceivedMail of(MailId id, MimeMessage mail) throws MessagingException, IOException {
        return new ReceivedMail(id.value(), id.receivedAt(), receivers(mail),
                Optional.ofNullable(mail.getSubject()).orElse(""), headers(mail), part(mail, "text/plain"),
                part(mail, "text/html"));
    }

    private static List<String> receivers(MimeMessage mail) throws MessagingException {
        return Stream.ofNullable(mail.getAllRecipients()).flatMap(Arrays::stream)
                .map(address -> address instanceof InternetAddress internet ? internet.getAddress() : address.toString())
                .toList();
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException, IOException {
        List<String> lines = new ArrayList<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            lines.add(header.getName() + ": " + MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return lines;
    }

    /** The first part of the type that is no attachment, however deep. */
    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.Nullable;

/**
 * Reads what mail servers send back: a report on delivery (RFC 3464). Anybody can send us one, so it counts for the message
 * of which it has the token, or else the Message-ID, which nobody can guess.
 */
final class BounceReport {
    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final int MOST_PARTS = 5;
    private static final int MOST_FIELD_GROUPS = 5;
    private static final Pattern CODE = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@");
    private static final List<String> RECEIVERS = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");
    /** A full mailbox, a mail that is too large: the address is as good as before. */
    private static final List<String> OF_MAILBOX = List.of("2", "3");

    private final Optional<BounceAddress> ours;
    private final List<InternetHeaders> status = new ArrayList<>();
    private final List<String> receivers = new ArrayList<>();
    private String returned = "";

    private BounceReport(Optional<BounceAddress> ours) {
        this.ours = ours;
    }

    /**
     * What a mail says of a message of ours; empty when that is nothing, as for an answer of somebody who is on holiday.
     *
     * @param recipient the address on its envelope, where that is known
     * @throws IOException when it is no mail at all
     */
    static Optional<Receipt> read(byte[] mail, Optional<String> recipient, Optional<BounceAddress> ours) throws IOException {
        try {
            BounceReport report = new BounceReport(ours);
            recipient.ifPresent(report.receivers::add);
            report.take(new MimeMessage(NO_SESSION, new ByteArrayInputStream(mail)));
            return report.receipt();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private void take(MimeMessage mail) throws MessagingException, IOException {
        for (String name : RECEIVERS) {
            Optional.ofNullable(mail.getHeader(name)).stream().flatMap(Stream::of).forEach(receivers::add);
        }
        if (mail.isMimeType("multipart/report") && mail.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                take(parts.getBodyPart(i));
            }
        }
    }

    private void take(BodyPart part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            try (InputStream fields = part.getInputStream()) {
                for (int i = 0; i < MOST_FIELD_GROUPS; i++) {
                    status.add(new InternetHeaders(fields, true));
                }
            }
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/global") || part.isMimeType("message/global-headers")) {
            try (InputStream mail = part.getInputStream()) {
                returned = Collections.list(new InternetHeaders(mail, true).getMatchingHeaders(
                        new String[]{"Message-ID", "Return-Path"})).stream().map(Header::getValue)
                        .collect(Collectors.joining(" "));
            }
        }
    }

    private Optional<Receipt> receipt() {
        return message().flatMap(message -> status.stream().flatMap(fields -> about(message, fields).stream()).findFirst());
    }

    private Optional<UUID> message() {
        return Stream.concat(receivers.stream(), Stream.of(returned))
                .flatMap(text -> ours.flatMap(address -> address.find(text)).stream()).findFirst()
                .or(() -> MESSAGE_ID.matcher(returned).results().findFirst().map(found -> UUID.fromString(found.group(1))));
    }

    private static Optional<Receipt> about(UUID message, InternetHeaders fields) {
        String action = text(fields.getHeader("Action", null)).toLowerCase(Locale.ROOT);
        return CODE.matcher(text(fields.getHeader("Status", null))).results().findFirst().flatMap(code -> {
            Optional<ReceiptKind> kind = switch (action) {
                case "failed" -> Optional.of(code.group(1).equals("5")
                        ? failed(code.group(2), code.group(3))
                        : ReceiptKind.DEFERRED);
                case "delayed" -> Optional.of(ReceiptKind.DEFERRED);
                case "delivered" -> Optional.of(ReceiptKind.DELIVERED);
                default -> Optional.empty();
            };
            return kind.map(known -> new Receipt(message, known, code.group()));
        });
    }

    /** By the subject of the code (RFC 3463): 0 to 2 are about the address and its mailbox, the others about the mail or us. */
    private static ReceiptKind failed(String subject, String detail) {
        boolean address = subject.equals("0") || subject.equals("1") || subject.equals("2") && !OF_MAILBOX.contains(detail);
        return address ? ReceiptKind.BAD_ADDRESS : ReceiptKind.BOUNCED;
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The name of a mail in the mailbox: the moment it came in UTC and a number that tells apart what came in the same
 * millisecond. Names sort by arrival, and hold nothing that could lead out of the folder.
 */
record MailId(String value) implements Comparable<MailId> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS")
            .withZone(ZoneOffset.UTC);

    MailId {
        if (!isId(value)) {
            throw new IllegalArgumentException("this is not the name of a mail");
        }
    }

    static MailId of(Instant moment, int number) {
        return new MailId(MOMENT.format(moment) + "-" + "%06d".formatted(number % 1_000_000));
    }

    static Optional<MailId> parse(String text) {
        return isId(text) ? Optional.of(new MailId(text)) : Optional.empty();
    }

    private static boolean isId(String text) {
        return text.matches("[0-9]{8}T[0-9]{9}-[0-9]{6}");
    }

    Instant receivedAt() {
        return MOMENT.parse(value.substring(0, value.indexOf('-')), Instant::from);
    }

    @Override
    public int compareTo(MailId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

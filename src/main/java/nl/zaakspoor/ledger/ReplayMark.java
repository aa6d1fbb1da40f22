// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What we write on a record that comes in again, in its headers: which rejection it was, and when it was first written, since
 * an event without a {@code time} happened then.
 */
public final class ReplayMark {
    static final String REPLAY_OF = "zaakspoor-replay-of";
    static final String FIRST_WRITTEN = "zaakspoor-first-written";
    private static final int MAX_DIGITS = 18;

    private ReplayMark() {}

    /** The record with our marks on it. */
    static RawRecord on(RawRecord raw, long rejection, Origin origin) {
        Map<String, byte[]> headers = new HashMap<>(raw.headers());
        headers.put(REPLAY_OF, Long.toString(rejection).getBytes(US_ASCII));
        headers.putIfAbsent(FIRST_WRITTEN, Long.toString(origin.timestamp()).getBytes(US_ASCII));
        return new RawRecord(raw.key(), headers, raw.value());
    }

    /** Our marks, if the record came in again. */
    public static Map<String, byte[]> marksOn(RawRecord raw) {
        Map<String, byte[]> marks = new HashMap<>(raw.headers());
        marks.keySet().retainAll(Set.of(REPLAY_OF, FIRST_WRITTEN));
        return marks;
    }

    /** The rejection that a record says it was before; anybody may write that. */
    static Optional<Long> rejectionOf(RawRecord raw) {
        return number(raw, REPLAY_OF);
    }

    /**
     * When a record was first written, in milliseconds since 1970.
     *
     * @param timestamp of the record itself
     */
    public static long firstWritten(RawRecord raw, long timestamp) {
        return number(raw, FIRST_WRITTEN).orElse(timestamp);
    }

    private static Optional<Long> number(RawRecord raw, String header) {
        return Optional.ofNullable(raw.headers().get(header)).map(bytes -> new String(bytes, US_ASCII))
                .filter(text -> text.length() <= MAX_DIGITS && text.matches("[0-9]+")).map(Long::valueOf);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Map;
import java.util.Optional;

/**
 * A record as it came, kept for whoever must find out what is wrong with it, or send it again.
 *
 * <p>It may hold anything; {@link #toString()} tells nothing of it.
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to the database; nothing compares them.
public record RawRecord(Optional<byte[]> key, Map<String, byte[]> headers, Optional<byte[]> value) {
    /** Stands for a record of which nothing is kept. */
    public static final RawRecord NOTHING = new RawRecord(Optional.empty(), Map.of(), Optional.empty());

    public RawRecord {
        headers = Map.copyOf(headers);
    }

    boolean isNothing() {
        return key.isEmpty() && headers.isEmpty() && value.isEmpty();
    }

    @Override
    public String toString() {
        return "RawRecord[redacted]";
    }
}

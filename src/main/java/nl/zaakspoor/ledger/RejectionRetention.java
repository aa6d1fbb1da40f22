// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

/**
 * How long rejected events are kept.
 *
 * @param bytes how long the record itself is there, sealed, to be replayed
 * @param rows how long it is known that something was rejected, and why; not shorter than {@code bytes}
 */
public record RejectionRetention(Duration bytes, Duration rows) {
    public RejectionRetention {
        if (rows.compareTo(bytes) < 0) {
            throw new IllegalArgumentException("a rejected event cannot be forgotten before its record is");
        }
    }
}

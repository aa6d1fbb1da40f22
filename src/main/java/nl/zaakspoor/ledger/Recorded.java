// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;

import nl.zaakspoor.cloudevent.RejectionCode;

/** How a batch ended: every arrival is in exactly one of these. */
public record Recorded(int events, int duplicates, List<RejectionCode> rejections) {
    static final Recorded NOTHING = new Recorded(0, 0, List.of());

    static Recorded of(int events, Batch batch) {
        return new Recorded(events, batch.duplicates(), batch.refused().stream().map(r -> r.rejection().code()).toList());
    }

    Recorded plus(Recorded other) {
        return new Recorded(events + other.events, duplicates + other.duplicates,
                java.util.stream.Stream.concat(rejections.stream(), other.rejections.stream()).toList());
    }
}

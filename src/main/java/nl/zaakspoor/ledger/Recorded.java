// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.cloudevent.RejectionCode;

/** How a batch ended: every arrival is in exactly one of these. */
public record Recorded(int events, int duplicates, List<Rejected> rejections) {
    /**
     * One that was rejected.
     *
     * @param source as the catalogue names it; empty for one it does not have, and one that could not be read
     */
    public record Rejected(RejectionCode code, Optional<String> source) {}

    static final Recorded NOTHING = new Recorded(0, 0, List.of());

    static Recorded of(int events, Batch batch, Map<String, Source> sources) {
        return new Recorded(events, batch.duplicates(), batch.refused().stream().map(refused -> new Rejected(
                refused.rejection().code(), refused.attributes().source().map(sources::get).map(Source::name))).toList());
    }

    Recorded plus(Recorded other) {
        return new Recorded(events + other.events, duplicates + other.duplicates,
                java.util.stream.Stream.concat(rejections.stream(), other.rejections.stream()).toList());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * How a batch ended: every arrival is recorded, a duplicate, erased or rejected. An erasure that waited for its request and
 * is refused now was recorded before, and is rejected as well.
 */
public record Recorded(int events, int duplicates, Erased erased, List<Rejected> rejections) {
    /**
     * One that was rejected.
     *
     * @param source as the catalogue names it; empty for one it does not have, and one that could not be read
     */
    public record Rejected(RejectionCode code, Optional<String> source) {}

    /**
     * What erasures took away.
     *
     * @param arrivals that were not kept: the erasures themselves, what came with them, and what came after
     * @param notices that were still to be told
     */
    public record Erased(int arrivals, int requests, int notices) {
        static final Erased NOTHING = new Erased(0, 0, 0);

        Erased plus(Erased other) {
            return new Erased(arrivals + other.arrivals, requests + other.requests, notices + other.notices);
        }
    }

    static final Recorded NOTHING = new Recorded(0, 0, List.of());

    /** A batch in which nothing was erased. */
    Recorded(int events, int duplicates, List<Rejected> rejections) {
        this(events, duplicates, Erased.NOTHING, rejections);
    }

    static Recorded of(int events, Batch batch, Map<String, Source> sources) {
        return new Recorded(events, batch.duplicates(), batch.erased(), batch.refused().stream().map(refused -> new Rejected(
                refused.rejection().code(), refused.attributes().source().map(sources::get).map(Source::name))).toList());
    }

    Recorded plus(Recorded other) {
        return new Recorded(events + other.events, duplicates + other.duplicates, erased.plus(other.erased),
                java.util.stream.Stream.concat(rejections.stream(), other.rejections.stream()).toList());
    }
}

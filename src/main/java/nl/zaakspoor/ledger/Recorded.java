// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * How a batch ended: every arrival is recorded, a duplicate, erased or rejected. An erasure that waited for its request and
 * is refused now was recorded before, and is rejected as well.
 *
 * @param unknownStatuses of the recorded events, and of those that waited for one of them, one for each
 */
public record Recorded(int events, int duplicates, Erased erased, List<Rejected> rejections,
        List<UnknownStatus> unknownStatuses, Oddities oddities) {
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

    /**
     * A status whose code the product of its request does not have.
     *
     * @param source as the catalogue names it; empty for one it does not have
     */
    public record UnknownStatus(Optional<String> source, ProductId product) {}

    /**
     * What turned out to be wrong with what was stored before.
     *
     * @param unfitCorrections those that change nothing, because the event they are about came later and is of another kind: the
     *     source of each, as the catalogue names it; empty for one it does not have
     * @param damagedTimelines that could not be read, and were folded again
     */
    public record Oddities(List<Optional<String>> unfitCorrections, int damagedTimelines) {
        static final Oddities NONE = new Oddities(List.of(), 0);

        static Oddities of(Collection<TrackedChange> changes, Map<String, Source> sources) {
            List<Optional<String>> unfit = changes.stream().flatMap(change -> change.folded().unfit().stream())
                    .map(id -> Optional.ofNullable(sources.get(id.source())).map(Source::name)).toList();
            return new Oddities(unfit, damaged(changes));
        }

        static int damaged(Collection<TrackedChange> changes) {
            return (int) changes.stream().filter(change -> change.folded().kept().filter(Kept::isDamaged).isPresent()).count();
        }

        Oddities plus(Oddities other) {
            return new Oddities(both(unfitCorrections, other.unfitCorrections), damagedTimelines + other.damagedTimelines);
        }
    }

    static final Recorded NOTHING = new Recorded(0, 0, List.of());

    /** A batch in which nothing was erased, and every status known. */
    Recorded(int events, int duplicates, List<Rejected> rejections) {
        this(events, duplicates, Erased.NOTHING, rejections, List.of());
    }

    /** A batch after which nothing is wrong with what was stored before. */
    public Recorded(int events, int duplicates, Erased erased, List<Rejected> rejections, List<UnknownStatus> unknownStatuses) {
        this(events, duplicates, erased, rejections, unknownStatuses, Oddities.NONE);
    }

    static Recorded of(int events, Batch batch, Map<String, Source> sources, List<UnknownStatus> unknownStatuses,
            Oddities oddities) {
        return new Recorded(events, batch.duplicates(), batch.erased(), batch.refused().stream().map(refused -> new Rejected(
                refused.rejection().code(), refused.attributes().source().map(sources::get).map(Source::name))).toList(),
                unknownStatuses, oddities);
    }

    Recorded plus(Recorded other) {
        return new Recorded(events + other.events, duplicates + other.duplicates, erased.plus(other.erased),
                both(rejections, other.rejections), both(unknownStatuses, other.unknownStatuses),
                oddities.plus(other.oddities));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import nl.zaakspoor.timeline.EventType;

/**
 * What becomes of the erasures of one request. It follows from who reported what, and not from what was said: so a request
 * can be erased though nothing of it can be read.
 */
enum ErasureVerdict {
    /** Nobody wants it erased. */
    NONE,
    /** It has not been announced, so nobody can say whose it is. */
    WAITS,
    /** Only others than its owner want it erased. */
    REFUSED,
    /** Its owner wants it erased, or somebody with the right. */
    ERASED;

    /**
     * @param owner the source that announced the request, or announces it now
     * @param reported the erasures of one request, stored and coming; other events do not matter
     * @param mayErase the sources with the right to erase any request
     */
    static ErasureVerdict of(Optional<String> owner, Collection<Reported> reported, Predicate<String> mayErase) {
        List<String> wishes = reported.stream().filter(r -> r.type() == EventType.REQUEST_ERASED).map(r -> r.id().source())
                .toList();
        if (wishes.isEmpty()) {
            return NONE;
        }
        if (wishes.stream().anyMatch(source -> mayErase.test(source) || owner.filter(source::equals).isPresent())) {
            return ERASED;
        }
        return owner.isPresent() ? REFUSED : WAITS;
    }
}

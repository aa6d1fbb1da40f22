// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.ledger.Arrival.Refused;
import nl.zaakspoor.ledger.Recorded.Erased;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;

/** A batch of arrivals on its way into the ledger: what is to be recorded, what is refused, erased, or was there already. */
final class Batch {
    private final Map<EventId, Admitted> events = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private int duplicates;
    private Erased erased = Erased.NOTHING;

    Batch(Collection<? extends Arrival> arrivals) {
        for (Arrival arrival : arrivals) {
            switch (arrival) {
                case Refused r -> refused.add(r);
                case Admitted a -> add(a);
            }
        }
    }

    private void add(Admitted later) {
        Admitted earlier = events.putIfAbsent(later.admitted().event().id(), later);
        if (earlier != null) {
            seenBefore(later, Arrays.equals(later.admitted().contentHash(), earlier.admitted().contentHash()));
        }
    }

    /** The events that are still to be recorded. */
    Collection<Admitted> events() {
        return events.values();
    }

    List<Refused> refused() {
        return refused;
    }

    int duplicates() {
        return duplicates;
    }

    Erased erased() {
        return erased;
    }

    /** The requests that any of it is about. */
    Set<Reference> references() {
        return Stream.concat(events.values().stream().map(a -> a.admitted().event().reference()),
                refused.stream().flatMap(r -> reference(r).stream())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The identities of all of it, where they can be read. */
    Set<EventId> identities() {
        return Stream.concat(events.keySet().stream(), refused.stream().flatMap(r -> identity(r).stream()))
                .collect(Collectors.toSet());
    }

    private static Optional<Reference> reference(Refused refused) {
        return refused.attributes().subject().filter(Reference::isReference).map(Reference::new);
    }

    private static Optional<EventId> identity(Refused refused) {
        return refused.attributes().source().flatMap(s -> refused.attributes().id().map(id -> new EventId(s, id)));
    }

    /** The events still to be recorded, by request, in the order of reference. */
    Map<Reference, List<Admitted>> byRequest() {
        Map<Reference, List<Admitted>> byRequest = new TreeMap<>();
        events.values()
                .forEach(a -> byRequest.computeIfAbsent(a.admitted().event().reference(), _ -> new ArrayList<>()).add(a));
        return byRequest;
    }

    void refuse(Admitted event, Rejection rejection) {
        events.remove(event.admitted().event().id());
        refused.add(Arrival.refuse(event, rejection));
    }

    /** Leaves out what is about erased requests or has the identity of an erased event, also what is refused: none of it is kept. */
    void leaveOut(Set<Reference> requests, Set<EventId> identities) {
        int before = events.size() + refused.size();
        events.values().removeIf(a -> requests.contains(a.admitted().event().reference())
                || identities.contains(a.admitted().event().id()));
        refused.removeIf(r -> reference(r).filter(requests::contains).isPresent()
                || identity(r).filter(identities::contains).isPresent());
        erased = erased.plus(new Erased(before - events.size() - refused.size(), 0, 0));
    }

    /** Requests were erased, and with them that many notices. */
    void erased(int requests, int notices) {
        erased = erased.plus(new Erased(0, requests, notices));
    }

    /** The ledger has this identity already; {@code sameContent} tells whether it has this very event. */
    void alreadyThere(EventId id, Predicate<byte[]> sameContent) {
        Admitted event = events.remove(id);
        if (event != null) {
            seenBefore(event, sameContent.test(event.admitted().contentHash()));
        }
    }

    private void seenBefore(Admitted later, boolean same) {
        if (same) {
            duplicates++;
        } else {
            refused.add(Arrival.refuse(later, new Rejection(RejectionCode.CONFLICTING_DUPLICATE,
                    "another event with this `source` and `id` came before; an event that differs needs an `id` of its own")));
        }
    }
}

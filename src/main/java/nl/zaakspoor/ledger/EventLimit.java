// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.timeline.EventType;

/**
 * How many events one request may have, so that no request grows without end. Some room beyond that is for what announces a
 * request, ends it or mends it: whatever waits for the announcement is seen by nobody before that, and a source that ran wild
 * must still be able to say that it is over.
 */
final class EventLimit {
    static final int EVENTS = 1000;
    static final int TO_END = 100;
    private static final Set<EventType> BEYOND = EnumSet.of(EventType.REQUEST_RECEIVED, EventType.REQUEST_COMPLETED,
            EventType.REQUEST_REOPENED, EventType.EVENT_CORRECTED, EventType.EVENT_WITHDRAWN);

    private EventLimit() {}

    /**
     * Those of a request's new events, in the order in which they came, that are too many beside the stored ones.
     *
     * @param stored how many there are
     */
    static <E> List<E> surplus(int stored, Collection<E> events, Function<E, AdmittedEvent> admitted) {
        List<E> surplus = new ArrayList<>();
        int taken = stored;
        for (E event : events) {
            EventType type = admitted.apply(event).event().type();
            // An erasure takes everything away, so it is never one too many.
            if (taken < EVENTS || taken < EVENTS + TO_END && BEYOND.contains(type) || type == EventType.REQUEST_ERASED) {
                taken++;
            } else {
                surplus.add(event);
            }
        }
        return surplus;
    }

    static Rejection rejection() {
        return new Rejection(RejectionCode.TOO_MANY_EVENTS, "a request has at most " + EVENTS + " events, and " + TO_END
                + " more that announce, complete, reopen, correct or withdraw");
    }
}

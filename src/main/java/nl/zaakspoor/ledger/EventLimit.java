// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.timeline.EventType;

/**
 * How many events one request may have, so that no request grows without end. Some room beyond that is for what ends a request
 * or mends it: a source that ran wild must still be able to say that it is over.
 */
final class EventLimit {
    static final int EVENTS = 1000;
    static final int TO_END = 100;
    private static final Set<EventType> ENDING = EnumSet.of(EventType.REQUEST_COMPLETED, EventType.REQUEST_REOPENED,
            EventType.EVENT_CORRECTED, EventType.EVENT_WITHDRAWN);

    private EventLimit() {}

    /** Those of a request's new events, in the order in which they came, that are too many beside the stored ones. */
    static List<Admitted> surplus(int stored, Collection<Admitted> events) {
        List<Admitted> surplus = new ArrayList<>();
        int taken = stored;
        for (Admitted event : events) {
            EventType type = event.admitted().event().type();
            // An erasure takes everything away, so it is never one too many.
            if (taken < EVENTS || taken < EVENTS + TO_END && ENDING.contains(type) || type == EventType.REQUEST_ERASED) {
                taken++;
            } else {
                surplus.add(event);
            }
        }
        return surplus;
    }

    static Rejection rejection() {
        return new Rejection(RejectionCode.TOO_MANY_EVENTS, "a request has at most " + EVENTS + " events, and " + TO_END
                + " more that complete, reopen, correct or withdraw");
    }
}

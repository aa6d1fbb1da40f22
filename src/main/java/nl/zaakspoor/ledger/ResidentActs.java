// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.ResidentEvent;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Resident;

/** Records what residents do and choose on the pages of their request. */
@ApplicationScoped
public class ResidentActs {
    private static final String DOOR = "resident";
    /** So much may be done on one request that its department can always go on: see {@link EventLimit}. */
    private static final int MOST = 200;
    /** Looking costs one each half an hour, and must not use up what may be done. */
    private static final int MOST_CODES = 400;
    /** To stop and to confirm must be possible, whatever somebody else did with the link. */
    private static final Set<EventType> MUST_GO = EnumSet.of(EventType.NOTICES_CHOSEN, EventType.ADDRESS_CONFIRMED,
            EventType.HELPER_DISMISSED);

    private final DirectActs acts;
    private final ResidentPace pace;
    private final InstantSource clock;

    ResidentActs(DirectActs acts, ResidentPace pace, InstantSource clock) {
        this.acts = acts;
        this.pace = pace;
        this.clock = clock;
    }

    /** What became of an act. */
    public enum Outcome {
        RECORDED,
        /** So much was done on this request today that somebody should rather call. */
        TOO_MUCH,
        /** The request has as many events as it may have, or cannot be processed. */
        NOT_RECORDED
    }

    /**
     * Records an act; done twice with the same version of the request, it stands there once.
     *
     * @param request as it was read just before
     * @param data of the event
     * @throws Rejection with all that is wrong with it
     */
    public Uni<Outcome> record(TrackedRequest request, EventType type, ObjectNode data) {
        if (!MUST_GO.contains(type) && isTooMuch(request, type)) {
            return Uni.createFrom().item(Outcome.TOO_MUCH);
        }
        return acts.record(DOOR, ResidentEvent.of(request.timeline().reference(), request.version(), type, data))
                .map(Optional::isEmpty).map(recorded -> recorded ? Outcome.RECORDED : Outcome.NOT_RECORDED);
    }

    private boolean isTooMuch(TrackedRequest request, EventType type) {
        Resident resident = request.timeline().resident();
        boolean full = type == EventType.CODE_ASKED ? resident.codes().next() > MOST_CODES : resident.acts() >= MOST;
        return full || !pace.allows(request.id(), DutchTime.dayOf(clock.instant()));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.DeskEvent;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.timeline.EventType;

/** Records what colleagues say of a request themselves. */
@ApplicationScoped
public class DeskActs {
    private static final String DOOR = "desk";

    private final DirectActs acts;

    DeskActs(DirectActs acts) {
        this.acts = acts;
    }

    /**
     * Records what was said of a request; said twice of the same version of it, it stands there once.
     *
     * @param request as it was read just before
     * @param data of the event, as the contract has it
     * @param actor the name by which the colleague signed in
     * @return why it was refused after all; empty when it is recorded
     * @throws Rejection with all that is wrong with it
     */
    public Uni<Optional<RejectionCode>> say(TrackedRequest request, EventType type, ObjectNode data, String actor) {
        return say(request, request.version(), type, data, actor);
    }

    /**
     * As {@link #say}, for what was said of an earlier version of the request: that which stood on the colleague's screen.
     *
     * @param seen that version
     */
    public Uni<Optional<RejectionCode>> say(TrackedRequest request, long seen, EventType type, ObjectNode data, String actor) {
        return acts.record(DOOR, DeskEvent.of(request.timeline().reference(), seen, type, data, actor));
    }

    /** What is wrong with what would be said; nothing is recorded. */
    public List<Mistake> mistakes(TrackedRequest request, EventType type, ObjectNode data, String actor) {
        return acts.mistakes(DeskEvent.of(request.timeline().reference(), request.version(), type, data, actor));
    }
}

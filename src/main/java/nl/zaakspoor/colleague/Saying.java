// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.DeskActs;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.EventType;

/** Records what a colleague says of a request, as their word. */
@ApplicationScoped
class Saying {
    private final DeskActs acts;
    private final Colleague colleague;

    Saying(DeskActs acts, Colleague colleague) {
        this.acts = acts;
        this.colleague = colleague;
    }

    /**
     * @param data of the event, as the contract has it
     * @throws nl.zaakspoor.cloudevent.Rejection as the failure of the answer, with all that is wrong with what was said
     * @throws Refused as the failure of the answer, when it cannot be recorded for another reason
     */
    Uni<Void> say(TrackedRequest request, EventType type, ObjectNode data) {
        return say(request, request.version(), type, data);
    }

    /** As {@link #say}; with a mistake in it nothing is recorded, and all others are told as well. */
    Uni<Void> say(TrackedRequest request, EventType type, Taken taken) {
        return say(request, request.version(), type, taken);
    }

    /** @param seen the version of the request of which it was said; said twice of the same, it is recorded once */
    Uni<Void> say(TrackedRequest request, long seen, EventType type, Taken taken) {
        return taken.isRight()
                ? say(request, seen, type, taken.data())
                : Uni.createFrom().failure(() -> new Rejection(
                        taken.with(acts.mistakes(request, type, taken.data(), colleague.name())).mistakes()));
    }

    /** @param seen the version of the request of which it was said; said twice of the same, it is recorded once */
    Uni<Void> say(TrackedRequest request, long seen, EventType type, ObjectNode data) {
        return Uni.createFrom().deferred(() -> acts.say(request, seen, type, data, colleague.name()))
                .invoke(refused -> refused.ifPresent(code -> {
                    throw new Refused(code == RejectionCode.TOO_MANY_EVENTS ? Refusal.FULL : Refusal.OUR_FAULT);
                })).replaceWithVoid();
    }
}

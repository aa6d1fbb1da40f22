// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.DeskActs;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.EventType;

/** What a colleague says of a request, and the problems that may stand in the way of it. */
@ApplicationScoped
class DeskWords {
    private static final String AGAIN = "Nothing was recorded. Mend what `errors` names, and send it again.";
    private static final Problem FULL = Problem.of(Status.CONFLICT, "Not recorded",
            "This request has as many events as a request may have.");
    private static final Problem FAULT = Problem.of(Status.INTERNAL_SERVER_ERROR, "Not recorded",
            "This request cannot be processed at the moment. That is our fault, and we see it.");

    private final DeskActs acts;
    private final Colleague colleague;

    DeskWords(DeskActs acts, Colleague colleague) {
        this.acts = acts;
        this.colleague = colleague;
    }

    /** Records it as the caller's word. */
    Uni<Void> say(TrackedRequest request, EventType type, ObjectNode data) {
        try {
            return acts.say(request, type, data, colleague.name()).invoke(refused -> refused.ifPresent(code -> {
                throw (code == RejectionCode.TOO_MANY_EVENTS ? FULL : FAULT).asException();
            })).replaceWithVoid();
        } catch (Rejection wrong) {
            throw problem(wrong.mistakes().stream().map(DeskWords::error).toList()).asException();
        }
    }

    static Problem problem(List<InputError> errors) {
        return new Problem(Status.BAD_REQUEST.getStatusCode(), "Not accepted", AGAIN, errors);
    }

    /** What was sent is the data alone. */
    private static InputError error(Mistake mistake) {
        return new InputError(Optional.empty(), mistake.pointer().map(pointer -> pointer.replaceFirst("^/data", "")),
                mistake.code().code(), mistake.sentence());
    }
}

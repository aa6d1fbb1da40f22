// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.DeskActs;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/** What a colleague says of a request, and the problems that may stand in the way of it. */
@ApplicationScoped
class DeskWords {
    private static final String AGAIN = "Nothing was recorded. Mend what `errors` names, and send it again.";
    private static final Problem FULL = Problem.of(Status.CONFLICT, "Not recorded",
            "This request has as many events as a request may have.");
    private static final Problem FAULT = Problem.of(Status.INTERNAL_SERVER_ERROR, "Not recorded",
            "This request cannot be processed at the moment. That is our fault, and we see it.");

    private final Requests requests;
    private final DeskActs acts;
    private final Catalogue catalogue;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    DeskWords(Requests requests, DeskActs acts, Catalogue catalogue, SecurityIdentity caller, InstantSource clock) {
        this.requests = requests;
        this.acts = acts;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    /** A request that was announced, and what it means now. */
    record Found(TrackedRequest request, TimelineView view) {}

    Uni<Found> find(String reference) {
        if (!Reference.isReference(reference)) {
            throw Problem.NO_SUCH_REQUEST.asException();
        }
        return requests.byReference(new Reference(reference)).map(found -> found
                .flatMap(request -> request.timeline().at(clock.instant(), catalogue).map(view -> new Found(request, view)))
                .orElseThrow(Problem.NO_SUCH_REQUEST::asException));
    }

    /** Records it as the caller's word. */
    Uni<Void> say(TrackedRequest request, EventType type, ObjectNode data) {
        try {
            return acts.say(request, type, data, caller.getPrincipal().getName()).invoke(refused -> refused.ifPresent(code -> {
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

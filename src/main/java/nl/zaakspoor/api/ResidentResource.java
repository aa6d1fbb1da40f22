// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.ledger.DeskActs;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/** Lets a colleague answer what a resident asked on the page, and confirm a mail address that a resident gave. */
@Path("/v1/requests/{reference}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class ResidentResource {
    private static final int NO_CONTENT = 204;
    private static final String AGAIN = "Nothing was recorded. Mend what `errors` names, and send it again.";
    private static final Problem UNKNOWN = Problem.of(Status.NOT_FOUND, "No such action",
            "The resident of this request asked nothing with this id.");
    private static final Problem ANSWERED = Problem.of(Status.CONFLICT, "Answered already",
            "This was answered before, and the resident was told so.");
    private static final Problem NO_ADDRESS = Problem.of(Status.CONFLICT, "Nothing to confirm",
            "No mail address with this `number` waits: see `newAddress` of the request.");
    private static final Problem NOT_RECORDED = Problem.of(Status.CONFLICT, "Not recorded",
            "This request has as many events as a request may have, or cannot be processed at the moment.");

    private final Requests requests;
    private final DeskActs acts;
    private final Catalogue catalogue;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    ResidentResource(Requests requests, DeskActs acts, Catalogue catalogue, SecurityIdentity caller, InstantSource clock) {
        this.requests = requests;
        this.acts = acts;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/actions/{id}/answer")
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "answerAction", summary = "Answers what a resident asked or said on the page")
    public Uni<Void> answer(@RestPath String reference, @RestPath String id, JsonNode answer) {
        return found(reference).chain(request -> {
            ActionView action = view(request).actions().stream().filter(each -> each.action().id().equals(id)).findFirst()
                    .orElseThrow(UNKNOWN::asException);
            if (action.answer().isPresent()) {
                throw ANSWERED.asException();
            }
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("actionId", id);
            Optional.ofNullable(answer).stream().flatMap(given -> given.properties().stream())
                    .filter(field -> List.of("accepted", "explanation").contains(field.getKey()))
                    .forEach(field -> data.set(field.getKey(), field.getValue()));
            return say(request, EventType.ACTION_ANSWERED, data);
        });
    }

    /** The colleague has made sure that it is the resident who gave it. */
    @POST
    @Path("/address/_confirm")
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "confirmAddress", summary = "Confirms the mail address that a resident gave on the page")
    public Uni<Void> confirmAddress(@RestPath String reference, JsonNode which) {
        int number = Optional.ofNullable(which).map(body -> body.path("number").asInt()).orElse(0);
        return found(reference).chain(request -> view(request).pendingAddress().filter(given -> given.number() == number)
                .map(given -> say(request, EventType.ADDRESS_CONFIRMED,
                        JsonNodeFactory.instance.objectNode().put("number", given.number())))
                .orElseThrow(NO_ADDRESS::asException));
    }

    private Uni<Void> say(TrackedRequest request, EventType type, ObjectNode data) {
        try {
            return acts.say(request, type, data, caller.getPrincipal().getName()).invoke(refused -> refused.ifPresent(_ -> {
                throw NOT_RECORDED.asException();
            })).replaceWithVoid();
        } catch (Rejection wrong) {
            throw new Problem(Status.BAD_REQUEST.getStatusCode(), "Not accepted", AGAIN,
                    wrong.mistakes().stream().map(mistake -> new InputError(Optional.empty(), mistake.pointer()
                            .map(pointer -> pointer.replaceFirst("^/data", "")), mistake.code().code(), mistake.sentence()))
                            .toList())
                    .asException();
        }
    }

    private TimelineView view(TrackedRequest request) {
        return request.timeline().at(clock.instant(), catalogue).orElseThrow(Problem.NO_SUCH_REQUEST::asException);
    }

    private Uni<TrackedRequest> found(String reference) {
        if (!Reference.isReference(reference)) {
            throw Problem.NO_SUCH_REQUEST.asException();
        }
        return requests.byReference(new Reference(reference))
                .map(found -> found.orElseThrow(Problem.NO_SUCH_REQUEST::asException));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

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
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/** Lets a colleague answer what a resident asked on the page, and confirm a mail address that a resident gave. */
@Path("/v1/requests/{reference}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class ResidentResource {
    private static final int NO_CONTENT = 204;
    private static final Problem UNKNOWN = Problem.of(Status.NOT_FOUND, "No such action",
            "The resident of this request asked nothing with this id.");
    private static final Problem ANSWERED = Problem.of(Status.CONFLICT, "Answered already",
            "This was answered before, and the resident was told so.");
    private static final Problem NO_ADDRESS = Problem.of(Status.CONFLICT, "Nothing to confirm",
            "No mail address with this `number` waits: see `newAddress` of the request.");

    private final DeskRequests requests;
    private final DeskWords words;

    ResidentResource(DeskRequests requests, DeskWords words) {
        this.requests = requests;
        this.words = words;
    }

    @POST
    @Path("/actions/{id}/answer")
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "answerAction", summary = "Answers what a resident asked or said on the page")
    public Uni<Void> answer(@RestPath String reference, @RestPath String id, JsonNode answer) {
        return requests.find(reference).chain(found -> {
            ActionView action = found.view().actions().stream().filter(each -> each.action().id().equals(id)).findFirst()
                    .orElseThrow(UNKNOWN::asException);
            if (action.answer().isPresent()) {
                throw ANSWERED.asException();
            }
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("actionId", id);
            Optional.ofNullable(answer).stream().flatMap(given -> given.properties().stream())
                    .filter(field -> List.of("accepted", "explanation").contains(field.getKey()))
                    .forEach(field -> data.set(field.getKey(), field.getValue()));
            return words.say(found.request(), EventType.ACTION_ANSWERED, data);
        });
    }

    /** The colleague has made sure that it is the resident who gave it. */
    @POST
    @Path("/address/_confirm")
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "confirmAddress", summary = "Confirms the mail address that a resident gave on the page")
    public Uni<Void> confirmAddress(@RestPath String reference, JsonNode which) {
        int number = Optional.ofNullable(which).map(body -> body.path("number").asInt()).orElse(0);
        return requests.find(reference).chain(found -> found.view().pendingAddress().filter(given -> given.number() == number)
                .map(given -> words.say(found.request(), EventType.ADDRESS_CONFIRMED,
                        JsonNodeFactory.instance.objectNode().put("number", given.number())))
                .orElseThrow(NO_ADDRESS::asException));
    }
}

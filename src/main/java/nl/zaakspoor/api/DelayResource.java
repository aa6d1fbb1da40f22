// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.DeskActs;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Lets a department say that it takes longer, and why, without a change to its own system. What is said is a
 * {@code delay-announced} like any other: the timeline has it, and the resident is told.
 */
@Path("/v1/requests/{reference}/delay")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class DelayResource {
    private static final int NO_CONTENT = 204;
    private static final String DATE = "expectedOn";
    private static final String REASON = "reasonCode";
    private static final List<String> FIELDS = List.of(DATE, REASON, "reason");
    private static final String AGAIN = "Nothing was recorded. Mend what `errors` names, and send it again.";
    private static final Problem OVER = Problem.of(Status.CONFLICT, "Request is over",
            "This request has ended, so there is nothing to wait for.");
    private static final Problem FULL = Problem.of(Status.CONFLICT, "Not recorded",
            "This request has as many events as a request may have.");
    private static final Problem FAULT = Problem.of(Status.INTERNAL_SERVER_ERROR, "Not recorded",
            "This request cannot be processed at the moment. That is our fault, and we see it.");

    private final Requests requests;
    private final DeskActs acts;
    private final Catalogue catalogue;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    DelayResource(Requests requests, DeskActs acts, Catalogue catalogue, SecurityIdentity caller, InstantSource clock) {
        this.requests = requests;
        this.acts = acts;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "announceDelay", summary = "Says that a request takes longer: until when, and why")
    public Uni<Void> announce(@RestPath String reference, JsonNode delay) {
        if (!Reference.isReference(reference)) {
            throw Problem.NO_SUCH_REQUEST.asException();
        }
        return requests.byReference(new Reference(reference))
                .chain(found -> announce(found.orElseThrow(Problem.NO_SUCH_REQUEST::asException),
                        Optional.ofNullable(delay).orElseGet(JsonNodeFactory.instance::objectNode)));
    }

    private Uni<Void> announce(TrackedRequest request, JsonNode delay) {
        TimelineView view = request.timeline().at(clock.instant(), catalogue)
                .orElseThrow(Problem.NO_SUCH_REQUEST::asException);
        if (view.state().isOver()) {
            throw OVER.asException();
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        FIELDS.stream().filter(delay::hasNonNull).forEach(field -> data.set(field, delay.get(field)));
        if (isSaid(data, view.outlook())) {
            return Uni.createFrom().voidItem();
        }
        refuseWhatADeskKnowsBetter(data, view.outlook(), DutchTime.dayOf(view.at()));
        try {
            return acts.say(request, EventType.DELAY_ANNOUNCED, data, caller.getPrincipal().getName()).invoke(refused -> refused
                    .ifPresent(code -> {
                        throw (code == RejectionCode.TOO_MANY_EVENTS ? FULL : FAULT).asException();
                    })).replaceWithVoid();
        } catch (Rejection wrong) {
            throw problem(wrong.mistakes().stream().map(DelayResource::error).toList()).asException();
        }
    }

    /**
     * A source may report late, and know a reason before the catalogue does; a colleague gives a day ahead, and chooses from the
     * reasons that are there.
     */
    private void refuseWhatADeskKnowsBetter(ObjectNode data, Outlook outlook, LocalDate today) {
        List<InputError> errors = new ArrayList<>();
        LocalDate counts = outlook.expectedOn().filter(today::isBefore).orElse(today);
        if (day(data.path(DATE).asText("")).filter(day -> !day.isAfter(counts)).isPresent()) {
            errors.add(error(DATE, counts.equals(today)
                    ? "`expectedOn` must be a day after today"
                    : "`expectedOn` must be later than the day that counts now"));
        }
        if (data.path(REASON).isTextual() && catalogue.reason(data.path(REASON).textValue()).isEmpty()) {
            errors.add(error(REASON, "`reasonCode` must be one of the reasons of the catalogue"));
        }
        if (!errors.isEmpty()) {
            throw problem(errors).asException();
        }
    }

    /** Whether the department said just this before, as when a button is pressed twice. */
    private static boolean isSaid(ObjectNode data, Outlook outlook) {
        Optional<String> code = Optional.ofNullable(data.path(REASON).textValue());
        return !data.has("reason") && outlook.givenByDepartment().equals(day(data.path(DATE).asText("")))
                && outlook.delay().map(Outlook.Delay::reason).equals(Optional.of(new Fact.Reason(code, Optional.empty())));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static InputError error(String field, String sentence) {
        return new InputError(Optional.empty(), Optional.of('/' + field), RejectionCode.INVALID_DATA.code(), sentence);
    }

    /** What was sent is the data alone. */
    private static InputError error(Mistake mistake) {
        return new InputError(Optional.empty(), mistake.pointer().map(pointer -> pointer.replaceFirst("^/data", "")),
                mistake.code().code(), mistake.sentence());
    }

    private static Problem problem(List<InputError> errors) {
        return new Problem(Status.BAD_REQUEST.getStatusCode(), "Not accepted", AGAIN, errors);
    }
}

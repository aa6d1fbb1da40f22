// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.DateTimeException;
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
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Outlook;
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
    private static final Problem OVER = Problem.of(Status.CONFLICT, "Request is over",
            "This request has ended, so there is nothing to wait for.");

    private final DeskRequests requests;
    private final DeskWords words;
    private final Catalogue catalogue;

    DelayResource(DeskRequests requests, DeskWords words, Catalogue catalogue) {
        this.requests = requests;
        this.words = words;
        this.catalogue = catalogue;
    }

    @POST
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "announceDelay", summary = "Says that a request takes longer: until when, and why")
    public Uni<Void> announce(@RestPath String reference, JsonNode delay) {
        return requests.find(reference).chain(found -> announce(found,
                Optional.ofNullable(delay).orElseGet(JsonNodeFactory.instance::objectNode)));
    }

    private Uni<Void> announce(DeskRequests.Found found, JsonNode delay) {
        TimelineView view = found.view();
        if (view.state().isOver()) {
            throw OVER.asException();
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        FIELDS.stream().filter(delay::hasNonNull).forEach(field -> data.set(field, delay.get(field)));
        if (isSaid(data, view.outlook())) {
            return Uni.createFrom().voidItem();
        }
        refuseWhatADeskKnowsBetter(data, view.outlook(), DutchTime.dayOf(view.at()));
        return words.say(found.request(), EventType.DELAY_ANNOUNCED, data);
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
            throw DeskWords.problem(errors).asException();
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
}

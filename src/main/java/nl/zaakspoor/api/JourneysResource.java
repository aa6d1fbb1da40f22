// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.Taken;
import nl.zaakspoor.colleague.VisibleRequests;
import nl.zaakspoor.ledger.JourneyAdditions;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.UnjoinedRequest;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.Reference;

/**
 * Shows a colleague what belongs together and what could not be joined, and adds a request where no department did. Every
 * request that is shown is written down.
 */
@Path("/v1/journeys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class JourneysResource {
    private static final String REQUEST = "request";
    private static final Problem NO_SUCH_JOURNEY = Problem.of(Status.NOT_FOUND, "No such journey",
            "No request is part of a journey with this reference.");
    private static final Problem NO_APPLICANT = Problem.of(Status.CONFLICT, "Nobody's request",
            "The request has no e-mail address and no phone number of its applicant, so it cannot be told whose it is.");
    private static final Problem OTHER_APPLICANT = Problem.of(Status.CONFLICT, "Another applicant",
            "The journey is another applicant's: both must have the same e-mail address, or the same phone number without one.");
    private static final Problem OTHER_JOURNEY = Problem.of(Status.CONFLICT, "Part of another journey",
            "The department of the request says that it is part of another journey; only the department can change that.");

    private final Journeys journeys;
    private final JourneyAdditions additions;
    private final VisibleRequests requests;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    JourneysResource(Journeys journeys, JourneyAdditions additions, VisibleRequests requests, ReadLog readLog,
            Catalogue catalogue,
            Colleague colleague, InstantSource clock) {
        this.journeys = journeys;
        this.additions = additions;
        this.requests = requests;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /**
     * @param journey the number of the journey, for who compares: one reference may stand for journeys of several applicants;
     *     absent for a request that could not be joined
     */
    record Member(String reference, String product, String state, Optional<String> journey) {}

    record Members(List<Member> items) {}

    /** @param reason {@code no-applicant}, {@code other-applicant} or {@code other-journey} */
    record Unjoined(String journey, String request, String reason) {
        static Unjoined of(UnjoinedRequest unjoined) {
            return new Unjoined(unjoined.journey(), unjoined.request().value(), Code.of(unjoined.reason()));
        }
    }

    record AllUnjoined(List<Unjoined> items) {}

    @GET
    @Path("/{reference}/requests")
    public Uni<Members> requests(@RestPath String reference) {
        return members(journey(reference)).map(found -> {
            if (found.items().isEmpty()) {
                throw NO_SUCH_JOURNEY.asException();
            }
            return found;
        });
    }

    @POST
    @Path("/{reference}/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Members> add(@RestPath String reference, @Nullable JsonNode addition) {
        String journey = journey(reference);
        Reference request = request(Body.of(addition));
        return requests.find(request.value()).chain(() -> additions.addedByDesk(journey, request))
                .chain(outcome -> switch (outcome) {
                    case JOINED -> members(journey);
                    case NO_SUCH_REQUEST -> throw Problem.NO_SUCH_REQUEST.asException();
                    case NO_APPLICANT -> throw NO_APPLICANT.asException();
                    case OTHER_APPLICANT -> throw OTHER_APPLICANT.asException();
                    case OTHER_JOURNEY -> throw OTHER_JOURNEY.asException();
                });
    }

    /** @throws Rejection with all that is wrong */
    private static Reference request(JsonNode addition) {
        Taken taken = Taken.of(addition, List.of(REQUEST));
        Optional<Reference> request = Optional.ofNullable(taken.data().path(REQUEST).textValue())
                .filter(Reference::isReference).map(Reference::new);
        List<Mistake> missing = request.isPresent()
                ? List.of()
                : List.of(Mistake.ofField(RejectionCode.INVALID_DATA, REQUEST, "must be the reference of the request to add"));
        List<Mistake> mistakes = taken.with(missing).mistakes();
        if (!mistakes.isEmpty()) {
            throw new Rejection(mistakes);
        }
        return request.orElseThrow();
    }

    @GET
    @Path("/_unjoined")
    public Uni<AllUnjoined> unjoined() {
        return journeys.unjoined(colleague.departments())
                .call(found -> noted(found.stream().map(UnjoinedRequest::request).toList()))
                .map(found -> new AllUnjoined(found.stream().map(Unjoined::of).toList()));
    }

    private static String journey(String reference) {
        if (!Reference.isReference(reference)) {
            throw NO_SUCH_JOURNEY.asException();
        }
        return reference;
    }

    private Uni<Members> members(String journey) {
        return journeys.called(journey).map(found -> new Members(found.stream()
                .flatMap(request -> request.timeline().at(clock.instant(), catalogue).stream()
                        .filter(view -> colleague.maySee(view.department()))
                        .map(view -> new Member(view.reference().value(), view.product().id().value(), view.state().code(),
                                request.journey().map(of -> Long.toString(of.id())))))
                .toList()))
                .call(members -> noted(members.items().stream().map(Member::reference).map(Reference::new).toList()));
    }

    private Uni<Void> noted(List<Reference> shown) {
        return readLog.note(colleague.name(), What.JOURNEY, shown);
    }
}

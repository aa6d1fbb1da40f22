// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.net.URI;
import java.time.InstantSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedJourney;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.Reference;

/** Gives a colleague the link to everything that belongs with a request. */
@Path("/v1/requests/{reference}/journey-link")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class JourneyLinkResource {
    private static final Problem NO_JOURNEY = Problem.of(Status.CONFLICT, "No journey",
            "This request is not part of a journey that can be followed by a link.");

    private final StatusLinks links;
    private final Requests requests;
    private final Journeys journeys;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    JourneyLinkResource(StatusLinks links, Requests requests, Journeys journeys, ReadLog readLog, Catalogue catalogue,
            SecurityIdentity caller, InstantSource clock) {
        this.links = links;
        this.requests = requests;
        this.journeys = journeys;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    record JourneyLink(URI url) {}

    @POST
    @Operation(operationId = "createJourneyLink", summary = "The link to the journey that a request is part of")
    public Uni<JourneyLink> journeyLink(@RestPath String reference) {
        if (!Reference.isReference(reference)) {
            throw Problem.NO_SUCH_REQUEST.asException();
        }
        Reference known = new Reference(reference);
        return requests.byReference(known)
                .map(found -> found.filter(request -> request.timeline().announced())
                        .orElseThrow(Problem.NO_SUCH_REQUEST::asException))
                .map(request -> request.journey().orElseThrow(NO_JOURNEY::asException)).map(TrackedRequest.OfJourney::id)
                .chain(journeys::byId)
                .map(found -> found.filter(journey -> journey.at(clock.instant(), catalogue).isPresent()).map(this::link)
                        .orElseThrow(NO_JOURNEY::asException))
                .call(_ -> readLog.note(caller.getPrincipal().getName(), What.JOURNEY_LINK, known));
    }

    private JourneyLink link(TrackedJourney journey) {
        return new JourneyLink(links.journey(journey.id(), journey.linkVersion()));
    }
}

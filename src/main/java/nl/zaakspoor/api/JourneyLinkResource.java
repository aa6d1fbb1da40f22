// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
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

    private static final Problem OTHERS_TOO = Problem.of(Status.FORBIDDEN, "With another department too",
            "This journey has a request with another department as well, and your sign-in does not include that one.");

    private final StatusLinks links;
    private final DeskRequests requests;
    private final Journeys journeys;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    JourneyLinkResource(StatusLinks links, DeskRequests requests, Journeys journeys, ReadLog readLog, Catalogue catalogue,
            Colleague colleague, InstantSource clock) {
        this.links = links;
        this.requests = requests;
        this.journeys = journeys;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    record JourneyLink(URI url) {}

    @POST
    @Operation(operationId = "createJourneyLink", summary = "The link to the journey that a request is part of")
    public Uni<JourneyLink> journeyLink(@RestPath String reference) {
        return requests.find(reference).map(found -> found.request().journey().orElseThrow(NO_JOURNEY::asException))
                .map(TrackedRequest.OfJourney::id)
                .chain(journeys::byId)
                .map(found -> found.filter(journey -> journey.at(clock.instant(), catalogue).isPresent())
                        .orElseThrow(NO_JOURNEY::asException))
                .call(journey -> requests.maySeeAll(references(journey)).invoke(all -> {
                    if (!all) {
                        throw OTHERS_TOO.asException();
                    }
                })).map(this::link)
                .call(_ -> readLog.note(colleague.name(), What.JOURNEY_LINK, new Reference(reference)));
    }

    private static List<Reference> references(TrackedJourney journey) {
        return journey.requests().stream().map(request -> request.timeline().reference()).toList();
    }

    private JourneyLink link(TrackedJourney journey) {
        return new JourneyLink(links.journey(journey.id(), journey.linkVersion()));
    }
}

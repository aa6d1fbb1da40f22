// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.net.URI;
import java.time.InstantSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.Reference;

/** Gives a colleague the link that a resident has lost. */
@Path("/v1/requests/{reference}/status-link")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class StatusLinkResource {
    private final StatusLinks links;
    private final Requests requests;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    StatusLinkResource(StatusLinks links, Requests requests, ReadLog readLog, Catalogue catalogue,
            SecurityIdentity caller, InstantSource clock) {
        this.links = links;
        this.requests = requests;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    record StatusLink(URI url) {}

    @POST
    @Operation(operationId = "createStatusLink", summary = "The link to the status page of a request")
    public Uni<StatusLink> statusLink(@RestPath String reference) {
        if (!Reference.isReference(reference)) {
            throw Problem.NO_SUCH_REQUEST.asException();
        }
        return requests.byReference(new Reference(reference))
                .map(found -> link(
                        found.filter(request -> request.timeline().announced())
                                .orElseThrow(Problem.NO_SUCH_REQUEST::asException)))
                .call(_ -> readLog.note(caller.getPrincipal().getName(), What.STATUS_LINK, new Reference(reference)));
    }

    private StatusLink link(TrackedRequest request) {
        Tracking tracking = request.timeline().at(clock.instant(), catalogue).orElseThrow().product().tracking();
        return switch (tracking) {
            case RESIDENT, RECEIPT_ONLY -> new StatusLink(links.page(request.id(), request.linkVersion()));
            case DESK_ONLY, OFF -> throw Problem.NO_LINK.asException();
        };
    }
}

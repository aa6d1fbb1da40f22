// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.LinkRenewal;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.Reference;

/** Gives a colleague the link that a resident has lost. */
@Path("/v1/requests/{reference}/status-link")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class StatusLinkResource {
    private final StatusLinks links;
    private final DeskRequests requests;
    private final LinkRenewal renewal;
    private final ReadLog readLog;
    private final Colleague colleague;

    StatusLinkResource(StatusLinks links, DeskRequests requests, LinkRenewal renewal, ReadLog readLog, Colleague colleague) {
        this.links = links;
        this.requests = requests;
        this.renewal = renewal;
        this.readLog = readLog;
        this.colleague = colleague;
    }

    record StatusLink(URI url) {}

    @POST
    @Operation(operationId = "createStatusLink", summary = "The link to the status page of a request")
    public Uni<StatusLink> statusLink(@RestPath String reference) {
        return requests.find(reference).map(this::link)
                .call(_ -> readLog.note(colleague.name(), What.STATUS_LINK, new Reference(reference)));
    }

    /** For whose link came into other hands. */
    @POST
    @Path("/_renew")
    @Operation(operationId = "renewStatusLink", summary = "A new link; from now on older ones, also of helpers and of its journey, open nothing")
    public Uni<StatusLink> renew(@RestPath String reference) {
        return requests.find(reference).invoke(this::link)
                .map(found -> found.request().id())
                .chain(request -> renewal.renew(request, colleague.name())
                        .map(version -> new StatusLink(links.page(request, version))));
    }

    private StatusLink link(DeskRequests.Found found) {
        TrackedRequest request = found.request();
        return switch (found.view().product().tracking()) {
            case RESIDENT, RECEIPT_ONLY -> new StatusLink(links.page(request.id(), request.linkVersion()));
            case DESK_ONLY, OFF -> throw Problem.NO_LINK.asException();
        };
    }
}

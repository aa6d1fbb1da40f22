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

import nl.zaakspoor.colleague.Links;

/** Gives a colleague the link that a resident has lost. */
@Path("/v1/requests/{reference}/status-link")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class StatusLinkResource {
    private final Links links;

    StatusLinkResource(Links links) {
        this.links = links;
    }

    record StatusLink(URI url) {}

    @POST
    @Operation(operationId = "createStatusLink", summary = "The link to the status page of a request")
    public Uni<StatusLink> statusLink(@RestPath String reference) {
        return links.toPage(reference).map(StatusLink::new);
    }

    /** For whose link came into other hands. */
    @POST
    @Path("/_renew")
    @Operation(operationId = "renewStatusLink", summary = "A new link; from now on older ones, also of helpers and of its journey, open nothing")
    public Uni<StatusLink> renew(@RestPath String reference) {
        return links.renewed(reference).map(StatusLink::new);
    }
}

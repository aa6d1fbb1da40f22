// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
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
    public Uni<StatusLink> statusLink(@RestPath String reference) {
        return links.toPage(reference).map(StatusLink::new);
    }

    /** For whose link came into other hands. */
    @POST
    @Path("/_renew")
    public Uni<StatusLink> renew(@RestPath String reference) {
        return links.renewed(reference).map(StatusLink::new);
    }
}

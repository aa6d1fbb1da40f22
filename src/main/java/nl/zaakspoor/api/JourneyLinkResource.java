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

/** Gives a colleague the link to everything that belongs with a request. */
@Path("/v1/requests/{reference}/journey-link")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class JourneyLinkResource {
    private final Links links;

    JourneyLinkResource(Links links) {
        this.links = links;
    }

    record JourneyLink(URI url) {}

    @POST
    public Uni<JourneyLink> journeyLink(@RestPath String reference) {
        return links.toJourney(reference).map(JourneyLink::new);
    }
}

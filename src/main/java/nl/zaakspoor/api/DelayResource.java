// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.colleague.Delays;

/** Lets a department say that it takes longer, and why, without a change to its own system. */
@Path("/v1/requests/{reference}/delay")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class DelayResource {
    private static final int NO_CONTENT = 204;

    private final Delays delays;

    DelayResource(Delays delays) {
        this.delays = delays;
    }

    @POST
    @ResponseStatus(NO_CONTENT)
    public Uni<Void> announce(@RestPath String reference, @Nullable JsonNode delay) {
        return delays.announce(reference, Body.of(delay));
    }
}

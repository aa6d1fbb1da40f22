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

import nl.zaakspoor.colleague.Answers;

/** Lets a colleague answer what a resident asked on the page, and confirm a mail address that a resident gave. */
@Path("/v1/requests/{reference}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class ResidentResource {
    private static final int NO_CONTENT = 204;

    private final Answers answers;

    ResidentResource(Answers answers) {
        this.answers = answers;
    }

    @POST
    @Path("/actions/{id}/answer")
    @ResponseStatus(NO_CONTENT)
    public Uni<Void> answer(@RestPath String reference, @RestPath String id, @Nullable JsonNode answer) {
        return answers.answer(reference, id, Body.of(answer));
    }

    /** The colleague has made sure that it is the resident who gave it. */
    @POST
    @Path("/address/_confirm")
    @ResponseStatus(NO_CONTENT)
    public Uni<Void> confirmAddress(@RestPath String reference, @Nullable JsonNode which) {
        return answers.confirmAddress(reference, Body.of(which));
    }
}

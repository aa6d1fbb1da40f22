// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;

import nl.zaakspoor.colleague.Colleague;

/** Lets a manager stop all sending at once, and begin again. */
@Path("/v1/sending")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class SendingResource {
    private static final int NO_CONTENT = 204;

    private final SendingSwitch sending;
    private final Colleague colleague;

    SendingResource(SendingSwitch sending, Colleague colleague) {
        this.sending = sending;
        this.colleague = colleague;
    }

    @GET
    public Uni<SendingSwitch.State> look() {
        return sending.look();
    }

    @POST
    @Path("/_pause")
    @RolesAllowed("manager")
    @ResponseStatus(NO_CONTENT)
    public Uni<Void> pause() {
        return sending.pause(colleague.name()).replaceWithVoid();
    }

    @POST
    @Path("/_resume")
    @RolesAllowed("manager")
    @ResponseStatus(NO_CONTENT)
    public Uni<Void> resume() {
        return sending.resume().replaceWithVoid();
    }
}

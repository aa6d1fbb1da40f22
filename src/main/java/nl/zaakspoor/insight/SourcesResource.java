// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;

/** Shows colleagues how many requests of each source are late, nearly late, or silent. */
@Path("/v1/insights/sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class SourcesResource {
    private final SourceBoards boards;

    SourcesResource(SourceBoards boards) {
        this.boards = boards;
    }

    record Items(List<SourceBoard> items) {}

    @GET
    public Uni<Items> sources() {
        return boards.all().map(Items::new);
    }
}

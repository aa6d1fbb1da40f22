// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows colleagues the figures of months, products and departments. */
@Path("/v1/insights")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class FiguresResource {
    private final Insights insights;

    FiguresResource(Insights insights) {
        this.insights = insights;
    }

    @GET
    @Path("/requests")
    @Operation(operationId = "getRequestFigures", summary = "How many requests were received, completed and open")
    public Uni<Figures<RequestFigures>> requests(@BeanParam FigureQuery query) {
        return insights.requests(query.read(insights));
    }

    @GET
    @Path("/turnarounds")
    @Operation(operationId = "getTurnaroundFigures", summary = "How long requests took until their first answer, by month")
    public Uni<Figures<TurnaroundFigures>> turnarounds(@BeanParam FigureQuery query) {
        return insights.turnarounds(query.read(insights));
    }

    @GET
    @Path("/promises")
    @Operation(operationId = "getPromiseFigures", summary = "First promises that were kept, and delays that were told in time")
    public Uni<Figures<PromiseFigures>> promises(@BeanParam FigureQuery query) {
        return insights.promises(query.read(insights));
    }

    @GET
    @Path("/notices")
    @Operation(operationId = "getNoticeFigures", summary = "What became of notices, by kind, state, reason and channel")
    public Uni<Figures<NoticeFigures>> notices(@BeanParam FigureQuery query) {
        return insights.notices(query.read(insights));
    }

    @GET
    @Path("/satisfaction")
    @Operation(operationId = "getSatisfactionFigures", summary = "How satisfied residents were, and whether kept informed")
    public Uni<Figures<SatisfactionFigures>> satisfaction(@BeanParam FigureQuery query) {
        return insights.satisfaction(query.read(insights));
    }

    @GET
    @Path("/contacts")
    @Operation(operationId = "getContactFigures", summary = "How often there was contact, and somebody asked where it is")
    public Uni<Figures<ContactFigures>> contacts(@BeanParam FigureQuery query) {
        return insights.contacts(query.read(insights));
    }
}

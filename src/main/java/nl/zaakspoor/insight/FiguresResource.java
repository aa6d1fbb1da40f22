// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;

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
    public Uni<Figures<RequestFigures>> requests(@BeanParam FigureQuery query) {
        return query.read(insights).chain(insights::requests);
    }

    @GET
    @Path("/turnarounds")
    public Uni<Figures<TurnaroundFigures>> turnarounds(@BeanParam FigureQuery query) {
        return query.read(insights).chain(insights::turnarounds);
    }

    @GET
    @Path("/promises")
    public Uni<Figures<PromiseFigures>> promises(@BeanParam FigureQuery query) {
        return query.read(insights).chain(insights::promises);
    }

    @GET
    @Path("/notices")
    public Uni<Figures<NoticeFigures>> notices(@BeanParam FigureQuery query) {
        return query.read(insights).chain(insights::notices);
    }

    @GET
    @Path("/satisfaction")
    public Uni<Figures<SatisfactionFigures>> satisfaction(@BeanParam FigureQuery query) {
        return query.read(insights).chain(insights::satisfaction);
    }

    @GET
    @Path("/contacts")
    public Uni<Figures<ContactFigures>> contacts(@BeanParam FigureQuery query) {
        return query.read(insights).chain(insights::contacts);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.ledger.ParityChecks;
import nl.zaakspoor.rest.PageQuery;
import nl.zaakspoor.rest.Problem;

/** Lets a manager see whether stored timelines are what their events say. It only reads, and can be asked for at any time. */
@Path("/v1/parity-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
class ParityResource {
    private static final int ACCEPTED = 202;
    private static final int LISTED = 20;
    private static final long ALL = 100;
    private static final Problem UNKNOWN = Problem.of(Status.NOT_FOUND, "No such parity check",
            "There is no parity check with this id; they are kept for 90 days.");
    private static final Problem WRONG = Problem.of(Status.BAD_REQUEST, "Wrong query",
            "`percent` must be a whole number from 1 to 100: how many of a hundred requests to look at.");

    private final ParityChecks checks;

    ParityResource(ParityChecks checks) {
        this.checks = checks;
    }

    record Items(List<ParityAnswer> items) {}

    @POST
    @ResponseStatus(ACCEPTED)
    public Uni<ParityAnswer> ask(@RestQuery Optional<String> percent) {
        long wanted = percent.map(text -> PageQuery.number(text).filter(number -> number >= 1 && number <= ALL)
                .orElseThrow(WRONG::asException)).orElse(ALL);
        return checks.ask((int) wanted).map(ParityAnswer::of);
    }

    @GET
    public Uni<Items> newest() {
        return checks.newest(LISTED).map(found -> new Items(found.stream().map(ParityAnswer::of).toList()));
    }

    @GET
    @Path("/{id}")
    public Uni<ParityAnswer> byId(@RestPath String id) {
        return checks.byId(PageQuery.number(id).orElseThrow(UNKNOWN::asException))
                .map(found -> ParityAnswer.of(found.orElseThrow(UNKNOWN::asException)));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.colleague.OwnSources;
import nl.zaakspoor.ledger.RejectedEvent;
import nl.zaakspoor.ledger.RejectionFilter;
import nl.zaakspoor.ledger.Rejections;
import nl.zaakspoor.ledger.Replayable;
import nl.zaakspoor.rest.PageQuery;
import nl.zaakspoor.rest.Problem;

/** Lets what was refused come in again, after what was wrong has been mended: the same bytes, as a new record on the topic. */
@Path("/v1/rejected-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"publisher", "manager"})
class ReplayResource {
    /** More than a page of the topic, and little enough for one statement. */
    private static final int AT_ONCE = 10_000;
    private static final int ACCEPTED = 202;

    private static final Problem UNKNOWN = Problem.of(Status.NOT_FOUND, "No such rejected event",
            "There is no rejected event with this id among those of your sources.");
    private static final Problem NEVER = Problem.of(Status.CONFLICT, "Cannot be replayed",
            "What contains a BSN is not kept, and what is too large stays too large: the source must publish it anew, mended.");
    private static final Problem GONE = Problem.of(Status.GONE, "No longer kept",
            "The record of this event is no longer kept: its source must publish it again.");
    private static final Problem WHICH = Problem.of(Status.BAD_REQUEST, "Wrong query",
            "Say with `code` which rejected events must come in again.");

    private final Rejections rejections;
    private final OwnSources sources;

    ReplayResource(Rejections rejections, OwnSources sources) {
        this.rejections = rejections;
        this.sources = sources;
    }

    /**
     * @param accepted how many will come in again
     * @param more whether there may be others: ask again for those
     */
    record Accepted(int accepted, boolean more) {}

    @POST
    @Path("/{id}/_replay")
    @ResponseStatus(ACCEPTED)
    public Uni<RejectedEventAnswer> replay(@RestPath String id) {
        long number = PageQuery.number(id).orElseThrow(UNKNOWN::asException);
        return rejections.byId(number).map(found -> replayable(found.filter(event -> sources.include(event.source()))))
                .call(() -> rejections.askReplay(number)).map(RejectedEventAnswer::of);
    }

    private static RejectedEvent replayable(Optional<RejectedEvent> found) {
        RejectedEvent event = found.orElseThrow(UNKNOWN::asException);
        return switch (event.replayable()) {
            case YES -> event;
            case NEVER -> throw NEVER.asException();
            case GONE -> throw GONE.asException();
        };
    }

    @POST
    @Path("/_replay")
    @ResponseStatus(ACCEPTED)
    public Uni<Accepted> replayAll(@RestQuery Optional<String> code, @RestQuery Optional<String> source) {
        RejectionCode wanted = RejectionQuery.code(code.orElseThrow(WHICH::asException));
        if (Replayable.isRefusedForGood(wanted)) {
            throw NEVER.asException();
        }
        return rejections.askReplays(new RejectionFilter(sources.narrowedTo(source), Optional.of(wanted)), AT_ONCE)
                .map(accepted -> new Accepted(accepted, accepted == AT_ONCE));
    }
}

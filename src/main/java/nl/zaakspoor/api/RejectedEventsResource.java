// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.OwnSources;
import nl.zaakspoor.ledger.RejectedEvent;
import nl.zaakspoor.ledger.RejectionFilter;
import nl.zaakspoor.ledger.Rejections;
import nl.zaakspoor.rest.PageQuery;

/** Shows a publisher what was refused of it, and why. */
@Path("/v1/rejected-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"publisher", "manager"})
class RejectedEventsResource {
    private final Rejections rejections;
    private final OwnSources sources;

    RejectedEventsResource(Rejections rejections, OwnSources sources) {
        this.rejections = rejections;
        this.sources = sources;
    }

    /** @param next the {@code cursor} of the page after this one; absent on the last */
    record Page(List<RejectedEventAnswer> items, Optional<String> next) {
        static Page of(List<RejectedEvent> found, int limit) {
            List<RejectedEventAnswer> items = found.stream().limit(limit).map(RejectedEventAnswer::of).toList();
            return new Page(items, found.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
        }
    }

    @GET
    public Uni<Page> rejectedEvents(@RestQuery Optional<String> source, @RestQuery Optional<String> code,
            @RestQuery Optional<String> cursor, @RestQuery Optional<String> limit) {
        RejectionFilter filter = new RejectionFilter(sources.narrowedTo(source), code.map(RejectionQuery::code));
        int size = PageQuery.limit(limit);
        return rejections.newest(filter, cursor.map(RejectionQuery::cursor).orElse(Long.MAX_VALUE), size + 1)
                .map(found -> Page.of(found, size));
    }
}

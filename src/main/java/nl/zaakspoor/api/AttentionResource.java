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

import nl.zaakspoor.colleague.WorkLists;
import nl.zaakspoor.ledger.Board.Place;
import nl.zaakspoor.rest.PageQuery;

/** Shows a department which of its requests are late, nearly late, or silent. */
@Path("/v1/requests/_attention")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class AttentionResource {
    private final WorkLists lists;
    private final DepartmentQuery departments;

    AttentionResource(WorkLists lists, DepartmentQuery departments) {
        this.lists = lists;
        this.departments = departments;
    }

    /** @param next the {@code cursor} of the page after this one; absent on the last */
    record Items(List<AttentionAnswer> items, Optional<String> next) {}

    @GET
    public Uni<Items> attention(@RestQuery Optional<String> source, @RestQuery Optional<String> department,
            @RestQuery Optional<String> cursor, @RestQuery Optional<String> limit) {
        Place after = cursor.map(AttentionResource::place).orElse(Place.FIRST);
        int size = PageQuery.limit(limit);
        return departments.read(department).chain(only -> lists.asking(source, only, after, size))
                .map(page -> new Items(page.requests().stream().map(AttentionAnswer::of).toList(),
                        page.next().map(Place::cursor)));
    }

    private static Place place(String cursor) {
        return Place.of(cursor).orElseThrow(PageQuery::wrongCursor);
    }
}

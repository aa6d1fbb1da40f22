// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.time.LocalDate;
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
import nl.zaakspoor.ledger.ActionInbox.Open;
import nl.zaakspoor.ledger.ActionInbox.Place;
import nl.zaakspoor.rest.PageQuery;

/** The inbox of departments: what residents asked or said on the pages and nobody has answered yet. */
@Path("/v1/actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class ActionsResource {
    private final WorkLists lists;
    private final DepartmentQuery departments;

    ActionsResource(WorkLists lists, DepartmentQuery departments) {
        this.lists = lists;
        this.departments = departments;
    }

    /** @param next the {@code cursor} of the page after this one; absent on the last */
    record Items(List<Item> items, Optional<String> next) {}

    /** @param dueOn the last Dutch day on which the resident was told to get an answer */
    record Item(String id, String kind, String reference, String product, String department, Instant askedAt, LocalDate dueOn) {
        static Item of(Open open) {
            return new Item(open.place().action(), open.kind(), open.reference(), open.product(), open.department(),
                    open.askedAt(), open.dueOn());
        }
    }

    @GET
    public Uni<Items> actions(@RestQuery Optional<String> department, @RestQuery Optional<String> cursor,
            @RestQuery Optional<String> limit) {
        int size = PageQuery.limit(limit);
        Place after = cursor.map(ActionsResource::place).orElse(Place.FIRST);
        return departments.read(department).chain(only -> lists.actions(only, after, size)).map(found -> {
            List<Open> shown = found.stream().limit(size).toList();
            return new Items(shown.stream().map(Item::of).toList(),
                    found.size() > size ? Optional.of(shown.getLast().place().cursor()) : Optional.empty());
        });
    }

    private static Place place(String cursor) {
        return Place.of(cursor).orElseThrow(PageQuery::wrongCursor);
    }
}

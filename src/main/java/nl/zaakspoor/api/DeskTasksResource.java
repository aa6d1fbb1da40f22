// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.WorkLists;
import nl.zaakspoor.ledger.DeskTask;
import nl.zaakspoor.rest.PageQuery;
import nl.zaakspoor.rest.Problem;

/** What colleagues at the desk must do because a resident does not hear from us by mail or text message. */
@Path("/v1/desk-tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class DeskTasksResource {
    private static final Problem UNKNOWN = Problem.of(Status.NOT_FOUND, "No such task", "There is no task with this id.");

    private final WorkLists lists;

    DeskTasksResource(WorkLists lists) {
        this.lists = lists;
    }

    /** @param reason the kind of news that is to be told, or why it did not arrive */
    record DeskTaskAnswer(String id, String kind, String request, String reason, Instant createdAt, Optional<Instant> doneAt) {
        static DeskTaskAnswer of(DeskTask task) {
            return new DeskTaskAnswer(Long.toString(task.id()), task.kind().code(), task.request().value(), task.reason(),
                    task.createdAt(), task.doneAt());
        }
    }

    /** @param next the {@code cursor} of the page after this one; absent on the last */
    record Page(List<DeskTaskAnswer> items, Optional<String> next) {
        static Page of(List<DeskTask> found, int limit) {
            List<DeskTaskAnswer> items = found.stream().limit(limit).map(DeskTaskAnswer::of).toList();
            return new Page(items, found.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
        }
    }

    @GET
    public Uni<Page> toDo(@RestQuery Optional<String> cursor, @RestQuery Optional<String> limit) {
        int size = PageQuery.limit(limit);
        return lists.tasks(Optional.empty(), cursor.map(DeskTasksResource::after).orElse(0L), size)
                .map(found -> Page.of(found, size));
    }

    private static long after(String cursor) {
        return PageQuery.number(cursor).orElseThrow(PageQuery::wrongCursor);
    }

    @POST
    @Path("/{id}/_done")
    public Uni<DeskTaskAnswer> done(@RestPath String id) {
        long number = PageQuery.number(id).orElseThrow(UNKNOWN::asException);
        return lists.done(number)
                .map(found -> DeskTaskAnswer.of(found.orElseThrow(UNKNOWN::asException)));
    }
}

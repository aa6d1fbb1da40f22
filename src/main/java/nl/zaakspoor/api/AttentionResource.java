// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.Board;
import nl.zaakspoor.ledger.Board.Page;
import nl.zaakspoor.ledger.Board.Place;
import nl.zaakspoor.rest.PageQuery;
import nl.zaakspoor.term.DutchTime;

/** Shows a department which of its requests are late, nearly late, or silent. */
@Path("/v1/requests/_attention")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class AttentionResource {
    private final Board board;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    AttentionResource(Board board, Catalogue catalogue, Colleague colleague, InstantSource clock) {
        this.board = board;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** @param next the {@code cursor} of the page after this one; absent on the last */
    record Items(List<AttentionAnswer> items, Optional<String> next) {}

    @GET
    @Operation(operationId = "getAttention", summary = "The requests that are late, nearly late, or silent; longest first")
    public Uni<Items> attention(@RestQuery Optional<String> source, @RestQuery Optional<String> department,
            @RestQuery Optional<String> cursor, @RestQuery Optional<String> limit) {
        Instant now = clock.instant();
        return board.page(DutchTime.dayOf(now), colleague.departments(), source, department.map(AttentionResource::department),
                cursor.map(AttentionResource::place).orElse(Place.FIRST), PageQuery.limit(limit))
                .map(page -> new Items(asking(page, now), page.next().map(AttentionResource::cursor)));
    }

    /** The board goes by days that were noted when each request was looked at last; what they mean is seen now. */
    private List<AttentionAnswer> asking(Page page, Instant now) {
        return page.requests().stream().flatMap(request -> request.timeline().at(now, catalogue).stream())
                .filter(view -> view.lateness().asksForDepartment())
                .map(AttentionAnswer::of).toList();
    }

    private static DepartmentId department(String text) {
        if (!DepartmentId.isId(text)) {
            throw PageQuery.wrong("`department` must be the short name of a department, such as `DSO`.");
        }
        return new DepartmentId(text);
    }

    private static String cursor(Place place) {
        return place.since() + "." + place.id();
    }

    private static Place place(String cursor) {
        int dot = Math.max(cursor.indexOf('.'), 0);
        try {
            return new Place(LocalDate.parse(cursor.substring(0, dot)),
                    PageQuery.number(cursor.substring(dot + 1)).orElseThrow(PageQuery::wrongCursor));
        } catch (DateTimeException e) {
            throw PageQuery.wrongCursor();
        }
    }
}

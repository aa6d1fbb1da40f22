// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.ledger.Board;
import nl.zaakspoor.ledger.Board.Count;
import nl.zaakspoor.term.DutchTime;

/** Shows colleagues how many requests of each source are late, nearly late, or silent. */
@Path("/v1/insights/sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class SourcesResource {
    private final Board board;
    private final Catalogue catalogue;
    private final InstantSource clock;

    SourcesResource(Board board, Catalogue catalogue, InstantSource clock) {
        this.board = board;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    record Items(List<SourceBoard> items) {}

    @GET
    @Operation(operationId = "getSourceBoards", summary = "Per source, how many requests are late, nearly late, or silent")
    public Uni<Items> sources() {
        return board.counts(DutchTime.dayOf(clock.instant())).map(this::all);
    }

    /** Of every source that the catalogue has, and of any other that has some. */
    private Items all(Map<String, Count> counts) {
        Map<String, SourceBoard> boards = new TreeMap<>();
        counts.forEach((urn, count) -> boards.put(urn, SourceBoard.ofUnknown(urn, count)));
        for (Source source : catalogue.sources().values()) {
            boards.put(source.urn(), SourceBoard.of(source, counts.getOrDefault(source.urn(), Count.NONE)));
        }
        return new Items(List.copyOf(boards.values()));
    }
}

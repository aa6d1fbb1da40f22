// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.Board;
import nl.zaakspoor.ledger.Board.Count;
import nl.zaakspoor.term.DutchTime;

/** How many requests of each source are late, nearly late, or silent today. */
@ApplicationScoped
public class SourceBoards {
    private final Board board;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    SourceBoards(Board board, Catalogue catalogue, Colleague colleague, InstantSource clock) {
        this.board = board;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** Of every source that the catalogue has, and of any other that has some, but those of departments that the colleague may not look at; in the order of their URNs. */
    public Uni<List<SourceBoard>> all() {
        return board.counts(DutchTime.dayOf(clock.instant())).map(this::all);
    }

    private List<SourceBoard> all(Map<String, Count> counts) {
        Map<String, SourceBoard> boards = new TreeMap<>();
        counts.forEach((urn, count) -> boards.put(urn, SourceBoard.ofUnknown(urn, count)));
        for (Source source : catalogue.sources().values()) {
            boards.put(source.urn(), SourceBoard.of(source, counts.getOrDefault(source.urn(), Count.NONE)));
        }
        return boards.values().stream().filter(this::maySee).toList();
    }

    /** A source that nobody knows belongs to no department. */
    private boolean maySee(SourceBoard board) {
        return colleague.departments().filter(own -> !own.contains(board.department())).isEmpty();
    }
}

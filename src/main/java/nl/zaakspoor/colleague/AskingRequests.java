// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.ledger.Board;
import nl.zaakspoor.ledger.Board.Place;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The requests that ask for their department, among those that the colleague who asks may see. Whoever shows them shows nothing
 * of the applicant, so it is no look.
 */
@ApplicationScoped
public class AskingRequests {
    private final Board board;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    AskingRequests(Board board, Catalogue catalogue, Colleague colleague, InstantSource clock) {
        this.board = board;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** @param next where the next page begins; empty on the last */
    public record Page(List<TimelineView> requests, Optional<Place> next) {
        public Page {
            requests = List.copyOf(requests);
        }
    }

    /**
     * Those that ask for longest first.
     *
     * @param source the URN of the source that announced them; empty for all
     * @param department that works on them now; empty for all
     */
    public Uni<Page> page(Optional<String> source, Optional<DepartmentId> department, Place after, int limit) {
        Instant now = clock.instant();
        return board.page(DutchTime.dayOf(now), colleague.departments(), source, department, after, limit)
                .map(page -> new Page(asking(page, now), page.next()));
    }

    /** The board goes by days that were noted when each request was looked at last; what they mean is seen now. */
    private List<TimelineView> asking(Board.Page page, Instant now) {
        return page.requests().stream().flatMap(request -> request.timeline().at(now, catalogue).stream())
                .filter(view -> view.lateness().asksForDepartment()).toList();
    }
}

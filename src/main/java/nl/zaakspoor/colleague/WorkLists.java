// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.ledger.ActionInbox;
import nl.zaakspoor.ledger.Board;
import nl.zaakspoor.ledger.DeskTask;
import nl.zaakspoor.ledger.DeskTasks;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/** What is to be done, of the requests that the colleague who asks may see. Which requests they saw on a list is written down. */
@ApplicationScoped
public class WorkLists {
    private final Board board;
    private final ActionInbox inbox;
    private final DeskTasks tasks;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    WorkLists(Board board, ActionInbox inbox, DeskTasks tasks, ReadLog readLog, Catalogue catalogue, Colleague colleague,
            InstantSource clock) {
        this.board = board;
        this.inbox = inbox;
        this.tasks = tasks;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** @param next where the next page begins; empty on the last */
    public record Asking(List<TimelineView> requests, Optional<Board.Place> next) {
        public Asking {
            requests = List.copyOf(requests);
        }
    }

    /**
     * The requests that are late, nearly late, or silent; those that ask for their department longest first.
     *
     * @param source the URN of the source that announced them; empty for all
     * @param department that works on them now; empty for all
     */
    public Uni<Asking> asking(Optional<String> source, Optional<DepartmentId> department, Board.Place after, int limit) {
        Instant now = clock.instant();
        return board.page(DutchTime.dayOf(now), colleague.departments(), source, department, after, limit)
                .map(page -> new Asking(asking(page, now), page.next()))
                .call(page -> noted(page.requests().stream().map(TimelineView::reference).toList()));
    }

    /** The board goes by days that were noted when each request was looked at last; what they mean is seen now. */
    private List<TimelineView> asking(Board.Page page, Instant now) {
        return page.requests().stream().flatMap(request -> request.timeline().at(now, catalogue).stream())
                .filter(view -> view.lateness().asksForDepartment()).toList();
    }

    /**
     * What residents asked and nobody has answered yet, what is due first, first; one more than {@code limit} where there are more.
     *
     * @param department that works on the requests now; empty for all
     */
    public Uni<List<ActionInbox.Open>> actions(Optional<DepartmentId> department, ActionInbox.Place after, int limit) {
        return inbox.page(colleague.departments(), department, after, limit + 1)
                .call(found -> noted(found.stream().limit(limit).map(open -> new Reference(open.reference())).toList()));
    }

    /**
     * Whom to call, write or reach in another way, oldest first; one more than {@code limit} where there are more.
     *
     * @param department that works on the requests now; empty for all
     */
    public Uni<List<DeskTask>> tasks(Optional<DepartmentId> department, long after, int limit) {
        return tasks.toDo(colleague.departments(department), after, limit + 1)
                .call(found -> noted(found.stream().limit(limit).map(DeskTask::request).toList()));
    }

    /** Twice does no harm; empty when there is none that they may see. */
    public Uni<Optional<DeskTask>> done(long task) {
        return tasks.done(colleague.departments(), task, colleague.name());
    }

    private Uni<Void> noted(Collection<Reference> shown) {
        return readLog.note(colleague.name(), What.WORK_LIST, shown);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Finds a request for the colleague who asks. Of one that is with a department they may not look at, they are told which
 * department that is, and nothing more.
 */
@ApplicationScoped
public class VisibleRequests {
    private final Requests requests;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    VisibleRequests(Requests requests, ReadLog readLog, Catalogue catalogue, Colleague colleague, InstantSource clock) {
        this.requests = requests;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** A request that was announced, and what it means now. */
    public record Found(TrackedRequest request, TimelineView view) {
        public Reference reference() {
            return view.reference();
        }
    }

    /**
     * Finds one, which is no look yet: who shows something of it writes that down. Who is told that it is with another department
     * has learned that it is there, and that is written down here.
     *
     * @throws Refused as the failure of the answer, when there is none, or none that this colleague may see
     */
    public Uni<Found> find(String reference) {
        return ofAnyDepartment(reference).chain(found -> colleague.maySee(found.view().department())
                ? Uni.createFrom().item(found)
                : refused(found));
    }

    /**
     * The same whoever works on it, for who answers for all departments and is shown nothing of the request itself.
     *
     * @throws Refused as the failure of the answer, when there is none
     */
    Uni<Found> ofAnyDepartment(String reference) {
        if (!Reference.isReference(reference)) {
            return Uni.createFrom().failure(new Refused(Refusal.NO_SUCH_REQUEST));
        }
        return requests.byReference(new Reference(reference)).map(found -> found
                .flatMap(request -> request.timeline().at(clock.instant(), catalogue).map(view -> new Found(request, view)))
                .orElseThrow(() -> new Refused(Refusal.NO_SUCH_REQUEST)));
    }

    /** That there is something is what they learn, so it is written down. */
    private Uni<Found> refused(Found found) {
        return readLog.note(colleague.name(), What.SEARCH_ELSEWHERE, found.reference())
                .chain(() -> Uni.createFrom().failure(Refused.withAnother(found.view().department())));
    }

    /** Whether this colleague may see all of these; one that is no more is nobody's. */
    Uni<Boolean> maySeeAll(Collection<Reference> references) {
        return Multi.createFrom().iterable(references).onItem().transformToUniAndConcatenate(requests::byReference).collect()
                .asList().map(found -> found.stream().flatMap(Optional::stream)
                        .flatMap(request -> request.timeline().at(clock.instant(), catalogue).stream())
                        .allMatch(view -> colleague.maySee(view.department())));
    }
}

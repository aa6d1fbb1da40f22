// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Finds a request for the colleague who asks. Of one that is with a department they may not look at, they are told which
 * department that is, and nothing more.
 */
@ApplicationScoped
class DeskRequests {
    private final Requests requests;
    private final Catalogue catalogue;
    private final Municipality municipality;
    private final Colleague colleague;
    private final InstantSource clock;

    DeskRequests(Requests requests, Catalogue catalogue, Municipality municipality, Colleague colleague, InstantSource clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** A request that was announced, and what it means now. */
    record Found(TrackedRequest request, TimelineView view) {}

    /** Ends in a problem when there is none, or none that this colleague may see. */
    Uni<Found> find(String reference) {
        return requests.byReference(reference(reference)).map(found -> found
                .flatMap(request -> request.timeline().at(clock.instant(), catalogue).map(view -> new Found(request, view)))
                .orElseThrow(Problem.NO_SUCH_REQUEST::asException))
                .invoke(found -> {
                    if (!colleague.maySee(found.view().department())) {
                        throw elsewhere(found.view().department());
                    }
                });
    }

    /** Whether this colleague may see all of these; one that is no more is nobody's. */
    Uni<Boolean> maySeeAll(Collection<Reference> references) {
        return Multi.createFrom().iterable(references).onItem().transformToUniAndConcatenate(requests::byReference).collect()
                .asList().map(found -> found.stream().flatMap(Optional::stream)
                        .flatMap(request -> request.timeline().at(clock.instant(), catalogue).stream())
                        .allMatch(view -> colleague.maySee(view.department())));
    }

    private static Reference reference(String text) {
        if (!Reference.isReference(text)) {
            throw Problem.NO_SUCH_REQUEST.asException();
        }
        return new Reference(text);
    }

    private WebApplicationException elsewhere(DepartmentId department) {
        return Problem.of(Status.FORBIDDEN, "With another department",
                "There is a request with this reference at %s, and your sign-in does not include that department. Put the caller through: %s."
                        .formatted(catalogue.departmentName(department).in(Language.ENGLISH).text(),
                                catalogue.departmentPhone(department).orElse(municipality.phone())))
                .asException();
    }
}

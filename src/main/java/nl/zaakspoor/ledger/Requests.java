// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.timeline.Reference;

/** Finds requests, each with its timeline, in one statement. */
@ApplicationScoped
public class Requests implements PanacheRepositoryBase<StoredTimeline, Long> {
    private static final String WITH_REQUEST = "from StoredTimeline t join fetch t.request r where ";

    private final Seals seals;

    Requests(Seals seals) {
        this.seals = seals;
    }

    /** Rests on timeline_pkey and request_pkey. */
    public Uni<Optional<TrackedRequest>> byId(long id) {
        return one(WITH_REQUEST + "t.requestId = ?1", id);
    }

    /** Rests on request_reference_key and timeline_pkey. */
    public Uni<Optional<TrackedRequest>> byReference(Reference reference) {
        return one(WITH_REQUEST + "r.reference = ?1", reference.value());
    }

    private Uni<Optional<TrackedRequest>> one(String query, Object argument) {
        return Panache.withSession(() -> find(query, argument).firstResult())
                .map(found -> Optional.ofNullable(found).map(this::open));
    }

    private TrackedRequest open(StoredTimeline row) {
        return new TrackedRequest(row.request.id, row.request.linkVersion,
                seals.openTimeline(row.request.reference, row.document));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.ledger.TrackedRequest.OfJourney;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.Timeline;

/** Finds requests, each with its timeline, in one statement. */
@ApplicationScoped
public class Requests implements PanacheRepositoryBase<StoredTimeline, Long> {
    private static final String WITH_REQUEST = "from StoredTimeline t join fetch t.request r where ";

    private final Seals seals;
    private final Catalogue catalogue;
    private final FoldRules rules;
    private final Pool pool;

    Requests(Seals seals, Catalogue catalogue, FoldRules rules, Pool pool) {
        this.seals = seals;
        this.catalogue = catalogue;
        this.rules = rules;
        this.pool = pool;
    }

    /** Rests on timeline_pkey and request_pkey. */
    public Uni<Optional<TrackedRequest>> byId(long id) {
        return one(WITH_REQUEST + "t.requestId = ?1", id);
    }

    /** Rests on request_reference_key and timeline_pkey. */
    public Uni<Optional<TrackedRequest>> byReference(Reference reference) {
        return one(WITH_REQUEST + "r.reference = ?1", reference.value());
    }

    /** Those of these requests that are there, in the order asked. Rests on timeline_pkey and request_pkey. */
    Uni<List<TrackedRequest>> byIds(List<Long> ids) {
        return Panache.withSession(() -> find(WITH_REQUEST + "t.requestId in ?1", ids).list())
                .chain(found -> Multi.createFrom().iterable(found).onItem().transformToUniAndConcatenate(this::tracked)
                        .collect()
                        .asMap(TrackedRequest::id))
                .map(found -> ids.stream().map(found::get).filter(Objects::nonNull).toList())
                .plug(Patience::ofACaller);
    }

    private Uni<Optional<TrackedRequest>> one(String query, Object argument) {
        return Panache.withSession(() -> find(query, argument).firstResult())
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.<TrackedRequest>empty())
                        : tracked(found).map(Optional::of))
                .plug(Patience::ofACaller);
    }

    private Uni<TrackedRequest> tracked(StoredTimeline row) {
        Optional<OfJourney> journey = Optional.ofNullable(row.request.journey)
                .flatMap(id -> Optional.ofNullable(row.request.journeyLinkVersion).map(version -> new OfJourney(id, version)));
        return timeline(row).map(timeline -> new TrackedRequest(row.request.id, row.request.version, row.request.linkVersion,
                timeline, journey));
    }

    /**
     * A timeline by other rules than ours, without the latest events, or damaged, is folded again for this look: the ledger
     * keeps it.
     */
    private Uni<Timeline> timeline(StoredTimeline row) {
        boolean current = new FoldRules(row.foldVersion, row.catalogue).equals(rules) && !row.stale;
        return Uni.createFrom()
                .item(() -> current ? seals.openTimeline(row.request.reference, row.document) : Optional.<Timeline>empty())
                .chain(stored -> stored.map(timeline -> Uni.createFrom().item(timeline)).orElseGet(() -> folded(row)));
    }

    private Uni<Timeline> folded(StoredTimeline row) {
        return pool.preparedQuery(LedgerSql.HISTORIES).execute(LedgerRows.ids(new Long[]{row.requestId}))
                .map(rows -> Timeline.of(catalogue, rows.stream().map(event -> RequestFolding.event(seals, event)).toList()));
    }
}

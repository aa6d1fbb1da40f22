// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Adds requests to journeys where their departments do not say it: the applicant asks for it, or a colleague does. What was
 * asked is kept. It counts as long as both have the same applicant and the events of the request name no other journey.
 */
@ApplicationScoped
public class JourneyAdditions {
    /** Far more than anybody has requests, far less than it takes to find one by trying. */
    private static final int TRIES_A_DAY = 20;

    private final Pool pool;
    private final Catalogue catalogue;
    private final Seals seals;
    private final BlindIndex index;
    private final InstantSource clock;

    JourneyAdditions(Pool pool, Catalogue catalogue, Seals seals, BlindIndex index, InstantSource clock) {
        this.pool = pool;
        this.catalogue = catalogue;
        this.seals = seals;
        this.index = index;
        this.clock = clock;
    }

    /**
     * The holder of a journey's link asks to add a request. Nothing is told of what becomes of it. What says little of itself
     * on a page is not added this way: the link may be in other hands than the applicant's.
     */
    public Uni<Void> askedByApplicant(long journey, Reference request) {
        Instant now = clock.instant();
        return pool.preparedQuery(JourneySql.COUNT_ASKED).execute(Tuple.of(journey, DutchTime.dayOf(now), TRIES_A_DAY))
                .chain(counted -> counted.size() == 0
                        ? Uni.createFrom().voidItem()
                        : holding(request, now, held -> mayBeShown(held.timeline())
                                ? held.add(journey, "applicant")
                                : Uni.createFrom().voidItem()).replaceWithVoid())
                .plug(Patience::ofACaller);
    }

    private boolean mayBeShown(Timeline timeline) {
        return timeline.at(clock.instant(), catalogue).map(TimelineView::product)
                .filter(product -> product.tracking() == Tracking.RESIDENT && product.privacy() == Privacy.NORMAL).isPresent();
    }

    /** A colleague adds a request to the journey that its applicant has under this reference; makes one if nobody has. */
    public Uni<JourneyAddition> addedByDesk(String journey, Reference request) {
        return holding(request, clock.instant(), held -> held.addTo(journey))
                .map(outcome -> outcome.orElse(JourneyAddition.NO_SUCH_REQUEST)).plug(Patience::ofACaller);
    }

    private interface Act<T> {
        Uni<T> on(HeldRequest request);
    }

    /** Acts on a request that is there, and holds it meanwhile. */
    private <T> Uni<Optional<T>> holding(Reference request, Instant now, Act<T> act) {
        return pool.withTransaction(connection -> connection.preparedQuery(LedgerSql.LOCK_REQUESTS)
                .execute(LedgerRows.references(List.of(request))).chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.<T>empty())
                        : open(connection, rows.iterator().next().getLong("id"), now)
                                .chain(held -> held.isEmpty()
                                        ? Uni.createFrom().item(Optional.<T>empty())
                                        : act.on(held.get()).map(Optional::ofNullable))));
    }

    private Uni<Optional<HeldRequest>> open(SqlConnection connection, long id, Instant now) {
        return connection.preparedQuery(LedgerSql.HISTORIES).execute(LedgerRows.ids(new Long[]{id}))
                .map(rows -> timeline(rows).map(timeline -> new HeldRequest(connection, index, now, id, timeline)));
    }

    private Optional<Timeline> timeline(RowSet<Row> history) {
        return history.size() == 0
                ? Optional.empty()
                : Optional.of(Timeline.of(catalogue, history.stream().map(row -> RequestFolding.event(seals, row)).toList()))
                        .filter(Timeline::announced);
    }
}

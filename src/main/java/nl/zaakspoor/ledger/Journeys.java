// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.Reference;

/** Finds journeys, and what should be part of one and is not. */
@ApplicationScoped
public class Journeys {
    /** More than anybody can oversee on a page. */
    private static final int MOST_REQUESTS = 50;
    private static final int MOST_UNJOINED = 200;

    private final Pool pool;
    private final Requests requests;

    Journeys(Pool pool, Requests requests) {
        this.pool = pool;
        this.requests = requests;
    }

    /** The journey with this number, unless nothing is part of it any more. */
    public Uni<Optional<TrackedJourney>> byId(long id) {
        return pool.preparedQuery(JourneySql.BY_ID).execute(Tuple.of(id, MOST_REQUESTS)).chain(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().item(Optional.<TrackedJourney>empty());
            }
            var first = rows.iterator().next();
            return requests.byIds(rows.stream().map(row -> row.getLong("request_id")).toList())
                    .map(found -> Optional.of(
                            new TrackedJourney(id, first.getString("journey"), first.getInteger("link_version"), found)));
        }).plug(Patience::ofACaller);
    }

    /** Every request of every applicant that tells of a journey with this reference, or was added to one. */
    public Uni<List<TrackedRequest>> called(String reference) {
        return pool.preparedQuery(JourneySql.PARTS_CALLED).execute(Tuple.of(reference, MOST_REQUESTS))
                .chain(rows -> requests.byIds(rows.stream().map(row -> row.getLong("request_id")).toList()))
                .plug(Patience::ofACaller);
    }

    /** What should be part of a journey and is not; the latest requests first, and no more than can be looked after. */
    public Uni<List<UnjoinedRequest>> unjoined(Optional<Set<String>> within) {
        return pool.preparedQuery(JourneySql.UNJOINED).execute(Tuple.of(MOST_UNJOINED, LedgerRows.names(within)))
                .map(rows -> rows.stream().map(row -> new UnjoinedRequest(new Reference(row.getString("request")),
                        row.getString("journey"), Code.read(UnjoinedRequest.Reason.class, row.getString("reason")))).toList())
                .plug(Patience::ofACaller);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.timeline.Reference;

/**
 * Decides again what to tell about a request of which nothing was reported: something else has changed, such as what arrived
 * at the resident's. A request that is folded by other rules than ours is left as it is until its next event.
 */
@ApplicationScoped
public class DecideAgain {
    private final LedgerContext context;
    private final InstantSource clock;

    DecideAgain(LedgerContext context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
    }

    /** As part of the transaction of somebody who holds the request. */
    public Uni<Void> about(SqlConnection connection, long request, Reference reference) {
        Instant now = clock.instant();
        return new RequestFolding(context, connection).asStored(Map.of(request, reference))
                .chain(folded -> new ToldAtAddress(context, connection).of(folded).map(told -> folded.entrySet().stream()
                        .map(e -> new Decisions(context, now).withNews(e.getKey(), e.getValue(),
                                told.getOrDefault(e.getKey(), List.of())))
                        .filter(change -> !change.notices().isEmpty()).toList()))
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection.preparedQuery(LedgerSql.INSERT_NOTICES)
                                .execute(new LedgerRows(context, now).notices(changes)).replaceWithVoid());
    }
}

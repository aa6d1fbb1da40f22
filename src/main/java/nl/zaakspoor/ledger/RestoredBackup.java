// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import nl.zaakspoor.access.Fingerprints;
import nl.zaakspoor.timeline.Reference;

/**
 * Erases again what a restored backup brought back: all requests of which a tombstone was put beside it. One transaction, so
 * it is done once, whichever instance does it, and not at all when it is broken off.
 */
@ApplicationScoped
class RestoredBackup {
    private static final Logger LOG = Logger.getLogger(RestoredBackup.class);
    private static final int AT_ONCE = 5_000;

    private final Pool pool;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    RestoredBackup(Pool pool, Fingerprints fingerprints, InstantSource clock) {
        this.pool = pool;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** @return how many requests were erased; looks at them only when there are tombstones that were not applied before */
    Uni<Integer> eraseAgain() {
        return pool.withTransaction(connection -> connection.preparedQuery(ErasureSql.APPLY).execute()
                .chain(applied -> applied.rowCount() == 0
                        ? Uni.createFrom().item(0)
                        : eraseAgain(connection).invoke(requests -> LOG.infof(
                                "tombstones applied tombstones=%d requests=%d", applied.rowCount(), requests))));
    }

    private Uni<Integer> eraseAgain(SqlConnection connection) {
        Tombstones tombstones = new Tombstones(fingerprints);
        return references(connection)
                .onItem().transformToUniAndConcatenate(some -> tombstones.among(connection, some, List.of()))
                .onItem().transformToIterable(Tombstones.Erased::references).collect().asList()
                .chain(found -> connection.preparedQuery(LedgerSql.LOCK_REQUESTS).execute(LedgerRows.references(found)))
                .chain(locked -> {
                    Map<Long, Reference> requests = new TreeMap<>();
                    locked.forEach(row -> requests.put(row.getLong("id"), new Reference(row.getString("reference"))));
                    return new Erasing(fingerprints, connection, clock.instant()).erase(requests, List.of())
                            .replaceWith(requests.size());
                });
    }

    private static Multi<List<Reference>> references(SqlConnection connection) {
        AtomicLong last = new AtomicLong(Long.MIN_VALUE);
        return Multi.createBy().repeating()
                .uni(() -> connection.preparedQuery(ErasureSql.NEXT_REQUESTS).execute(Tuple.of(last.get(), AT_ONCE))
                        .map(rows -> {
                            rows.forEach((Row row) -> last.set(row.getLong("id")));
                            return rows.stream().map(row -> new Reference(row.getString("reference"))).toList();
                        }))
                .whilst(references -> !references.isEmpty());
    }
}

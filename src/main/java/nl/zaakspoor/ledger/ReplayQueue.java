// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import nl.zaakspoor.access.Sealer.KeyMissingException;
import nl.zaakspoor.access.Sealer.ValueChangedException;

import static nl.zaakspoor.ledger.LedgerRows.ids;
import static nl.zaakspoor.ledger.LedgerRows.utc;

/**
 * The records that are to come in again. They stay locked while they are sent, so after a fault one may come in twice, which
 * does no harm.
 */
@ApplicationScoped
public class ReplayQueue {
    private static final Logger LOG = Logger.getLogger(ReplayQueue.class);

    private final Pool pool;
    private final Seals seals;
    private final InstantSource clock;

    ReplayQueue(Pool pool, Seals seals, InstantSource clock) {
        this.pool = pool;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Hands on the next records, the oldest first.
     *
     * @param send true when the record was taken, false when it never will be; a failure when it may be taken later
     * @return how many were taken
     */
    public Uni<Integer> handOn(int limit, Function<RawRecord, Uni<Boolean>> send) {
        return pool.withTransaction(connection -> connection.preparedQuery(RejectionSql.TO_REPLAY).execute(Tuple.of(limit))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(0) : handOn(connection, rows, send)));
    }

    private Uni<Integer> handOn(SqlConnection connection, RowSet<Row> rows, Function<RawRecord, Uni<Boolean>> send) {
        List<Long> ids = rows.stream().map(row -> row.getLong("id")).toList();
        List<Uni<Boolean>> sends = rows.stream().map(row -> handOn(row, send)).toList();
        return Uni.join().all(sends).andFailFast().chain(taken -> {
            List<Long> replayed = new ArrayList<>();
            List<Long> refused = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                (taken.get(i) ? replayed : refused).add(ids.get(i));
            }
            refused.forEach(id -> LOG.errorf("replay given up rejected=%d", id));
            return connection.preparedQuery(RejectionSql.REPLAYED)
                    .execute(Tuple.of(replayed.toArray(Long[]::new), utc(clock.instant())))
                    .chain(() -> connection.preparedQuery(RejectionSql.NOT_REPLAYED)
                            .execute(ids(refused.toArray(Long[]::new))))
                    .replaceWith(replayed.size());
        });
    }

    private Uni<Boolean> handOn(Row row, Function<RawRecord, Uni<Boolean>> send) {
        Origin origin = Rejections.origin(row);
        try {
            RawRecord raw = seals.openRejected(origin, row.getBuffer("record").getBytes());
            return send.apply(ReplayMark.on(raw, row.getLong("id"), origin));
        } catch (ValueChangedException | KeyMissingException closed) {
            // The key may come back, and somebody may ask again; until then it must not stand in front of the others.
            LOG.errorf("record cannot be opened rejected=%d failure=%s", row.getLong("id"), closed.getClass().getSimpleName());
            return Uni.createFrom().item(false);
        }
    }
}

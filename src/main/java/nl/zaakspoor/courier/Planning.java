// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import static nl.zaakspoor.ledger.SqlTime.utc;

/**
 * Makes messages of the notices that are due: those whose turn came first, and no more of some kinds than their brake lets
 * through; none while sending is paused. It waits for the database, so it runs on a thread that may wait.
 */
@ApplicationScoped
class Planning {
    private static final Logger LOG = Logger.getLogger(Planning.class);
    private static final int AT_ONCE = 200;
    private static final String[] NO_KIND = {};

    private final Pool pool;
    private final BrakeRules rules;
    private final Spacing spacing;

    Planning(Pool pool, BrakeRules rules, Spacing spacing) {
        this.pool = pool;
        this.rules = rules;
        this.spacing = spacing;
    }

    /**
     * Does one round.
     *
     * @param due the service's time, by which notices are planned
     * @param now real time, by which messages are sent
     * @return whether more may be due
     */
    boolean plan(Instant due, Instant now) {
        return MessageStore.await(pool.withTransaction(connection -> connection.query(SendingSql.GOES).execute()
                .chain(goes -> goes.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : planInTurn(connection, due, now))));
    }

    private Uni<Boolean> planInTurn(SqlConnection connection, Instant due, Instant now) {
        return connection.query(BrakeSql.TAKE_TURN).execute()
                .chain(() -> connection.preparedQuery(PlanningSql.PLAN_CODES).execute(Tuple.of(utc(due), AT_ONCE, utc(now))))
                .chain(() -> connection.preparedQuery(BrakeSql.STATE).execute(Tuple.of(utc(due), utc(now.minus(Brake.WINDOW)))))
                .map(rows -> rows.stream().map(BrakeStore::brake).toList())
                .chain(brakes -> pull(connection, brakes, now)
                        .chain(() -> planBraked(connection, brakes, due, now))
                        .chain(more -> plan(connection, PlanningSql.PLAN_FREE, due, now, AT_ONCE, NO_KIND)
                                .map(taken -> more || taken >= AT_ONCE)));
    }

    private Uni<Void> pull(SqlConnection connection, List<Brake> brakes, Instant now) {
        List<Brake> pulled = brakes.stream().filter(brake -> brake.isToBePulled(rules.perHour())).toList();
        pulled.forEach(brake -> LOG.errorf("brake pulled kind=%s notices=%d", brake.kind().code(), brake.taken()));
        return pulled.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(BrakeSql.PULL).execute(Tuple.of(kinds(pulled), utc(now))).replaceWithVoid();
    }

    /** As many as the fullest of them has room for: a request may have something of each. */
    private Uni<Boolean> planBraked(SqlConnection connection, List<Brake> brakes, Instant due, Instant now) {
        List<Brake> open = brakes.stream().filter(brake -> brake.room(rules.perHour()) > 0 && brake.waits()).toList();
        int limit = open.stream().mapToInt(brake -> brake.room(rules.perHour())).min().orElse(0);
        return open.isEmpty()
                ? Uni.createFrom().item(false)
                : plan(connection, PlanningSql.PLAN_BRAKED, due, now, Math.min(limit, AT_ONCE), kinds(open))
                        .map(taken -> taken > 0);
    }

    /** @return for how many requests */
    private Uni<Integer> plan(SqlConnection connection, String sql, Instant due, Instant now, int limit, String[] kinds) {
        return connection.preparedQuery(sql)
                .execute(Tuple.of(utc(due), limit, utc(now), kinds, utc(now.minus(spacing.mergeWindow()))))
                .map(taken -> taken.stream().map(row -> row.getUUID("message_id")).collect(Collectors.toSet()).size());
    }

    private static String[] kinds(List<Brake> brakes) {
        return brakes.stream().map(brake -> brake.kind().code()).toArray(String[]::new);
    }
}

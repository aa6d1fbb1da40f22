// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.ledger.SqlTime;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;

import static nl.zaakspoor.ledger.SqlTime.utc;

/** The brakes in the database, and what waits for them. */
@ApplicationScoped
class BrakeStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;

    private final Pool pool;
    private final CourierClock clock;

    BrakeStore(Pool pool, CourierClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * What is due and stands still.
     *
     * @param first the one that waits longest
     */
    record Waiting(int notices, Optional<Instant> oldest, Optional<First> first) {}

    record First(long requestId, Cause cause) {}

    Uni<List<Brake>> all() {
        return pool.preparedQuery(BrakeSql.STATE)
                .execute(Tuple.of(utc(clock.service().instant()), utc(clock.real().instant().minus(Brake.WINDOW))))
                .map(rows -> rows.stream().map(BrakeStore::brake).toList()).ifNoItem().after(LONGEST_WAIT).fail();
    }

    Uni<Waiting> waiting(NoticeKind kind) {
        return pool.preparedQuery(BrakeSql.WAITING).execute(Tuple.of(kind.code(), utc(clock.service().instant())))
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getInteger("waiting"), SqlTime.optionalInstant(row, "oldest"),
                        Optional.ofNullable(row.getLong("request"))
                                .map(request -> new First(request, new Cause(kind, row.getString("cause"))))))
                .ifNoItem().after(LONGEST_WAIT).fail();
    }

    /**
     * Lets go what waits.
     *
     * @return false when the brake is not on
     */
    Uni<Boolean> release(NoticeKind kind) {
        return pool.preparedQuery(BrakeSql.RELEASE).execute(Tuple.of(kind.code(), utc(clock.service().instant())))
                .map(rows -> rows.rowCount() == 1).ifNoItem().after(LONGEST_WAIT).fail();
    }

    /**
     * Ends what waits without telling it, and takes the brake off. What is left when a fault comes in between still stands still.
     *
     * @return how many notices; empty when the brake is not on
     */
    Uni<Optional<Integer>> discard(NoticeKind kind) {
        return discard(kind, clock.service().instant());
    }

    private Uni<Optional<Integer>> discard(NoticeKind kind, Instant until) {
        return pool.withTransaction(connection -> discardSome(connection, kind, until)).ifNoItem().after(LONGEST_WAIT).fail()
                .chain(some -> some.filter(count -> count > 0).isEmpty()
                        ? Uni.createFrom().item(some)
                        : discard(kind, until).map(others -> Optional.of(some.get() + others.orElse(0))));
    }

    /** Takes the brake off when nothing waits any more. */
    private static Uni<Optional<Integer>> discardSome(SqlConnection connection, NoticeKind kind, Instant until) {
        return connection.preparedQuery(BrakeSql.IS_PULLED).execute(Tuple.of(kind.code())).chain(found -> {
            if (found.iterator().next().getValue("pulled_at") == null) {
                return Uni.createFrom().item(Optional.<Integer>empty());
            }
            return connection.preparedQuery(BrakeSql.HOLD_REQUESTS).execute(Tuple.of(kind.code(), utc(until), AT_ONCE))
                    .chain(held -> held.rowCount() == 0
                            ? connection.preparedQuery(BrakeSql.RELEASE).execute(Tuple.of(kind.code(), utc(until)))
                                    .replaceWith(Optional.of(0))
                            : connection.preparedQuery(BrakeSql.DISCARD).execute(Tuple.of(kind.code(), utc(until),
                                    NotSent.BRAKE.state().code(), NotSent.BRAKE.code(),
                                    held.stream().map(row -> row.getLong("id")).toArray(Long[]::new)))
                                    .map(ended -> Optional.of(ended.rowCount())));
        });
    }

    static Brake brake(Row row) {
        return new Brake(NoticeKind.of(row.getString("kind")), SqlTime.optionalInstant(row, "pulled_at"),
                row.getInteger("taken"), row.getBoolean("waits"));
    }
}

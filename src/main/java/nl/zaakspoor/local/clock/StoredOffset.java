// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.clock;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** How far ahead the clock was put, for every instance and after every restart. Each statement is on clock_pkey. */
@Singleton
class StoredOffset {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String READ = "select seconds_ahead from clock";

    private static final String ADVANCE = """
            insert into clock (seconds_ahead) values ($1)
            on conflict (only_one) do update set seconds_ahead = greatest(clock.seconds_ahead, excluded.seconds_ahead)
            returning seconds_ahead""";

    private final Pool pool;

    StoredOffset(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Duration>> read() {
        return pool.query(READ).execute().map(StoredOffset::offset).ifNoItem().after(PATIENCE).fail();
    }

    /** The offset that counts from now on: {@code wanted}, or the one that was there when that is further. */
    Uni<Duration> advanceTo(Duration wanted) {
        return pool.preparedQuery(ADVANCE).execute(Tuple.of(wanted.toSeconds()))
                .map(rows -> offset(rows).orElseThrow()).ifNoItem().after(PATIENCE).fail();
    }

    private static Optional<Duration> offset(RowSet<Row> rows) {
        return rows.stream().findFirst().map(row -> Duration.ofSeconds(row.getLong("seconds_ahead")));
    }
}

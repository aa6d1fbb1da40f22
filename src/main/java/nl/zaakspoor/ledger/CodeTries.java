// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Counts how often a code is tried, over all instances. A try counts before anybody looks whether it is right, so two at once
 * are two; and a code is good once.
 */
@ApplicationScoped
public class CodeTries {
    private static final int MOST = 5;
    /** On code_try_pkey. Who read the request before a newer code was asked cannot bring back the older. */
    private static final String TRY = """
            insert into code_try (request_id, number, tries) values ($1, $2, 1)
            on conflict (request_id) do update set number = excluded.number, used_at = null,
                tries = case when code_try.number = excluded.number then code_try.tries + 1 else 1 end
            where code_try.number < excluded.number
                or code_try.number = excluded.number and code_try.tries < $3 and code_try.used_at is null
            returning tries""";
    /** On code_try_pkey. */
    private static final String USE = """
            update code_try set used_at = $3 where request_id = $1 and number = $2 and used_at is null""";

    private final Pool pool;

    CodeTries(Pool pool) {
        this.pool = pool;
    }

    /** Whether a code may be tried. */
    public enum Turn {
        YES,
        /** It is the last time for this code. */
        LAST,
        /** It was tried too often, it was used, or there is a newer one. */
        NO
    }

    /** Takes one try at a code. */
    public Uni<Turn> take(long request, int number) {
        return pool.preparedQuery(TRY).execute(Tuple.of(request, number, MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst()
                        .map(row -> row.getInteger("tries") < MOST ? Turn.YES : Turn.LAST).orElse(Turn.NO))
                .plug(Patience::ofACaller);
    }

    /** Uses a code that is right; false when it was used already. */
    public Uni<Boolean> use(long request, int number, Instant now) {
        return pool.preparedQuery(USE).execute(Tuple.of(request, number, SqlTime.utc(now))).map(rows -> rows.rowCount() == 1)
                .plug(Patience::ofACaller);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.ledger.LinkAsk;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.notice.Medium;

import static nl.zaakspoor.ledger.SqlTime.utc;

/** Asked links in the database. Every call waits for its answer, so it runs on a thread that may wait. */
@ApplicationScoped
class AskedLinkStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pool pool;
    private final LinkAsks asks;

    AskedLinkStore(Pool pool, LinkAsks asks) {
        this.pool = pool;
        this.asks = asks;
    }

    /**
     * @param ask the number of what was asked
     * @param attempt the number of this attempt; only its own claim may say how it ended
     */
    record Claimed(long ask, int attempt) {}

    /**
     * Claims what goes by one medium, for one attempt each; until {@code leaseEnds} they are ours.
     *
     * @param now real time
     * @param asked after this moment of the service's clock
     */
    List<Claimed> claim(Medium medium, Instant now, Instant leaseEnds, int limit, Instant asked) {
        return execute(AskedLinkSql.CLAIM, Tuple.of(utc(now), utc(leaseEnds), limit, utc(asked), medium.code())).stream()
                .map(row -> new Claimed(row.getLong("id"), row.getInteger("attempts"))).toList();
    }

    /** What was asked; empty once it no longer counts. */
    Optional<LinkAsk> open(Claimed claimed) {
        return asks.byId(claimed.ask()).await().atMost(LONGEST_WAIT);
    }

    void again(Claimed claimed, Instant next, String answer) {
        execute(AskedLinkSql.AGAIN, Tuple.of(claimed.ask(), claimed.attempt(), utc(next), answer));
    }

    void sent(Claimed claimed, String answer) {
        close(claimed, "sent", answer);
    }

    void failed(Claimed claimed, String answer) {
        close(claimed, "failed", answer);
    }

    /** There is nothing that may be sent there. */
    void nothing(Claimed claimed) {
        close(claimed, "nothing", "");
    }

    private void close(Claimed claimed, String state, String answer) {
        execute(AskedLinkSql.CLOSE, Tuple.of(claimed.ask(), claimed.attempt(), state, answer));
    }

    /** Forgets what was asked until this moment; says how many of it were never answered. */
    int forget(Instant asked) {
        return (int) execute(AskedLinkSql.FORGET, Tuple.of(utc(asked))).stream()
                .filter(row -> row.getString("state").equals("open")).count();
    }

    private RowSet<Row> execute(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).await().atMost(LONGEST_WAIT);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/** Forgets rejected events in two steps: first the record, then that there was one. Every instance runs it; each row is one's. */
@ApplicationScoped
class RejectionExpiry {
    private static final Logger LOG = Logger.getLogger(RejectionExpiry.class);
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pool pool;
    private final RejectionRetention retention;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    RejectionExpiry(Pool pool, RejectionRetention retention, InstantSource clock, MeterRegistry metrics) {
        this.pool = pool;
        this.retention = retention;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void forgetWhatHasExpired() {
        Instant now = clock.instant();
        try {
            forget("records", RejectionSql.FORGET_RECORDS, now.minus(retention.bytes()));
            forget("rows", RejectionSql.FORGET_ROWS, now.minus(retention.rows()));
        } catch (RuntimeException e) {
            LOG.warnf("rejected events expire later failure=%s", e.getClass().getSimpleName());
        }
    }

    private void forget(String what, String sql, Instant before) {
        int forgotten = 0;
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            last = pool.preparedQuery(sql).execute(Tuple.of(utc(before), AT_ONCE)).await().atMost(PATIENCE).rowCount();
            forgotten += last;
        }
        metrics.counter("zaakspoor.rejections.expired", "what", what).increment(forgotten);
        if (forgotten > 0) {
            LOG.infof("rejected events expired what=%s count=%d", what, forgotten);
        }
    }
}

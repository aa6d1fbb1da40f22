// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.RebuildBatch.Rebuilt;

/** Shows operators how far the rebuild is: what is left over all instances, and what this one did. */
@ApplicationScoped
class RebuildProgress {
    private static final Logger LOG = Logger.getLogger(RebuildProgress.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final Pool pool;
    private final FoldRules rules;
    private final MeterRegistry metrics;
    private final AtomicLong done = new AtomicLong();
    private volatile long doneAtLastLook;
    private volatile double rate;
    private volatile long left;
    private volatile boolean underWay;

    RebuildProgress(Pool pool, FoldRules rules, MeterRegistry metrics) {
        this.pool = pool;
        this.rules = rules;
        this.metrics = metrics;
        Gauge.builder("zaakspoor.rebuild.left", () -> left)
                .description("Timelines that are not as the rules of this instance would have them").register(metrics);
        Gauge.builder("zaakspoor.rebuild.rate", () -> rate)
                .description("Timelines that this instance folded again per second").register(metrics);
    }

    void add(Rebuilt rebuilt) {
        count("same", rebuilt.same());
        count("changed", rebuilt.changed());
        metrics.counter("zaakspoor.timelines.damaged").increment(rebuilt.damaged());
        done.addAndGet(rebuilt.same() + rebuilt.changed());
        if (!underWay && !rebuilt.isEmpty()) {
            underWay = true;
            LOG.infof("rebuild begins version=%d catalogue=%s", rules.version(), rules.catalogue());
        }
    }

    void setAside(int requests) {
        count("set-aside", requests);
    }

    private void count(String outcome, int requests) {
        metrics.counter("zaakspoor.rebuild.timelines", "outcome", outcome).increment(requests);
    }

    /** Nothing is left that this instance could do. */
    void finished() {
        if (underWay) {
            underWay = false;
            LOG.infof("rebuild done done=%d", done.get());
        }
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> look() {
        return pool.preparedQuery(RebuildSql.LEFT).execute(Tuple.of(rules.version(), rules.catalogue()))
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(rows -> remember(rows.iterator().next().getLong("count")))
                // What was seen last stands: the outage is told by others.
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private void remember(long counted) {
        left = counted;
        long now = done.get();
        rate = (now - doneAtLastLook) / (double) LOOK_EVERY.toSeconds();
        doneAtLastLook = now;
        if (underWay) {
            LOG.infof("rebuild goes on done=%d left=%d rate=%.0f/s", now, counted, rate);
        }
    }
}

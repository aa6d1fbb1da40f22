// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Pool;
import org.jboss.logging.Logger;

import nl.zaakspoor.access.Sealer.KeyMissingException;
import nl.zaakspoor.ledger.RebuildBatch.Rebuilt;

/**
 * Folds stored timelines again when the fold or the catalogue has changed, and those that an older instance could not keep up,
 * while events come in. Every instance runs it; what is behind stands in the rows themselves, so a batch that was cut short is
 * simply still behind. It tells residents nothing; see decision 21.
 */
@ApplicationScoped
class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(2);
    /** So many cannot be the fault of their events. */
    private static final int TOO_MANY_ASIDE = 1_000;

    private final Pool pool;
    private final LedgerContext context;
    private final RebuildRules rules;
    private final RulesInForce inForce;
    private final RebuildProgress progress;
    private final InstantSource clock;
    private final Clock ticks;
    private final RebuildPace pace;
    private final Set<Long> aside = ConcurrentHashMap.newKeySet();
    private int size;
    private int failures;
    private volatile boolean stopping;

    Rebuild(@ReactiveDataSource("ingest") Pool pool, LedgerContext context, RebuildRules rules, RulesInForce inForce,
            RebuildProgress progress, InstantSource clock, MeterRegistry metrics) {
        this.pool = pool;
        this.context = context;
        this.rules = rules;
        this.inForce = inForce;
        this.progress = progress;
        this.clock = clock;
        this.ticks = metrics.config().clock();
        this.pace = new RebuildPace(rules.pause());
        this.size = rules.batch();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** What could not be folded may have been mended since. */
    @Scheduled(every = "1h", delayed = "1h")
    void tryAgainWhatWasSetAside() {
        aside.clear();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void catchUp() throws InterruptedException {
        boolean more = true;
        while (more && mayWork()) {
            more = batch();
        }
    }

    private boolean mayWork() {
        return rules.enabled() && !stopping && inForce.areOurs() && aside.size() < TOO_MANY_ASIDE;
    }

    /** Whether there may be more. */
    private boolean batch() throws InterruptedException {
        long began = ticks.monotonicTime();
        RebuildBatch batch = new RebuildBatch(context, clock.instant());
        Rebuilt rebuilt;
        try {
            rebuilt = pool.withTransaction(connection -> batch.run(connection, size, aside)).await().atMost(LONGEST_BATCH);
        } catch (RuntimeException e) {
            Thread.sleep(failed(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e, batch.claimed()));
            return true;
        }
        failures = 0;
        size = Math.min(size * 2, rules.batch());
        progress.add(rebuilt);
        setAside(rebuilt.unresolved());
        if (rebuilt.isEmpty()) {
            progress.finished();
            return false;
        }
        Thread.sleep(pace.after(Duration.ofNanos(ticks.monotonicTime() - began)));
        return true;
    }

    /**
     * What will not pass is looked for in halves, down to the one request.
     *
     * @return how long to rest
     */
    private Duration failed(Throwable failure, Set<Long> claimed) {
        // Intake waits for a key that is missing; here the others can go on.
        if (Failures.mayPass(failure) && !(failure instanceof KeyMissingException)) {
            failures++;
            LOG.warnf("rebuild waits failure=%s", failure.getClass().getSimpleName());
            return pace.afterFailure(failures);
        }
        size = Math.max(claimed.size() / 2, 1);
        if (claimed.size() == 1) {
            LOG.errorf("timeline cannot be folded again request=%s failure=%s at=%s", claimed.iterator().next(),
                    failure.getClass().getName(), failure.getStackTrace().length == 0 ? "unknown" : failure.getStackTrace()[0]);
            setAside(claimed);
        }
        return rules.pause();
    }

    private void setAside(Set<Long> requests) {
        aside.addAll(requests);
        progress.setAside(requests.size());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.SchemaNotReady;

/**
 * Computes durations once a day, over all instances, and keeps what is told at hand. It looks every minute whether the day's are
 * there, so a night that was missed is made up for at the next start; and more often until anything is known, for others wait
 * for that.
 */
@ApplicationScoped
class DurationJob {
    private static final Logger LOG = Logger.getLogger(DurationJob.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final DurationStore store;
    private final DurationRules rules;
    private final KnownDurations known;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private Optional<LocalDate> computed = Optional.empty();

    DurationJob(DurationStore store, DurationRules rules, KnownDurations known, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.known = known;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void runInTime() {
        Instant now = clock.instant();
        if (!known.areKnown() || !now.isBefore(next)) {
            next = now.plus(EVERY);
            run();
        }
    }

    void run() {
        LocalDate day = rules.dayAt(clock.instant());
        try {
            if (!computed.equals(Optional.of(day))) {
                int products = store.compute(day).await().indefinitely();
                if (products > 0) {
                    LOG.infof("durations computed day=%s products=%d", day, products);
                }
                computed = Optional.of(day);
            }
            known.become(store.newest(day).await().indefinitely());
        } catch (RuntimeException e) {
            LOG.warnf("durations wait failure=%s", e.getClass().getSimpleName());
        }
    }
}

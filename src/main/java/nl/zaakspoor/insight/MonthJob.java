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
 * Counts the figures of months once a day, over all instances, when durations are computed; a night that was missed is made
 * up for.
 */
@ApplicationScoped
class MonthJob {
    private static final Logger LOG = Logger.getLogger(MonthJob.class);
    /** It is much work to do in vain, and no hurry. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final MonthStore store;
    private final DurationRules rules;
    private final InstantSource clock;
    private Optional<LocalDate> counted = Optional.empty();
    private Instant next = Instant.MIN;

    MonthJob(MonthStore store, DurationRules rules, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void run() {
        Instant now = clock.instant();
        LocalDate day = rules.dayAt(now);
        if (counted.equals(Optional.of(day)) || now.isBefore(next)) {
            return;
        }
        try {
            if (store.count(day).await().indefinitely()) {
                LOG.infof("figures counted day=%s", day);
            }
            counted = Optional.of(day);
        } catch (RuntimeException e) {
            next = now.plus(AFTER_FAILURE);
            LOG.warnf("figures wait failure=%s", e.getClass().getSimpleName());
        }
    }
}

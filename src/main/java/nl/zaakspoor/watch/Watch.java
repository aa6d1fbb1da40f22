// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.SchemaNotReady;
import nl.zaakspoor.ledger.WakeUps;
import nl.zaakspoor.timeline.Durations;

/**
 * Looks every second which requests are due, and has them looked at. Every instance does: what one holds, another skips. After
 * a long stop everything that is due by then is looked at once, the longest due first, and not before the events of that time
 * have come in: they may say that nothing is late.
 */
@ApplicationScoped
class Watch {
    private static final int AT_ONCE = 200;
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

    private final WakeUps wakeUps;
    private final Durations durations;
    private final CatchingUp catchingUp;
    private final MeterRegistry metrics;
    private final Outage outage = new Outage(Logger.getLogger(Watch.class), "watch");
    private volatile boolean stopping;

    Watch(WakeUps wakeUps, Durations durations, CatchingUp catchingUp, MeterRegistry metrics) {
        this.wakeUps = wakeUps;
        this.durations = durations;
        this.catchingUp = catchingUp;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void wakeWhatIsDue() {
        try {
            if (!durations.areKnown() || !catchingUp.isDone()) {
                return;
            }
            int woken = AT_ONCE;
            while (woken >= AT_ONCE && !stopping) {
                woken = wakeUps.wake(AT_ONCE).await().atMost(LONGEST_LOOK);
                metrics.counter("zaakspoor.requests.woken").increment(woken);
            }
            outage.worked();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }
}

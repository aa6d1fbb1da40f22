// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.Parity.Looked;
import nl.zaakspoor.ledger.Parity.Sample;
import nl.zaakspoor.ledger.ParityChecks.Claimed;
import nl.zaakspoor.ledger.ParityReport.State;

/** Runs the comparisons that were asked for. When an instance dies at it, another goes on where it was. */
@ApplicationScoped
class ParityJob {
    private static final Logger LOG = Logger.getLogger(ParityJob.class);
    private static final int REQUESTS_AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Parity parity;
    private final ParityChecks checks;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    ParityJob(Parity parity, ParityChecks checks, MeterRegistry metrics) {
        this.parity = parity;
        this.checks = checks;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void run() {
        try {
            Optional<Claimed> check = await(checks.claim());
            while (check.isPresent() && !stopping) {
                check = step(check.get());
            }
        } catch (RuntimeException e) {
            LOG.warnf("parity check waits failure=%s", e.getClass().getSimpleName());
        }
    }

    /** The same comparison, farther on; empty when it is over or another instance's. */
    private Optional<Claimed> step(Claimed check) {
        Looked looked;
        try {
            looked = await(parity.look(new Sample(check.percent(), check.id()), check.position(), REQUESTS_AT_ONCE));
        } catch (RuntimeException e) {
            if (!Failures.mayPass(e)) {
                LOG.errorf("parity check failed id=%d failure=%s", check.id(), e.getClass().getName());
                await(checks.end(check, State.FAILED));
            }
            throw e;
        }
        metrics.counter("zaakspoor.parity.checked").increment(looked.checked());
        metrics.counter("zaakspoor.parity.different").increment(looked.differences().size());
        looked.differences().forEach(
                difference -> LOG.errorf("timeline differs reference=%s fault=%s", difference.reference(), difference.fault()));
        if (looked.isEnd()) {
            await(checks.end(check, State.DONE));
            LOG.infof("parity check done id=%d", check.id());
            return Optional.empty();
        }
        return await(checks.goOn(check, looked));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}

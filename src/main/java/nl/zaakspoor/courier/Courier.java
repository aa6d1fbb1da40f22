// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.SchemaNotReady;

/**
 * Delivers notices. What is due of one request becomes one message; a message is claimed for one attempt and dispatched.
 * While the mail server is away nothing is claimed, so that an outage uses up nobody's attempts.
 */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int PLAN_AT_ONCE = 200;
    private static final int SEND_AT_ONCE = 16;
    /** Beside the time the mail server may take: for reading, writing and freezing the mail. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Outage outage = new Outage(LOG, "delivery");
    private final MessageStore store;
    private final Dispatch dispatch;
    private final CourierClock clock;
    /** Longer than any attempt can take, so that nobody sends what another is still sending. */
    private final Duration lease;

    Courier(MessageStore store, Dispatch dispatch, CourierClock clock, MailServer server) {
        this.store = store;
        this.dispatch = dispatch;
        this.clock = clock;
        this.lease = server.timeout().plus(MARGIN);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void deliverWhatIsDue() {
        try {
            while (store.plan(clock.service().instant(), clock.real().instant(), PLAN_AT_ONCE) >= PLAN_AT_ONCE) {
                // More may be due: one full round follows another.
            }
            deliverMessages();
            outage.worked();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }

    private void deliverMessages() {
        List<DueMessage> due = claim();
        while (!due.isEmpty()) {
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(message -> senders.execute(() -> dispatch.deliver(message)));
            }
            due = claim();
        }
    }

    private List<DueMessage> claim() {
        Instant now = clock.real().instant();
        return dispatch.serverIsAway(now) ? List.of() : store.claim(now, now.plus(lease), SEND_AT_ONCE);
    }
}

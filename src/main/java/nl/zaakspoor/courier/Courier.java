// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
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
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Outage outage = new Outage(LOG, "delivery");
    private final Outage mailServer = new Outage(LOG, "mail server");
    private final MessageStore store;
    private final Dispatch dispatch;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final Duration lease;
    private volatile Instant awayUntil = Instant.MIN;
    private volatile boolean stopping;

    Courier(MessageStore store, Dispatch dispatch, RetryPlan retries, CourierClock clock, MailServer server) {
        this.store = store;
        this.dispatch = dispatch;
        this.retries = retries;
        this.clock = clock;
        this.lease = server.timeout().plus(MARGIN);
    }

    /** What is being sent is still recorded; nothing new is begun. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
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
            Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(message -> senders.execute(() -> dispatch.deliver(message).ifPresent(deliveries::add)));
            }
            lookAtServer(new ArrayList<>(deliveries));
            due = claim();
        }
    }

    private List<DueMessage> claim() {
        Instant now = clock.real().instant();
        return stopping || now.isBefore(awayUntil) ? List.of() : store.claim(now, now.plus(lease), SEND_AT_ONCE);
    }

    /** A server that takes some mail and turns away other connections is busy, not away. */
    private void lookAtServer(List<Delivery> round) {
        Optional<Delivery> away = round.stream().filter(Delivery.NotReached.class::isInstance).findFirst();
        boolean reached = round.stream().anyMatch(delivery -> !(delivery instanceof Delivery.NotReached));
        if (reached) {
            mailServer.worked();
        } else if (away.isPresent()) {
            awayUntil = retries.afterOutage(clock.real().instant());
            mailServer.failed(away.get().answer());
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.SchemaNotReady;
import nl.zaakspoor.notice.Medium;

/**
 * Delivers notices. What is due of one request becomes one message; a message is claimed for one attempt and dispatched. Mails
 * and text messages go apart, so that neither waits while the other's carrier is away.
 */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Outage outage = new Outage(LOG, "delivery");
    private final Outage textOutage = new Outage(LOG, "delivery of text messages");
    private final Planning planning;
    private final CourierClock clock;
    private final CourierLane mails;
    private final Optional<CourierLane> texts;

    Courier(Planning planning, MessageStore store, Dispatch dispatch, Routes routes, RetryPlan retries, CourierClock clock) {
        this.planning = planning;
        this.clock = clock;
        this.texts = routes.to(Medium.SMS).map(route -> new CourierLane("text message service", Set.of(Medium.SMS), route,
                store, dispatch, retries, clock));
        // Without text messages, what was to be one is looked at here, and ends.
        Set<Medium> media = texts.isPresent() ? EnumSet.of(Medium.EMAIL) : EnumSet.allOf(Medium.class);
        this.mails = new CourierLane("mail server", media, routes.mail(), store, dispatch, retries, clock);
    }

    void stop(@Observes ShutdownEvent event) {
        mails.stop();
        texts.ifPresent(CourierLane::stop);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void deliverWhatIsDue() {
        try {
            while (planning.plan(clock.service().instant(), clock.real().instant())) {
                // More may be due: one full round follows another.
            }
            mails.deliver();
            outage.worked();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void deliverTexts() {
        try {
            texts.ifPresent(CourierLane::deliver);
            textOutage.worked();
        } catch (RuntimeException e) {
            textOutage.failed(e);
        }
    }
}

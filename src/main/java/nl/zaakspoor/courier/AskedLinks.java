// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

import nl.zaakspoor.courier.AskedLinkStore.Claimed;
import nl.zaakspoor.courier.Routes.Route;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.SchemaNotReady;
import nl.zaakspoor.notice.Medium;

/**
 * Sends people who lost their link a new way in. It tells no news, so nothing holds it back but the switch that pauses all.
 * Mails and text messages go apart, so that neither waits while the other's carrier is away.
 */
@ApplicationScoped
class AskedLinks {
    private static final Logger LOG = Logger.getLogger(AskedLinks.class);
    private static final int AT_ONCE = 8;

    private final Outage outage = new Outage(LOG, "links by mail");
    private final Outage textOutage = new Outage(LOG, "links by text message");
    private final AskedLinkStore store;
    private final AskedLinkDispatch dispatch;
    private final Routes routes;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    AskedLinks(AskedLinkStore store, AskedLinkDispatch dispatch, Routes routes, CourierClock clock, MeterRegistry metrics) {
        this.store = store;
        this.dispatch = dispatch;
        this.routes = routes;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void sendWhatIsAsked() {
        send(Medium.EMAIL, outage);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void sendTexts() {
        send(Medium.SMS, textOutage);
    }

    /** What was asked by a medium that has no route any more ends with its day. */
    private void send(Medium medium, Outage itsOutage) {
        try {
            routes.to(medium).ifPresent(route -> {
                for (List<Claimed> all = claim(medium, route); !all.isEmpty(); all = claim(medium, route)) {
                    deliver(all);
                }
            });
            itsOutage.worked();
        } catch (RuntimeException e) {
            itsOutage.failed(e);
        }
    }

    private void deliver(List<Claimed> all) {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(claimed -> senders.execute(() -> dispatch.deliver(claimed)));
        }
    }

    private List<Claimed> claim(Medium medium, Route route) {
        Instant now = clock.real().instant();
        int granted = route.pace().take(AT_ONCE);
        List<Claimed> claimed = granted == 0
                ? List.of()
                : store.claim(medium, now, now.plus(route.timeout()).plus(CourierLane.MARGIN), granted, asked());
        route.pace().giveBack(granted - claimed.size());
        return claimed;
    }

    private Instant asked() {
        return clock.service().instant().minus(LinkAsks.KEPT);
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void forget() {
        try {
            int unanswered = store.forget(asked());
            if (unanswered > 0) {
                LOG.warnf("links never sent asks=%d", unanswered);
                metrics.counter(AskedLinkDispatch.METRIC, "outcome", "too-late").increment(unanswered);
            }
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }
}

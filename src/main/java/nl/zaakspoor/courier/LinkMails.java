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

import nl.zaakspoor.courier.LinkMailStore.Claimed;
import nl.zaakspoor.courier.Routes.Route;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.SchemaNotReady;

/** Sends people who lost their link a new way in. It tells no news, so nothing holds it back but the switch that pauses all. */
@ApplicationScoped
class LinkMails {
    private static final Logger LOG = Logger.getLogger(LinkMails.class);
    private static final int AT_ONCE = 8;

    private final Outage outage = new Outage(LOG, "links by mail");
    private final LinkMailStore store;
    private final LinkMailDispatch dispatch;
    private final Route route;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    LinkMails(LinkMailStore store, LinkMailDispatch dispatch, Routes routes, CourierClock clock, MeterRegistry metrics) {
        this.store = store;
        this.dispatch = dispatch;
        this.route = routes.mail();
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void sendWhatIsAsked() {
        try {
            for (List<Claimed> claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
                deliver(claimed);
            }
            outage.worked();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }

    private void deliver(List<Claimed> all) {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(claimed -> senders.execute(() -> dispatch.deliver(claimed)));
        }
    }

    private List<Claimed> claim() {
        Instant now = clock.real().instant();
        int granted = route.pace().take(AT_ONCE);
        List<Claimed> claimed = granted == 0
                ? List.of()
                : store.claim(now, now.plus(route.timeout()).plus(CourierLane.MARGIN), granted, asked());
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
                LOG.warnf("links by mail never sent asks=%d", unanswered);
                metrics.counter(LinkMailDispatch.METRIC, "outcome", "too-late").increment(unanswered);
            }
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }
}

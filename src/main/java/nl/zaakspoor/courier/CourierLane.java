// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jboss.logging.Logger;

import nl.zaakspoor.courier.Routes.Route;
import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.notice.Medium;

/**
 * Sends what is due by one route, at its pace. While the other side is away nothing is claimed, so that an outage uses up
 * nobody's attempts.
 */
final class CourierLane {
    private static final Logger LOG = Logger.getLogger(CourierLane.class);
    private static final int SEND_AT_ONCE = 16;
    /** Beside the time the other side may take: for reading, writing and freezing the message. */
    static final Duration MARGIN = Duration.ofMinutes(2);

    private final Outage outage;
    private final Set<Medium> media;
    private final Route route;
    private final MessageStore store;
    private final Dispatch dispatch;
    private final RetryPlan retries;
    private final CourierClock clock;
    private volatile Instant awayUntil = Instant.MIN;
    private volatile boolean stopping;

    /** @param media of the messages that are looked at here */
    CourierLane(String name, Set<Medium> media, Route route, MessageStore store, Dispatch dispatch, RetryPlan retries,
            CourierClock clock) {
        this.outage = new Outage(LOG, name);
        this.media = media;
        this.route = route;
        this.store = store;
        this.dispatch = dispatch;
        this.retries = retries;
        this.clock = clock;
    }

    /** What is being sent is still recorded; nothing new is begun. */
    void stop() {
        stopping = true;
    }

    void deliver() {
        List<DueMessage> due = claim();
        while (!due.isEmpty()) {
            Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(message -> senders.execute(() -> dispatch.deliver(message).ifPresent(deliveries::add)));
            }
            route.pace().giveBack(due.size() - deliveries.size());
            lookAtOtherSide(new ArrayList<>(deliveries));
            due = claim();
        }
    }

    private List<DueMessage> claim() {
        Instant now = clock.real().instant();
        if (stopping || now.isBefore(awayUntil)) {
            return List.of();
        }
        int granted = route.pace().take(SEND_AT_ONCE);
        List<DueMessage> due = granted == 0
                ? List.of()
                : store.claim(media, now, now.plus(route.timeout()).plus(MARGIN), granted);
        route.pace().giveBack(granted - due.size());
        return due;
    }

    /** Who takes some messages and turns away others is busy, not away. */
    private void lookAtOtherSide(Collection<Delivery> round) {
        Optional<Delivery> away = round.stream().filter(Delivery.NotReached.class::isInstance).findFirst();
        boolean reached = round.stream().anyMatch(delivery -> !(delivery instanceof Delivery.NotReached));
        if (reached) {
            outage.worked();
        } else if (away.isPresent()) {
            awayUntil = retries.afterOutage(clock.real().instant());
            outage.failed(away.get().answer());
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import org.eclipse.microprofile.reactive.messaging.Channel;

import nl.zaakspoor.ledger.OutboxTopics;
import nl.zaakspoor.ledger.SchemaNotReady;
import nl.zaakspoor.ledger.Seals;

/** Brings the outbox to Kafka, each topic on its own: a topic that is missing or busy holds up no other. */
@ApplicationScoped
class OutboxRelay {
    private final OutboxLane rejections;
    private final OutboxLane timelineChanges;
    private final OutboxLane residentActions;

    OutboxRelay(Pool pool, @Channel("outbox") MutinyEmitter<String> rejections,
            @Channel("timeline-changes") MutinyEmitter<String> timelineChanges,
            @Channel("resident-actions") MutinyEmitter<String> residentActions, Seals seals, MeterRegistry metrics) {
        this.rejections = new OutboxLane(OutboxTopics.REJECTIONS, pool, rejections, metrics);
        this.timelineChanges = new OutboxLane(OutboxTopics.TIMELINE_CHANGES, pool, timelineChanges, metrics);
        this.residentActions = new OutboxLane(OutboxTopics.RESIDENT_ACTIONS, pool, residentActions, metrics,
                seals::openAction);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> relayRejections() {
        return rejections.relay();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> relayTimelineChanges() {
        return timelineChanges.relay();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> relayResidentActions() {
        return residentActions.relay();
    }
}

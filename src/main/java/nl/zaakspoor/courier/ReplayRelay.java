// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.RawRecord;
import nl.zaakspoor.ledger.ReplayQueue;
import nl.zaakspoor.ledger.SchemaNotReady;

/** Puts the records that were asked for back on the topic on which they came, so that they come in like any other. */
@ApplicationScoped
class ReplayRelay {
    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Outage outage = new Outage(Logger.getLogger(ReplayRelay.class), "replay");
    private final ReplayQueue queue;
    private final MutinyEmitter<byte[]> kafka;
    private final MeterRegistry metrics;

    ReplayRelay(ReplayQueue queue, @Channel("replays") MutinyEmitter<byte[]> kafka, MeterRegistry metrics) {
        this.queue = queue;
        this.kafka = kafka;
        this.metrics = metrics;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> relay() {
        return queue.handOn(AT_ONCE, this::send)
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(replayed -> metrics.counter("zaakspoor.events.replayed").increment(replayed))
                .invoke(outage::worked).onFailure().invoke(outage::failed)
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Boolean> send(RawRecord raw) {
        return kafka.sendMessage(message(raw)).replaceWith(true).onFailure(ReplayRelay::isForGood).recoverWithItem(false);
    }

    /** Such as a record that is larger than the topic takes. */
    private static boolean isForGood(Throwable failure) {
        return failure instanceof ApiException && !(failure instanceof RetriableException);
    }

    @SuppressWarnings("NullAway") // Kafka knows only null for a record without a key or a value.
    private static Message<byte[]> message(RawRecord raw) {
        RecordHeaders headers = new RecordHeaders();
        raw.headers().forEach(headers::add);
        return Message.of(raw.value().orElse(null)).addMetadata(OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(raw.key().orElse(null)).withHeaders(headers).build());
    }
}

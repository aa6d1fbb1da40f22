// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.SourceRule;
import nl.zaakspoor.ledger.Arrival;
import nl.zaakspoor.ledger.Failures;
import nl.zaakspoor.ledger.Ledger;
import nl.zaakspoor.ledger.Recorded;
import nl.zaakspoor.ledger.Schema;

/**
 * The Kafka door. Nothing is recorded before the database has its schema. A batch is answered only when the ledger has committed
 * all of its portions, so an offset is let go only after that; as long as the database is away the same portion is tried
 * again, and Kafka waits. Nothing in a record can stop the records behind it.
 */
@ApplicationScoped
class StatusEventConsumer {
    private static final Logger LOG = Logger.getLogger(StatusEventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final double JITTER = 0.2;

    private final Schema schema;
    private final RecordReader reader;
    private final Ledger ledger;
    private final IntakeMetrics metrics;
    private final InstantSource clock;

    StatusEventConsumer(@Readiness Schema schema, Admission admission, SourceRule sources, Ledger ledger, IntakeMetrics metrics,
            InstantSource clock) {
        this.schema = schema;
        this.reader = new RecordReader(admission, sources, metrics);
        this.ledger = ledger;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Incoming("status-events")
    Uni<Void> consume(ConsumerRecords<byte[], WaitingValue> records) {
        return schema.whenReady().chain(() -> Multi.createFrom().iterable(Portions.of(records)).onItem()
                .transformToUniAndConcatenate(this::record).collect().last().replaceWithVoid());
    }

    /** Reading takes a while: not on the threads that serve everything else. */
    private Uni<Recorded> record(List<ConsumerRecord<byte[], WaitingValue>> portion) {
        return Uni.createFrom().item(() -> read(portion)).runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .chain(arrivals -> ledger.record(arrivals)
                        .onFailure(Failures::mayPass).invoke(failure -> waiting(arrivals.size(), failure))
                        .onFailure(Failures::mayPass).retry()
                        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE).withJitter(JITTER).indefinitely())
                .invoke(metrics::recorded);
    }

    private List<Arrival> read(List<ConsumerRecord<byte[], WaitingValue>> portion) {
        Instant now = clock.instant();
        return portion.stream().map(each -> reader.read(opened(each), now)).toList();
    }

    private static ConsumerRecord<byte[], byte[]> opened(ConsumerRecord<byte[], WaitingValue> waiting) {
        return new ConsumerRecord<>(waiting.topic(), waiting.partition(), waiting.offset(), waiting.timestamp(),
                waiting.timestampType(), waiting.serializedKeySize(), waiting.serializedValueSize(), waiting.key(),
                waiting.value() == null ? null : waiting.value().open(), waiting.headers(), waiting.leaderEpoch());
    }

    private void waiting(int events, Throwable failure) {
        metrics.retried();
        LOG.warnf("batch will be tried again events=%d failure=%s", events, failure.getClass().getSimpleName());
    }
}

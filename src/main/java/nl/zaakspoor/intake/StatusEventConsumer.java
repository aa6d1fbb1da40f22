// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.ScreenedEvent;
import nl.zaakspoor.ledger.Arrival;
import nl.zaakspoor.ledger.Arrival.Attributes;
import nl.zaakspoor.ledger.Failures;
import nl.zaakspoor.ledger.Ledger;
import nl.zaakspoor.ledger.Origin;
import nl.zaakspoor.ledger.RawRecord;

/**
 * The Kafka door. A batch is answered only when the ledger has committed it, so an offset is let go only after that; as long
 * as the database is away the same batch is tried again, and Kafka waits. Nothing in a record can stop the records behind it.
 */
@ApplicationScoped
class StatusEventConsumer {
    private static final Logger LOG = Logger.getLogger(StatusEventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final double JITTER = 0.2;

    private final Admission admission;
    private final Ledger ledger;
    private final IntakeMetrics metrics;
    private final InstantSource clock;

    StatusEventConsumer(Admission admission, Ledger ledger, IntakeMetrics metrics, InstantSource clock) {
        this.admission = admission;
        this.ledger = ledger;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Incoming("status-events")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        List<Arrival> arrivals = new ArrayList<>(records.count());
        Instant now = clock.instant();
        records.forEach(kafkaRecord -> arrivals.add(arrival(kafkaRecord, now)));
        return ledger.record(arrivals)
                .onFailure(Failures::mayPass).invoke(failure -> waiting(records.count(), failure))
                .onFailure(Failures::mayPass).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).withJitter(JITTER).indefinitely()
                .invoke(metrics::recorded).replaceWithVoid();
    }

    private void waiting(int events, Throwable failure) {
        metrics.retried();
        LOG.warnf("batch will be tried again events=%d failure=%s", events, failure.getClass().getSimpleName());
    }

    private Arrival arrival(ConsumerRecord<byte[], byte[]> kafkaRecord, Instant now) {
        Origin origin = new Origin(kafkaRecord.topic(), kafkaRecord.partition(), kafkaRecord.offset(),
                kafkaRecord.timestamp());
        RawRecord raw = raw(kafkaRecord);
        Attributes attributes = Attributes.UNREADABLE;
        try {
            CloudEvent event = KafkaBinding.read(kafkaRecord);
            attributes = new Attributes(event.attribute("source"), event.attribute("type"), event.attribute("id"),
                    event.attribute("subject"));
            Instant fallbackTime = kafkaRecord.timestamp() < 0 ? now : Instant.ofEpochMilli(kafkaRecord.timestamp());
            ScreenedEvent screened = admission.screen(event);
            if (screened.masked()) {
                raw = RawRecord.NOTHING;
                metrics.masked();
            }
            AdmittedEvent admitted = admission.admit(screened, fallbackTime, now);
            admitted.leftOut().forEach(field -> leftOut(admitted.event().id().source(), field));
            return new Arrival.Admitted(origin, raw, admitted);
        } catch (Rejection rejection) {
            return new Arrival.Refused(origin, raw, attributes, rejection);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.errorf("event parked topic=%s partition=%d offset=%d failure=%s", origin.topic(), origin.partition(),
                    origin.offset(), bug.getClass().getName());
            return new Arrival.Refused(origin, raw, attributes, Rejection.processingFailed());
        }
    }

    private void leftOut(String source, String field) {
        metrics.leftOut(field);
        LOG.infof("unusable value left out source=%s field=%s", source, field);
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : kafkaRecord.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), header.value());
            }
        }
        return new RawRecord(Optional.ofNullable(kafkaRecord.key()), headers,
                Optional.ofNullable(kafkaRecord.value()));
    }
}

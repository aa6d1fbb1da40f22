// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.RawText;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.ScreenedEvent;
import nl.zaakspoor.cloudevent.SourceRule;
import nl.zaakspoor.ledger.Arrival;
import nl.zaakspoor.ledger.Arrival.Attributes;
import nl.zaakspoor.ledger.Origin;
import nl.zaakspoor.ledger.RawRecord;
import nl.zaakspoor.ledger.ReplayMark;

/** Makes of any record on the topic either an event to record or a rejection; it never fails. */
final class RecordReader {
    private static final Logger LOG = Logger.getLogger(RecordReader.class);

    private final Admission admission;
    private final SourceRule sources;
    private final IntakeMetrics metrics;

    RecordReader(Admission admission, SourceRule sources, IntakeMetrics metrics) {
        this.admission = admission;
        this.sources = sources;
        this.metrics = metrics;
    }

    Arrival read(ConsumerRecord<byte[], byte[]> kafkaRecord, Instant now) {
        Origin origin = new Origin(kafkaRecord.topic(), kafkaRecord.partition(), kafkaRecord.offset(), kafkaRecord.timestamp());
        RawRecord raw = raw(kafkaRecord);
        Attributes attributes = Attributes.UNREADABLE;
        Optional<RawRecord> screenedRaw = Optional.empty();
        try {
            CloudEvent event = KafkaBinding.read(kafkaRecord);
            attributes = new Attributes(event.attribute("source"), event.attribute("type"), event.attribute("id"),
                    event.attribute("subject"));
            ScreenedEvent screened = admission.screen(event);
            RawRecord kept = screened.masked() ? masked(raw, screened.event()) : raw;
            screenedRaw = Optional.of(kept);
            event.attribute("source").flatMap(sources::refusal).ifPresent(refusal -> {
                throw new Rejection(refusal.code(), refusal.sentence());
            });
            return new Arrival.Admitted(origin, kept, admit(screened, origin, raw, now));
        } catch (Rejection rejection) {
            return new Arrival.Refused(origin, screenedRaw.orElseGet(() -> unlessBsn(raw)), attributes, rejection);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.errorf("event parked topic=%s partition=%d offset=%d failure=%s", origin.topic(), origin.partition(),
                    origin.offset(), bug.getClass().getName());
            return new Arrival.Refused(origin, screenedRaw.orElseGet(() -> unlessBsn(raw)), attributes,
                    Rejection.processingFailed());
        }
    }

    private AdmittedEvent admit(ScreenedEvent screened, Origin origin, RawRecord raw, Instant now) {
        long firstWritten = ReplayMark.firstWritten(raw, origin.timestamp());
        AdmittedEvent admitted = admission.admit(screened, firstWritten < 0 ? now : Instant.ofEpochMilli(firstWritten), now);
        admitted.leftOut().forEach(field -> leftOut(admitted.event().id().source(), field));
        return admitted;
    }

    /** What is kept of a record is its event without the BSN, and how it came in again. */
    private RawRecord masked(RawRecord raw, CloudEvent event) {
        metrics.masked();
        Map<String, byte[]> headers = new HashMap<>(ReplayMark.marksOn(raw));
        headers.put("content-type", EventTopic.STRUCTURED);
        return new RawRecord(raw.key(), headers, Optional.of(EventJson.write(event)));
    }

    /** Nobody could look at its free text. */
    private static RawRecord unlessBsn(RawRecord raw) {
        return raw.value().filter(RawText::holdsBsn).isPresent() ? RawRecord.NOTHING : raw;
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

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.cloudevent.ACloudEvent;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A record on the topic, as a publisher sends it: {@code KafkaRecord.binary(aStatusChanged()).header("ce_id", "2")}. */
final class KafkaRecord {
    private final RecordHeaders headers = new RecordHeaders();
    private final byte @Nullable [] value;

    private KafkaRecord(byte @Nullable [] value) {
        this.value = value;
    }

    static KafkaRecord of(byte @Nullable [] value) {
        return new KafkaRecord(value);
    }

    static KafkaRecord of(String value) {
        return new KafkaRecord(value.getBytes(UTF_8));
    }

    static KafkaRecord structured(ACloudEvent event) {
        return of(event.structured()).header("content-type", "application/cloudevents+json; charset=UTF-8");
    }

    static KafkaRecord binary(ACloudEvent event) {
        KafkaRecord record = of(event.data());
        event.attributes().forEach((name, value) -> record.header("ce_" + name, value));
        return record;
    }

    KafkaRecord header(String name, String value) {
        return header(name, value.getBytes(UTF_8));
    }

    KafkaRecord header(String name, byte @Nullable [] value) {
        headers.add(name, value);
        return this;
    }

    ConsumerRecord<byte[], byte[]> read() {
        return with(value);
    }

    /** As the consumer has it before it is read. */
    ConsumerRecord<byte[], WaitingValue> waiting() {
        return with(value == null ? null : WaitingValue.of(value));
    }

    private <V> ConsumerRecord<byte[], V> with(@Nullable V content) {
        return new ConsumerRecord<>("zaakspoor.status-events.v1", 0, 7, 1_793_610_000_000L, TimestampType.CREATE_TIME, -1, -1,
                "Z2026-004512".getBytes(UTF_8), content, headers, Optional.empty());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.local.Topics;

/** Publishes on the topic of status events, as a department's system does. */
@ApplicationScoped
public class EventPublisher {
    private final Optional<String> bootstrap;
    private final ObjectMapper json;
    private Optional<Producer<String, byte[]>> producer = Optional.empty();

    EventPublisher(@ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> bootstrap, ObjectMapper json) {
        this.bootstrap = bootstrap;
        this.json = json;
    }

    /** Publishes in binary mode: attributes in headers, data in the value. */
    public CompletionStage<RecordMetadata> publish(CloudEvent event) {
        ProducerRecord<String, byte[]> kafkaRecord = new ProducerRecord<>(Topics.STATUS_EVENTS,
                event.attributes().get("subject"),
                bytes(event));
        event.attributes().forEach((name, value) -> {
            String header = name.equals("datacontenttype") ? "content-type" : "ce_" + name;
            kafkaRecord.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
        });
        return send(kafkaRecord);
    }

    /** Publishes in structured mode, whatever the bytes are. */
    public CompletionStage<RecordMetadata> publish(Optional<String> key, byte[] event) {
        ProducerRecord<String, byte[]> kafkaRecord = new ProducerRecord<>(Topics.STATUS_EVENTS, key.orElse(null), event);
        kafkaRecord.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        return send(kafkaRecord);
    }

    private byte[] bytes(CloudEvent event) {
        try {
            return json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private CompletionStage<RecordMetadata> send(ProducerRecord<String, byte[]> kafkaRecord) {
        CompletableFuture<RecordMetadata> done = new CompletableFuture<>();
        var _ = producer().send(kafkaRecord, (metadata, failure) -> {
            if (failure == null) {
                done.complete(metadata);
            } else {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    /** Made when first needed: in production nobody needs it. */
    private synchronized Producer<String, byte[]> producer() {
        Producer<String, byte[]> open = producer.orElseGet(() -> new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap.orElseThrow(), "acks", "all", "delivery.timeout.ms", "20000",
                        "request.timeout.ms", "5000", "max.block.ms", "10000", "client.id", "demo-city"),
                new StringSerializer(), new ByteArraySerializer()));
        producer = Optional.of(open);
        return open;
    }

    @PreDestroy
    synchronized void close() {
        producer.ifPresent(open -> open.close(Duration.ofSeconds(2)));
    }
}

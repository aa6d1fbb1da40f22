// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import nl.zaakspoor.term.DutchTime;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A department's system that publishes the events of many requests: each is received, moves twice or more, and the fifth event
 * ends it.
 */
record Load(String bootstrapServers, int requests, int eventsPerRequest) {
    static final String SOURCE = "urn:nld:oin:00000001001234567000:systeem:load";
    private static final int PAUSE_EVERY = 500;
    private static final int LAST = 59;
    /** So that no term has passed: then the service itself has nothing to say of these requests. */
    private static final LocalDate TODAY = LocalDate.now(DutchTime.ZONE);

    /** Publishes the announcement of one request, whose applicant wants mail. */
    static void one(String bootstrapServers, String reference, String address) {
        String data = """
                {"product": "melding-openbare-ruimte", "department": "DSB", "receivedOn": "%s",
                 "applicant": {"email": "%s"}}""".formatted(TODAY, address);
        try (Producer<String, String> producer = producer(bootstrapServers)) {
            producer.send(event(reference, "request-received", 0, data));
        }
    }

    /** Publishes one more event about a request, after all that this load says of it. */
    static void one(String bootstrapServers, String reference, String type, String data) {
        try (Producer<String, String> producer = producer(bootstrapServers)) {
            producer.send(event(reference, type, LAST, data));
        }
    }

    /** Publishes that every request is opened again, in the background. */
    CompletableFuture<Void> reopen(long pauseMillis) {
        return CompletableFuture.runAsync(() -> {
            try (Producer<String, String> producer = producer(bootstrapServers)) {
                for (int i = 0; i < requests; i++) {
                    producer.send(event("L-%05d".formatted(i), "request-reopened", LAST, "{}"));
                    LockSupport.parkNanos(pauseMillis * 1_000_000);
                }
            }
        });
    }

    int events() {
        return requests * eventsPerRequest;
    }

    /** Publishes everything in the background; done when Kafka has it all. */
    CompletableFuture<Void> publish(long pauseMillis) {
        return CompletableFuture.runAsync(() -> {
            try (Producer<String, String> producer = producer(bootstrapServers)) {
                for (int i = 0; i < events(); i++) {
                    producer.send(event(i % requests, i / requests));
                    if (i % PAUSE_EVERY == 0) {
                        LockSupport.parkNanos(pauseMillis * 1_000_000);
                    }
                }
            }
        });
    }

    private static Producer<String, String> producer(String bootstrapServers) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                new StringSerializer(), new StringSerializer());
    }

    private ProducerRecord<String, String> event(int request, int step) {
        String reference = "L-%05d".formatted(request);
        String type = step == 0 ? "request-received" : step == eventsPerRequest - 1 ? "request-completed" : "status-changed";
        String data = switch (type) {
            case "request-received" -> """
                    {"product": "melding-openbare-ruimte", "department": "DSB", "receivedOn": "%s",
                     "title": {"nl": "Losse tegel %d"}, "applicant": {"name": "Load de Tester", "contactBy": "none"}}"""
                    .formatted(TODAY, request);
            case "status-changed" -> "{\"status\": \"in-progress\"}";
            default -> "{\"outcome\": \"done\"}";
        };
        return event(reference, type, step, data);
    }

    private static ProducerRecord<String, String> event(String reference, String type, int step, String data) {
        ProducerRecord<String, String> kafkaRecord = new ProducerRecord<>("zaakspoor.status-events.v1", reference, data);
        Map.of("ce_specversion", "1.0", "ce_id", reference + "-" + step, "ce_source", SOURCE, "ce_type",
                "nl.zaakspoor." + type + ".v1", "ce_subject", reference, "ce_time",
                "2026-11-02T09:%02d:00Z".formatted(step)).forEach(
                        (name, value) -> kafkaRecord.headers().add(name, value.getBytes(UTF_8)));
        return kafkaRecord;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts the city's events on the topic. */
record EventStream(String bootstrapServers) {
    static final String TOPIC = "zaakspoor.status-events.v1";
    private static final byte[] CONTENT_TYPE = "application/cloudevents+json".getBytes(UTF_8);

    /** Publishes all of it; answers the ids of the last event of each partition: who has those has all. */
    List<String> publish(List<CityEvents.Event> events) {
        Map<Integer, String> last = new ConcurrentHashMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 100_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (CityEvents.Event event : events) {
                ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, event.reference(), event.json());
                message.headers().add("content-type", CONTENT_TYPE);
                producer.send(message, (where, failure) -> {
                    if (failure == null) {
                        last.put(where.partition(), event.id());
                    }
                });
            }
        }
        return List.copyOf(last.values());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import io.restassured.response.Response;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** A department that publishes on Kafka, and the colleague who looks up the resident's link. */
public final class Publisher {
    private Publisher() {}

    /** Publishes one event and does not wait for what becomes of it. */
    public static void publish(String reference, String type, String time, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s-%s-%s", "source": "urn:nld:oin:00000001001234567000:systeem:test",
                 "type": "nl.zaakspoor.%s.v1", "subject": "%s", "time": "%s", "data": %s}""".formatted(reference, type, time,
                type, reference, time, data);
        send(reference, event.getBytes(UTF_8), Map.of("content-type", "application/cloudevents+json"));
    }

    /** Puts a record on the topic as it is, right or wrong. */
    public static void send(@Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>("zaakspoor.status-events.v1", key, value);
            headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
            producer.send(message);
        }
    }

    /** Puts many records on the topic, and says where each came to stand. */
    public static List<RecordMetadata> sendAll(List<ProducerRecord<String, byte[]>> records) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "linger.ms", 20, "max.request.size",
                16 * 1024 * 1024), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
            producer.flush();
            return sent.stream().map(Future::resultNow).toList();
        }
    }

    /** It was received today, so no term of it passes while it is looked at; it happened on a day before all that a test tells of it. */
    public static void receive(String reference, String product, String moreData) {
        publish(reference, "request-received", "2026-10-06T08:00:00Z", """
                {"occurredAt": "2026-10-06", "product": "%s", "department": "DSO", "receivedOn": "%s"%s}"""
                .formatted(product, LocalDate.now(DutchTime.ZONE), moreData));
    }

    /** The address of the status page without its host, once the request is known. */
    public static String linkOf(String reference) {
        Response answer = await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200)).until(
                () -> given().auth().preemptive().basic("desk", "desk").post("/v1/requests/" + reference + "/status-link"),
                response -> response.statusCode() == 200);
        return URI.create(answer.jsonPath().getString("url")).getPath();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.restassured.response.Response;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** A department that publishes on Kafka, and the colleague who looks up the resident's link. */
final class Publisher {
    private Publisher() {}

    /** Publishes one event and does not wait for what becomes of it. */
    static void publish(String reference, String type, String time, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s-%s-%s", "source": "urn:nld:oin:00000001001234567000:systeem:test",
                 "type": "nl.zaakspoor.%s.v1", "subject": "%s", "time": "%s", "data": %s}""".formatted(reference, type, time,
                type, reference, time, data);
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>("zaakspoor.status-events.v1", reference, event);
            message.headers().add("content-type",
                    "application/cloudevents+json".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            producer.send(message);
        }
    }

    static void receive(String reference, String product, String moreData) {
        publish(reference, "request-received", "2026-10-06T08:00:00Z", """
                {"occurredAt": "2026-10-06", "product": "%s", "department": "DSO", "receivedOn": "2026-10-06"%s}"""
                .formatted(product, moreData));
    }

    /** The address of the status page without its host, once the request is known. */
    static String linkOf(String reference) {
        Response answer = await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200)).until(
                () -> given().auth().preemptive().basic("desk", "desk").post("/v1/requests/" + reference + "/status-link"),
                response -> response.statusCode() == 200);
        return URI.create(answer.jsonPath().getString("url")).getPath();
    }
}

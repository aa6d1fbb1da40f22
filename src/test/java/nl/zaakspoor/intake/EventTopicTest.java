// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.WebApplicationException;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.rest.Problem;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;

/** What a publisher hears of Kafka. */
class EventTopicTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final List<Message<byte[]>> sent = new ArrayList<>();

    @Test
    void it_is_done_when_kafka_has_every_event_in_order_under_the_reference() {
        // Given
        EventTopic topic = topic(_ -> Uni.createFrom().voidItem());

        // When
        topic.publish(List.of(welcome("1"), welcome("2")));

        // Then
        assertThat(sent).extracting(message -> new String(message.getPayload(), java.nio.charset.StandardCharsets.UTF_8))
                .satisfiesExactly(first -> assertThat(first).contains("\"id\":\"1\""),
                        second -> assertThat(second).contains("\"id\":\"2\""));
        assertThat(sent).extracting(message -> message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getKey())
                .containsOnly("Z2026-004512");
    }

    @Test
    void one_event_that_kafka_does_not_take_fails_the_call() {
        assertNotPublished(topic(message -> new String(message.getPayload(), java.nio.charset.StandardCharsets.UTF_8)
                .contains("\"id\":\"2\"")
                        ? Uni.createFrom().failure(new IllegalStateException())
                        : Uni.createFrom().voidItem()));
    }

    @Test
    void an_emitter_that_refuses_at_once_fails_the_call_in_the_same_way() {
        assertNotPublished(topic(_ -> {
            throw new IllegalStateException("no room");
        }));
    }

    @Test
    void nobody_waits_for_ever_for_an_acknowledgement() {
        assertNotPublished(topic(_ -> Uni.createFrom().nothing()));
    }

    private void assertNotPublished(EventTopic topic) {
        // When
        WebApplicationException failure = Assertions.catchThrowableOfType(WebApplicationException.class,
                () -> topic.publish(List.of(welcome("1"), welcome("2"))));

        // Then
        assertThat(failure.getResponse().getStatus()).isEqualTo(503);
        assertThat(failure.getResponse().getHeaderString("Retry-After")).isEqualTo("10");
        assertThat(((Problem) failure.getResponse().getEntity()).detail()).contains("repeating it does no harm");
    }

    private static Welcome welcome(String id) {
        ACloudEvent event = aStatusChanged().with("id", id);
        return new Welcome(new Admission(BUILT_IN).admit(event.event(), NOW, NOW),
                nl.zaakspoor.cloudevent.EventJson.write(event.event()), false);
    }

    @SuppressWarnings("unchecked")
    private EventTopic topic(Function<Message<byte[]>, Uni<Void>> kafka) {
        MutinyEmitter<byte[]> emitter = (MutinyEmitter<byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{MutinyEmitter.class}, (_, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("sendMessage");
                    sent.add((Message<byte[]>) arguments[0]);
                    return kafka.apply((Message<byte[]>) arguments[0]);
                });
        return new EventTopic(emitter, PATIENCE);
    }
}

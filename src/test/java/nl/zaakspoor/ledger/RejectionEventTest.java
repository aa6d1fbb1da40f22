// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.contract.AsyncApi;
import nl.zaakspoor.contract.Schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RejectionEventTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void a_publisher_is_told_which_event_was_rejected_and_why() {
        // Given
        var attributes = new Arrival.Attributes(Optional.of("urn:test:source"), Optional.of("nl.zaakspoor.status-changed.v1"),
                Optional.of("e1"), Optional.of("Z2026-004512"));

        // When
        String event = RejectionEvent.of(new Arrivals().refused(RejectionCode.INVALID_DATA, "`status` is missing", attributes),
                NOW);

        // Then
        assertThat(event)
                .isEqualTo("{\"datacontenttype\":\"application/json\",\"id\":\"zaakspoor.status-events.v1/0/0/1793620800000\","
                        + "\"source\":\"urn:nld:zaakspoor\",\"specversion\":\"1.0\",\"time\":\"2026-11-02T12:00:00Z\","
                        + "\"type\":\"nl.zaakspoor.event-rejected.v1\",\"data\":{\"code\":\"invalid-data\",\"detail\":\"`status` is missing\","
                        + "\"id\":\"e1\",\"origin\":{\"offset\":0,\"partition\":0,\"topic\":\"zaakspoor.status-events.v1\"},"
                        + "\"source\":\"urn:test:source\",\"type\":\"nl.zaakspoor.status-changed.v1\"}}");
    }

    @ParameterizedTest
    @EnumSource(RejectionCode.class)
    void what_a_publisher_is_told_follows_the_published_schema(RejectionCode code) {
        // Given
        var attributes = new Arrival.Attributes(Optional.of("urn:test:source"), Optional.of("nl.zaakspoor.status-changed.v1"),
                Optional.of("e1"), Optional.empty());

        // When
        var event = EventJson.parse(RejectionEvent.of(new Arrivals().refused(code, "`status` is missing", attributes), NOW)
                .getBytes(UTF_8));

        // Then
        assertThat(AsyncApi.problemsOfAnswer("eventRejected", event)).isEmpty();
        assertThat(Schemas.problems("events/out/event-rejected.v1.json", event.path("data"))).isEmpty();
    }

    @Test
    void what_is_rejected_is_told_on_a_topic_of_the_contract() {
        assertThat(AsyncApi.topics()).contains(OutboxTopics.REJECTIONS);
    }

    @Test
    void whatever_came_can_be_told_of() {
        // Given
        var attributes = new Arrival.Attributes(Optional.of("\ud800"), Optional.of("a\u0000b"), Optional.of("x".repeat(256)),
                Optional.of("é"));

        // When
        String event = RejectionEvent.of(new Arrivals().refused(RejectionCode.NOT_A_CLOUDEVENT, "header `\u0000\ud800` is odd",
                attributes), NOW);

        // Then
        var data = EventJson.structured(event.getBytes(UTF_8)).data();
        assertThat(data.get("detail").textValue()).isEqualTo("header `??` is odd");
        assertThat(data.has("source") || data.has("type") || data.has("id")).isFalse();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.contract.AsyncApi;
import nl.zaakspoor.contract.Schemas;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineChangedEventTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void other_systems_are_told_where_the_request_is_and_nothing_of_whom_or_what_it_is_about() {
        // When
        String event = eventAfter(aRequest().received().statusWith("BEOORDELEN", "Wij vragen de buren om advies"));

        // Then
        assertThat(event).isEqualTo("{\"datacontenttype\":\"application/json\","
                + "\"id\":\"zaakspoor.timeline-changes.v1/Z2026-004512/7\",\"source\":\"urn:nld:zaakspoor\","
                + "\"specversion\":\"1.0\",\"subject\":\"Z2026-004512\",\"time\":\"2026-11-02T12:00:00Z\","
                + "\"type\":\"nl.zaakspoor.timeline-changed.v1\",\"data\":{\"department\":\"DSO\",\"product\":\"vergunning\","
                + "\"reference\":\"Z2026-004512\",\"state\":\"in-progress\",\"step\":{\"number\":3,\"of\":5},"
                + "\"updatedAt\":\"2026-11-02T10:00:05Z\",\"version\":7,\"whoActs\":\"municipality\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vergunning", "bijzondere-bijstand", "melding-openbare-ruimte"})
    void what_is_told_follows_the_published_schema(String product) {
        for (Events story : new Events[]{aRequestFor(product).received(), aRequestFor(product).received().asked("t", 10),
                aRequestFor(product).received().completed()}) {
            // When
            JsonNode event = EventJson.parse(eventAfter(story).getBytes(UTF_8));

            // Then
            assertThat(AsyncApi.problemsOfAnswer("timelineChanged", event)).isEmpty();
            assertThat(Schemas.problems("events/out/timeline-changed.v1.json", event.path("data"))).isEmpty();
        }
    }

    @Test
    void of_a_sensitive_product_the_step_is_not_told() {
        assertThat(eventAfter(aRequestFor("bijzondere-bijstand").received())).doesNotContain("\"step\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fraude-onderzoek", "crisisopvang", "fraudemelding", "a-product-that-nobody-knows"})
    void of_what_residents_cannot_follow_nothing_is_told(String product) {
        assertThat(Outline.of(viewAfter(aRequestFor(product).received()))).isEmpty();
    }

    @Test
    void it_is_told_on_a_topic_of_the_contract() {
        assertThat(AsyncApi.topics()).contains(OutboxTopics.TIMELINE_CHANGES);
    }

    private static String eventAfter(Events story) {
        TimelineView view = viewAfter(story);
        return TimelineChangedEvent.of(view, Outline.of(view).orElseThrow(), 7, NOW);
    }

    private static TimelineView viewAfter(Events story) {
        return Optional.of(Timeline.of(BUILT_IN, story.events())).flatMap(timeline -> timeline.at(NOW, BUILT_IN)).orElseThrow();
    }
}

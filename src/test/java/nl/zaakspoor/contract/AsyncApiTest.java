// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.PublicState;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the topics says what the schemas and the code say. */
class AsyncApiTest {
    private static final JsonNode MESSAGES = AsyncApi.DOCUMENT.at("/components/messages");

    @Test
    void the_document_follows_asyncapi() {
        assertThat(Schemas.problemsOfAsyncApi(AsyncApi.DOCUMENT)).isEmpty();
    }

    @Test
    void a_document_that_does_not_follow_it_would_be_noticed() {
        // Given
        ObjectNode document = AsyncApi.DOCUMENT.deepCopy();
        ((ObjectNode) document.at("/operations/receiveStatusEvents")).put("action", "publish");

        // Then
        assertThat(Schemas.problemsOfAsyncApi(document)).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(Nodes.references(AsyncApi.FILE, AsyncApi.DOCUMENT)).hasSizeGreaterThan(100)
                .allSatisfy(Nodes.Reference::follow);
    }

    @ParameterizedTest
    @MethodSource("nl.zaakspoor.timeline.EventType#published")
    void every_type_has_a_message_with_its_schema(EventType type) {
        // When
        List<Map.Entry<String, JsonNode>> messages = MESSAGES.properties().stream()
                .filter(message -> message.getValue().path("name").asText().equals(type.cloudEventType())).toList();

        // Then
        assertThat(messages).singleElement().satisfies(message -> {
            JsonNode described = message.getValue();
            assertThat(described.at("/payload/$ref").asText()).isEqualTo(Schemas.of(type));
            assertThat(described.at("/headers/properties/ce_type/const").asText()).isEqualTo(type.cloudEventType());
            assertThat(described.path("title")).isEqualTo(Contract.json(Schemas.of(type)).path("title"));
            assertThat(AsyncApi.DOCUMENT.at("/channels/statusEvents/messages/" + message.getKey() + "/$ref").asText())
                    .isEqualTo("#/components/messages/" + message.getKey());
        });
    }

    @Test
    void every_message_is_used_by_a_channel() {
        // When
        var used = Nodes.in(AsyncApi.DOCUMENT.path("channels")).map(place -> place.node().path("$ref").asText())
                .filter(target -> target.startsWith("#/components/messages/"))
                .map(target -> target.substring(target.lastIndexOf('/') + 1)).collect(Collectors.toSet());

        // Then
        assertThat(used).containsExactlyInAnyOrderElementsOf(MESSAGES.properties().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void the_binding_of_a_channel_names_its_own_topic() {
        assertThat(AsyncApi.DOCUMENT.path("channels")).allSatisfy(
                channel -> assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.path("address")));
    }

    @Test
    void the_change_of_a_timeline_says_its_states_in_the_words_of_the_code() {
        // When
        JsonNode fields = Contract.json("events/out/timeline-changed.v1.json").path("properties");

        // Then
        assertThat(fields.at("/state/enum")).map(JsonNode::asText).containsExactlyElementsOf(
                Arrays.stream(PublicState.values()).map(PublicState::code).toList());
    }
}

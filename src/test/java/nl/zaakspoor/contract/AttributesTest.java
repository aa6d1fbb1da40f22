// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.timeline.EventType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The attributes of an event, by the schema and by the reader. */
class AttributesTest {
    private static final Example EXAMPLE = Example.of(EventType.STATUS_CHANGED).getFirst();

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "data"})
    void what_must_be_there_is_missed_by_both(String attribute) {
        assertRefused(((ObjectNode) EXAMPLE.event().deepCopy()).without(attribute));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            specversion | 0.3
            specversion | 1
            id          | ''
            id          | '  '
            source      | ''
            source      | een systeem
            type        | nl.zaakspoor.status-changed.v2
            type        | status-changed
            subject     | ..
            subject     | Z2026/004512
            time        | 2026-11-02
            time        | 2026-11-02T10:00:00
            time        | 2026-11-31T10:00:00Z
            time        | 1969-12-31T10:00:00Z
            time        | 2026-11-02T10:00:00+01
            time        | 2026-11-02T10:00:00+01:00:30
            time        | 2026-11-02T10:00:00.Z
            """)
    void what_is_wrong_is_refused_by_both(String attribute, String value) {
        assertRefused(with(attribute, new TextNode(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source"})
    void what_is_too_long_is_refused_by_both(String attribute) {
        assertAccepted(with(attribute, new TextNode("x".repeat(255))));
        assertRefused(with(attribute, new TextNode("x".repeat(256))));
    }

    @Test
    void an_emoji_in_an_id_is_one_character_to_both() {
        assertAccepted(with("id", new TextNode("😀".repeat(255))));
        assertRefused(with("id", new TextNode("😀".repeat(256))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]"})
    void an_attribute_is_never_an_object_or_a_list(String json) {
        assertRefused(
                with("extra", EventJson.parse(json.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({"datacontenttype,application/json; charset=UTF-8", "datacontenttype,application/vnd.zaak+json",
            "dataschema,https://voorbeeld.example/status-changed.v1.json", "sequence,000017", "comexampleextra,iets"})
    void what_is_optional_or_unknown_is_welcome_to_both(String attribute, String value) {
        assertAccepted(with(attribute, new TextNode(value)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_unknown_attribute_may_be_a_number_or_a_boolean(boolean flag) {
        assertAccepted(
                with("extra", flag ? JsonNodeFactory.instance.booleanNode(true) : JsonNodeFactory.instance.numberNode(7)));
    }

    private static JsonNode with(String attribute, JsonNode value) {
        return ((ObjectNode) EXAMPLE.event().deepCopy()).set(attribute, value);
    }

    private static void assertRefused(JsonNode event) {
        assertThat(Schemas.problems(Schemas.STATUS_EVENT, event)).as("problems by the schema").isNotEmpty();
        assertThat(Reader.refusal(event)).as("refusal by the reader").isPresent();
    }

    private static void assertAccepted(JsonNode event) {
        assertThat(Schemas.problems(Schemas.STATUS_EVENT, event)).isEmpty();
        assertThat(Reader.refusal(event)).isEmpty();
    }
}

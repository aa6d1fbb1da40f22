// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What a schema forbids, the reader refuses as well; and neither minds what it does not know. */
class BrokenDataTest {
    /** Here the reader takes one plain text too; a publisher need not know. */
    private static final Set<String> READ_LIBERALLY = Set.of("request-erased data.reason: \"x\"");

    static Stream<Example> examples() {
        return Example.all().stream();
    }

    @TestFactory
    Stream<DynamicTest> what_a_schema_forbids_the_reader_refuses() {
        return examples().flatMap(example -> BrokenData.of(Definition.of(Schemas.of(example.type())), example.data()).stream()
                .map(broken -> dynamicTest(example + " " + broken.what(), () -> assertRefused(example, broken))));
    }

    private static void assertRefused(Example example, BrokenData.Case broken) {
        // When
        List<String> problems = Schemas.problems(Schemas.of(example.type()), broken.data());

        // Then
        assertThat(problems).as("problems by the schema").isNotEmpty();
        if (!READ_LIBERALLY.contains(example + " " + broken.what())) {
            assertThat(Reader.refusal(example.with(broken.data()))).as("refusal by the reader").isPresent();
        }
    }

    @Test
    void everything_deceptive_is_tried() {
        // When
        List<String> tried = examples().flatMap(e -> BrokenData.of(Definition.of(Schemas.of(e.type())), e.data()).stream())
                .map(BrokenData.Case::what).toList();

        // Then
        assertThat(BrokenData.DECEPTIVE.values().stream().flatMap(List::stream)).allSatisfy(
                text -> assertThat(tried).anyMatch(what -> what.endsWith(": \"" + text + "\"") || text.length() > 58));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void unknown_fields_are_welcome_everywhere(Example example) {
        // Given
        JsonNode data = withUnknownFields(example.data());

        // Then
        assertThat(data.toString()).contains("notYetKnown");
        assertThat(Schemas.problems(Schemas.of(example.type()), data)).isEmpty();
        assertThat(Reader.read(example.with(data)).fact()).isEqualTo(Reader.read(example.event()).fact());
    }

    /** In every object but the texts, whose fields are languages. */
    private static JsonNode withUnknownFields(JsonNode node) {
        if (node.isObject() && !node.has("nl")) {
            ObjectNode more = node.deepCopy();
            node.properties().forEach(field -> more.set(field.getKey(), withUnknownFields(field.getValue())));
            more.putObject("notYetKnown").putArray("deep").add(1).addNull();
            return more;
        }
        if (node.isArray()) {
            ArrayNode items = ((ArrayNode) node.deepCopy()).removeAll();
            node.forEach(item -> items.add(withUnknownFields(item)));
            return items;
        }
        return node;
    }
}

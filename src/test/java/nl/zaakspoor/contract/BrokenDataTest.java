// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** What a schema forbids, the reader refuses as well, but for how to reach somebody; and neither minds what it does not know. */
class BrokenDataTest {
    static Stream<Example> examples() {
        return Example.all().stream();
    }

    @TestFactory
    Stream<DynamicTest> what_a_schema_forbids_the_reader_refuses_or_leaves_out() {
        return examples().flatMap(example -> brokenBy(example).map(
                broken -> dynamicTest(example + " " + broken.what(), () -> assertAnswered(example, broken))));
    }

    private static void assertAnswered(Example example, BrokenData.Case broken) {
        // When
        List<String> problems = Schemas.problems(Schemas.of(example.type()), broken.data());
        JsonNode event = example.with(broken.data());

        // Then
        assertThat(problems).as("problems by the schema").isNotEmpty();
        switch (Answer.to(broken)) {
            case Answer.Refused() -> assertThat(Reader.refusal(event)).as("refusal by the reader").isPresent();
            case Answer.ReadAs(JsonNode data, List<String> leftOut) -> {
                assertThat(Reader.admit(event).event()).isEqualTo(Reader.read(example.with(data)));
                assertThat(Reader.admit(event).leftOut()).isEqualTo(leftOut);
            }
        }
    }

    @Test
    void every_field_that_is_left_out_is_tried_of_an_applicant_and_of_a_representative() {
        // When
        Set<String> leftOut = examples().flatMap(BrokenDataTest::brokenBy).map(Answer::to)
                .flatMap(answer -> answer instanceof Answer.ReadAs read ? read.leftOut().stream() : Stream.empty())
                .collect(Collectors.toSet());

        // Then
        assertThat(leftOut).containsExactlyInAnyOrderElementsOf(Answer.LEFT_OUT.stream()
                .flatMap(field -> Stream.of("applicant." + field, "applicant.representatives[0]." + field)).toList());
    }

    @Test
    void everything_deceptive_is_tried() {
        // When
        List<String> tried = examples().flatMap(BrokenDataTest::brokenBy).map(BrokenData.Case::what).toList();

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

    private static Stream<BrokenData.Case> brokenBy(Example example) {
        return BrokenData.of(Definition.of(Schemas.of(example.type())), example.data()).stream();
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

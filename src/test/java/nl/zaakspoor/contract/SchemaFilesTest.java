// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema files themselves: right, readable, and the same to older validators. */
class SchemaFilesTest {
    private static final Set<String> ANNOTATIONS = Set.of("$ref", "title", "description", "examples");

    static Stream<String> files() {
        return Stream.of("events", "events/out").flatMap(folder -> Contract.jsonIn(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_schema_follows_the_draft_and_says_what_it_is(String file) {
        // When
        JsonNode schema = Contract.json(file);

        // Then
        assertThat(Schemas.problemsOf(schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(file).endsWith("/" + schema.path("$id").asText());
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_field_is_explained(String file) {
        // When
        var fields = Nodes.in(Contract.json(file)).filter(place -> isField(place.at()));

        // Then
        assertThat(fields).filteredOn(field -> !field.node().has("$ref"))
                .allSatisfy(field -> assertThat(field.node().path("description").asText()).as(field.toString()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_example_within_a_schema_is_valid(String file) {
        // Given
        List<Nodes.Place> places = Nodes.in(Contract.json(file))
                .filter(place -> place.node().path("examples").isArray() && !place.at().toString().contains("/examples/"))
                .toList();

        // Then
        assertThat(places).isNotEmpty().allSatisfy(place -> place.node().path("examples").forEach(
                example -> assertThat(Schemas.problems(file + "#" + place.at(), example)).as(place.toString()).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_reference_leads_somewhere(String file) {
        assertThat(Nodes.references(file, Contract.json(file))).allSatisfy(Nodes.Reference::follow);
    }

    /** Up to draft 7 whatever stands beside a reference is not read, so nothing there may matter. */
    @ParameterizedTest
    @MethodSource("files")
    void beside_a_reference_stands_only_what_explains_it(String file) {
        assertThat(Nodes.in(Contract.json(file)).filter(place -> place.node().has("$ref")))
                .allSatisfy(place -> assertThat(ANNOTATIONS).containsAll(names(place.node())));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).toList();
    }

    private static boolean isField(JsonPointer at) {
        String[] steps = at.toString().split("/");
        return steps.length > 2 && steps[steps.length - 2].equals("properties") && !at.toString().contains("/if/")
                && !at.toString().contains("/then/");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.insight.By;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.notice.DeskWork;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** The description of the REST API says all that there is, and nothing that there is not. */
class OpenApiTest {
    private static final List<Route> ROUTES = Route.all();

    static Stream<Operation> operations() {
        return OpenApi.operations().stream();
    }

    @Test
    void every_route_is_described_and_every_operation_has_a_route() {
        // When
        List<String> described = operations().map(Operation::toString).toList();

        // Then
        assertThat(described).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ROUTES.stream().map(Route::toString).distinct().toList());
    }

    @Test
    void a_route_is_described_for_those_who_may_call_it() {
        // Given
        Map<String, Set<String>> roles = ROUTES.stream()
                .collect(Collectors.toMap(Route::toString, Route::roles, (one, other) -> one));

        // Then
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.roles()).as(operation.toString()).isEqualTo(roles.get(operation.toString()));
            assertThat(operation.node().has("security")).as(operation.toString()).isEqualTo(operation.roles().isEmpty());
        });
    }

    @Test
    void a_body_is_described_in_every_form_that_is_taken() {
        // Given
        Map<String, Set<String>> taken = ROUTES.stream().collect(groupingBy(Route::toString,
                Collectors.flatMapping(route -> route.consumes().stream(), Collectors.toSet())));

        // Then
        assertThat(operations().filter(operation -> operation.node().has("requestBody"))).isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.bodies().keySet()).as(operation.toString())
                        .isEqualTo(taken.get(operation.toString())));
    }

    @Test
    void an_operation_is_described_with_the_parameters_and_the_body_that_its_route_reads_and_no_others() {
        // Given
        Map<String, Set<String>> read = ROUTES.stream().collect(groupingBy(Route::toString,
                Collectors.flatMapping(route -> route.parameters().stream(), Collectors.toSet())));
        Map<String, Boolean> bodies = ROUTES.stream().collect(Collectors.toMap(Route::toString, Route::takesBody,
                Boolean::logicalOr));

        // Then
        assertThat(read.get("GET /v1/insights/requests")).containsExactlyInAnyOrder("from", "until", "department", "product");
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.parameters("query").map(parameter -> parameter.path("name").asText()))
                    .as(operation.toString()).containsExactlyInAnyOrderElementsOf(read.get(operation.toString()));
            assertThat(operation.node().has("requestBody")).as(operation.toString())
                    .isEqualTo(bodies.get(operation.toString()));
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(Nodes.references(OpenApi.FILE, OpenApi.DOCUMENT)).hasSizeGreaterThan(200)
                .allSatisfy(Nodes.Reference::follow);
    }

    @Test
    void every_component_is_used() {
        // Given
        Set<String> used = Nodes.references(OpenApi.FILE, OpenApi.DOCUMENT).stream().map(Nodes.Reference::target)
                .collect(Collectors.toSet());

        // Then
        assertThat(List.of("schemas", "responses", "parameters", "headers"))
                .allSatisfy(kind -> assertThat(OpenApi.DOCUMENT.path("components").path(kind).properties())
                        .extracting(component -> "#/components/" + kind + "/" + component.getKey()).isSubsetOf(used));
    }

    @Test
    void operations_are_told_apart() {
        // Given
        Set<String> tags = OpenApi.DOCUMENT.path("tags").valueStream().map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());

        // Then
        assertThat(operations()).extracting(Operation::id).doesNotHaveDuplicates().doesNotContain("");
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).as(operation.toString()).isNotBlank();
            assertThat(operation.node().path("tags").valueStream().map(JsonNode::asText)).as(operation.toString())
                    .isNotEmpty().isSubsetOf(tags);
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_answer_has_its_version_and_every_problem_its_form(Operation operation) {
        assertThat(operation.answers()).allSatisfy((status, answer) -> {
            assertThat(answer.path("headers").has("API-Version")).as(status).isTrue();
            assertThat(Operation.content(answer).keySet()).as(status).isEqualTo(
                    status.compareTo("400") < 0 ? Operation.content(answer).keySet() : Set.of("application/problem+json"));
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_body_has_an_example_that_follows_its_schema(Operation operation) {
        // Given
        List<JsonNode> answers = operation.answers().entrySet().stream().filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> Operation.content(answer.getValue()).values().stream()).toList();

        // Then
        assertThat(operation.bodies().values()).allSatisfy(body -> assertThat(Operation.examples(body)).isNotEmpty()
                .allSatisfy(example -> assertThat(OpenApiSchemas.problems(body.path("schema"), example)).isEmpty()));
        assertThat(answers).allSatisfy(answer -> assertThat(Operation.examples(answer)).isNotEmpty()
                .allSatisfy(example -> assertThat(OpenApiSchemas.strictProblems(answer.path("schema"), example)).isEmpty()));
    }

    @Test
    void an_answer_with_a_field_that_is_not_described_would_be_noticed() {
        // Given
        JsonNode answer = OpenApi.operation("GET", "/v1/requests/R-1/timeline").orElseThrow().answer(200).orElseThrow()
                .at("/content/application~1json");
        JsonNode more = answer.path("example").deepCopy();
        ((ObjectNode) more.at("/steps/0")).put("surprise", 1);

        // Then
        assertThat(OpenApiSchemas.problems(answer.path("schema"), more)).isEmpty();
        assertThat(OpenApiSchemas.strictProblems(answer.path("schema"), more)).isNotEmpty();
    }

    static List<Arguments> words() {
        return List.of(Arguments.of("PublicState", PublicState.values()),
                Arguments.of("WhoActs", TimelineView.WhoActs.values()), Arguments.of("NoticeKind", NoticeKind.values()),
                Arguments.of("NoticeState", NoticeState.values()), Arguments.of("NotSent", NotSent.values()),
                Arguments.of("Medium", Medium.values()), Arguments.of("Channel", Fact.Channel.values()),
                Arguments.of("ActionKind", Action.Kind.values()), Arguments.of("RejectionCode", RejectionCode.values()),
                Arguments.of("Tracking", Product.Tracking.values()), Arguments.of("Privacy", Product.Privacy.values()),
                Arguments.of("DeskTask/properties/kind", DeskWork.values()),
                Arguments.of("Read/properties/what", ReadLog.What.values()), Arguments.of("FiguresBy", By.values()),
                Arguments.of("ResidentView/properties/outcome", Fact.Outcome.values()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void words_are_those_of_the_code(String schema, Enum<?>[] constants) {
        assertThat(OpenApi.DOCUMENT.at("/components/schemas/" + schema + "/enum")).map(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(constants).map(Code::of).toList());
    }

    @Test
    void the_version_is_the_one_that_answers_have() throws IOException {
        // Given
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }

        // Then
        assertThat(settings.getProperty("quarkus.http.filter.api.header.\"API-Version\""))
                .isEqualTo(OpenApi.DOCUMENT.at("/info/version").asText());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.StatusEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Every type has a schema and examples, and the examples are right by both. */
class ExamplesTest {
    static Stream<Example> examples() {
        return Example.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_valid_and_is_read_as_what_it_says(Example example) {
        // When
        List<String> problems = Schemas.problems(Schemas.STATUS_EVENT, example.event());
        AdmittedEvent admitted = Reader.admit(example.event());
        StatusEvent event = admitted.event();

        // Then
        assertThat(admitted.leftOut()).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(Schemas.problems(Schemas.of(example.type()), example.data())).isEmpty();
        assertThat(event.type()).isEqualTo(example.type());
        assertThat(event.reference().value()).isEqualTo(example.event().path("subject").asText());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_named_for_its_type(Example example) {
        assertThat(example.name()).startsWith(example.type().code());
    }

    @ParameterizedTest
    @MethodSource("nl.zaakspoor.timeline.EventType#published")
    void the_examples_of_a_type_show_every_field_it_has(EventType type) {
        // When
        Set<String> shown = Example.of(type).stream().flatMap(example -> example.data().properties().stream())
                .map(field -> field.getKey()).collect(Collectors.toSet());

        // Then
        assertThat(shown).isEqualTo(Definition.of(Schemas.of(type)).fields().keySet());
    }

    @Test
    void every_type_has_a_schema_and_every_schema_a_type() {
        // Given
        Set<String> shared = Set.of("events/common.v1.json", "events/cloudevent.v1.json", Schemas.STATUS_EVENT);

        // When
        List<String> ofTypes = Contract.jsonIn("events").stream().filter(file -> !shared.contains(file)).toList();

        // Then
        assertThat(ofTypes).containsExactlyInAnyOrderElementsOf(EventType.published().stream().map(Schemas::of).toList());
    }

    @Test
    void the_schema_of_a_whole_event_knows_every_type() {
        // When
        var types = Contract.json(Schemas.STATUS_EVENT).at("/properties/type/enum");

        // Then
        assertThat(types).map(type -> type.asText())
                .containsExactlyElementsOf(EventType.published().stream().map(EventType::cloudEventType).toList());
    }

    @ParameterizedTest
    @MethodSource("nl.zaakspoor.timeline.EventType#published")
    void the_schema_of_a_whole_event_checks_the_data_of_its_type(EventType type) {
        // Given
        Example example = Example.of(type).getFirst();
        var broken = BrokenData.of(Definition.of(Schemas.of(type)), example.data());

        // Then
        assertThat(broken).allSatisfy(
                data -> assertThat(Schemas.problems(Schemas.STATUS_EVENT, example.with(data.data()))).isNotEmpty());
    }
}

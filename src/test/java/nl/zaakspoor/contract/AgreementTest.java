// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import nl.zaakspoor.timeline.EventType;

import static org.assertj.core.api.Assertions.assertThat;

/** A publisher who checks by the schema is never refused over the form of the data, and none of it is left out. */
class AgreementTest {
    private static final List<JsonNode> VALUES = values();

    @Property
    void whatever_the_schema_accepts_the_reader_accepts_whole(@ForAll("examples") Example example, @ForAll Random random) {
        // Given
        JsonNode data = example.data();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            data = changed(data, random);
        }

        // When
        List<String> problems = Schemas.problems(Schemas.of(example.type()), data);

        // Then
        if (problems.isEmpty()) {
            JsonNode event = example.with(data);
            assertThat(Reader.refusalOfForm(event)).as("refusal of %s", data).isEmpty();
            // Whatever a correction puts right, no schema checks.
            if (example.type() != EventType.EVENT_CORRECTED && Reader.refusal(event).isEmpty()) {
                assertThat(Reader.admit(event).leftOut()).as("left out of %s", data).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<Example> examples() {
        return Arbitraries.of(Example.all());
    }

    /** Somewhere in it another value, or none. */
    private static JsonNode changed(JsonNode data, Random random) {
        List<JsonPointer> places = new ArrayList<>();
        gather(data, JsonPointer.empty(), places);
        if (places.isEmpty()) {
            return data;
        }
        JsonPointer place = places.get(random.nextInt(places.size()));
        JsonNode result = data.deepCopy();
        JsonNode parent = result.at(place.head());
        JsonNode value = VALUES.get(random.nextInt(VALUES.size()));
        switch (parent) {
            case ObjectNode object when random.nextInt(4) == 0 -> object.remove(place.last().getMatchingProperty());
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
            default -> throw new AssertionError("nothing else has children");
        }
        return result;
    }

    private static void gather(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        node.properties().forEach(field -> {
            places.add(at.appendProperty(field.getKey()));
            gather(field.getValue(), at.appendProperty(field.getKey()), places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
            gather(node.get(i), at.appendIndex(i), places);
        }
    }

    /** Every value of every example, and what looks like one of them. */
    private static List<JsonNode> values() {
        Set<JsonNode> values = new LinkedHashSet<>();
        for (Example example : Example.all()) {
            List<JsonPointer> places = new ArrayList<>();
            gather(example.data(), JsonPointer.empty(), places);
            places.forEach(place -> values.add(example.data().at(place)));
            BrokenData.of(Definition.of(Schemas.of(example.type())), example.data())
                    .forEach(broken -> broken.data().forEach(values::add));
        }
        return List.copyOf(values);
    }
}

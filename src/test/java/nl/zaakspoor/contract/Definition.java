// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One definition of a schema, found by following its references.
 *
 * @param name the name by which it is shared ({@code day}), else the name of the field
 * @param file where it stands, in which its own references are to be followed
 */
record Definition(String name, String file, JsonNode node) {
    static Definition of(String file) {
        return new Definition(file, file, Contract.json(file));
    }

    /** A field of this object, by what it refers to. */
    Map<String, Definition> fields() {
        Map<String, Definition> fields = new LinkedHashMap<>();
        node.path("properties").properties().forEach(
                field -> fields.put(field.getKey(), new Definition(field.getKey(), file, field.getValue()).resolved()));
        return fields;
    }

    Definition items() {
        return new Definition("items", file, node.path("items")).resolved();
    }

    /** The types that a value may have, where it may have several. */
    List<Definition> alternatives() {
        return elements(node.path("anyOf")).filter(alternative -> alternative.has("$ref"))
                .map(alternative -> new Definition("", file, alternative).resolved()).toList();
    }

    List<String> required() {
        return elements(node.path("required")).map(JsonNode::asText).toList();
    }

    /** Fields of which one must be there: {@code oneOf} exactly one, {@code anyOf} at least one. */
    List<List<String>> choices(String keyword) {
        List<List<String>> choices = new ArrayList<>();
        Stream.concat(Stream.of(node), elements(node.path("allOf"))).filter(place -> place.has(keyword)).forEach(
                place -> choices.add(elements(place.path(keyword)).filter(choice -> choice.has("required"))
                        .map(choice -> choice.path("required").path(0).asText()).toList()));
        return choices.stream().filter(choice -> !choice.isEmpty()).toList();
    }

    JsonNode example() {
        return node.path("examples").path(0);
    }

    private Definition resolved() {
        if (!node.has("$ref")) {
            return this;
        }
        String[] reference = node.path("$ref").asText().split("#", 2);
        String target = reference[0].isEmpty() ? file : file.substring(0, file.lastIndexOf('/') + 1) + reference[0];
        String shared = reference[1].substring(reference[1].lastIndexOf('/') + 1);
        return new Definition(shared, target, Contract.json(target).at(reference[1])).resolved();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Breaks good data in every way that its schema forbids, one at a time: each required field left out, each type and each
 * value that is not allowed. What a schema gains is broken here too, by itself.
 */
final class BrokenData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What looks right and is not, by the name of the definition or the field. */
    static final Map<String, List<String>> DECEPTIVE = Map.ofEntries(
            Map.entry("day", List.of("2026-02-30", "2026-11-31", "2027-02-29", "1969-12-31", "2200-01-01", "2026-1-1",
                    "01-12-2026", "20261201", "2026-12-01T10:00:00Z")),
            Map.entry("moment", List.of("2026-11-02", "2026-11-31T10:00:00Z", "2026-11-02T24:00:00Z", "2026-11-02 10:00:00",
                    "1969-12-31T10:00:00Z", "2200-01-01T10:00:00Z", "2026-11-02T10:00:00+1:00")),
            Map.entry("occurredAt", List.of("gisteren", "2026-13-01", "1969-12-31T10:00:00Z", "2026-11-02T10")),
            Map.entry("period", List.of("P0D", "P", "P-1D", "8W", "PT8H", "zes weken")),
            Map.entry("webAddress", List.of("ftp://voorbeeld.example/a", "/taken/118", "https://", "javascript:alert(1)",
                    "https://voorbeeld.example/a b", "https://voorbeeld.example/%zz")),
            Map.entry("reference", List.of("..", "a/b", "Z 2026", "x".repeat(65))),
            Map.entry("product", List.of("Vergunning", "a--b", "-a", "x".repeat(65))),
            Map.entry("department", List.of("D S O", "x".repeat(33))),
            Map.entry("email", List.of("noor@", "noor@localhost", "a..b@voorbeeld.example", "a b@voorbeeld.example",
                    "x".repeat(65) + "@voorbeeld.example")),
            Map.entry("phone", List.of("bel mij", "0000", "0".repeat(41))),
            Map.entry("kvk", List.of("1234567", "123456789")),
            Map.entry("language", List.of("NL", "nl-NL", "en_GB", "nl-", "nederlands", "nl;q=1")));

    /** @param whole good data, with a value for the field */
    record Case(String field, JsonNode value, UnaryOperator<JsonNode> whole) {
        /** The field and what is wrong with it. */
        String what() {
            String shown = value.toString();
            return field + ": " + (shown.length() > 60 ? shown.length() + " characters" : shown);
        }

        JsonNode data() {
            return with(value);
        }

        /** The data with another value in the same field. */
        JsonNode with(JsonNode other) {
            return whole.apply(other);
        }
    }

    private final List<Case> cases = new ArrayList<>();

    private BrokenData() {}

    static List<Case> of(Definition schema, JsonNode data) {
        var broken = new BrokenData();
        broken.object("data", schema, data, whole -> whole);
        return broken.cases;
    }

    private void value(String path, Definition definition, JsonNode good, UnaryOperator<JsonNode> whole) {
        DECEPTIVE.getOrDefault(definition.name(), List.of()).forEach(text -> add(path, JSON.textNode(text), whole));
        if (!definition.alternatives().isEmpty()) {
            List.of(JSON.numberNode(7), JSON.textNode(" "), JSON.arrayNode()).forEach(wrong -> add(path, wrong, whole));
            definition.alternatives().stream().filter(a -> a.node().path("type").asText().equals("object") && good.isObject())
                    .forEach(alternative -> members(path, alternative, good, whole));
            return;
        }
        switch (definition.node().path("type").asText()) {
            case "string" -> string(path, definition.node(), whole);
            case "boolean" -> List.of(JSON.textNode("true"), JSON.numberNode(1)).forEach(wrong -> add(path, wrong, whole));
            case "array" -> array(path, definition, good, whole);
            case "object" -> object(path, definition, good, whole);
            default -> throw new AssertionError(path + " has a type that nothing breaks yet");
        }
    }

    private void string(String path, JsonNode schema, UnaryOperator<JsonNode> whole) {
        List.of(JSON.numberNode(7), JSON.booleanNode(true), JSON.objectNode(), JSON.arrayNode(), JSON.textNode(""),
                JSON.textNode("  ")).forEach(wrong -> add(path, wrong, whole));
        if (schema.has("maxLength")) {
            int tooLong = schema.path("maxLength").asInt() + 1;
            List.of("a", "😀").forEach(character -> add(path, JSON.textNode(character.repeat(tooLong)), whole));
        }
        schema.path("enum").forEach(allowed -> add(path, JSON.textNode(allowed.asText() + "-not"), whole));
        if (schema.has("pattern") && !schema.path("pattern").asText().equals("\\S")) {
            add(path, JSON.textNode("?"), whole);
        }
    }

    private void array(String path, Definition definition, JsonNode good, UnaryOperator<JsonNode> whole) {
        List.of(JSON.textNode("x"), JSON.objectNode(), JSON.arrayNode().add(7)).forEach(wrong -> add(path, wrong, whole));
        if (!good.isEmpty()) {
            value(path + "[0]", definition.items(), good.path(0), item -> whole.apply(JSON.arrayNode().add(item)));
        }
    }

    private void object(String path, Definition definition, JsonNode good, UnaryOperator<JsonNode> whole) {
        List.of(JSON.textNode("x"), JSON.numberNode(7), JSON.arrayNode()).forEach(wrong -> add(path, wrong, whole));
        members(path, definition, good, whole);
    }

    private void members(String path, Definition definition, JsonNode good, UnaryOperator<JsonNode> whole) {
        for (String name : definition.required()) {
            add(path + " without " + name, ((ObjectNode) good.deepCopy()).without(name), whole);
            add(path + "." + name, JSON.nullNode(), field(good, name, whole));
        }
        definition.choices("anyOf").forEach(names -> add(path + " without any of " + names, without(good, names), whole));
        definition.choices("oneOf").forEach(names -> {
            add(path + " without any of " + names, without(good, names), whole);
            add(path + " with all of " + names, withAll(definition, good, names), whole);
        });
        if (definition.node().has("propertyNames")) {
            List.of("NL", "nl-NL", "n").forEach(name -> add(path + "." + name, JSON.textNode("x"), field(good, name, whole)));
        }
        definition.fields().forEach((name, field) -> value(path + "." + name, field,
                good.has(name) ? good.path(name) : standIn(field), field(good, name, whole)));
    }

    /** A list that is not there stays empty: representatives have representatives, without end. */
    private static JsonNode standIn(Definition field) {
        return field.example().isArray() && field.alternatives().isEmpty() ? JSON.arrayNode() : field.example();
    }

    private static UnaryOperator<JsonNode> field(JsonNode good, String name, UnaryOperator<JsonNode> whole) {
        return value -> whole.apply(((ObjectNode) good.deepCopy()).set(name, value));
    }

    private static JsonNode without(JsonNode good, List<String> names) {
        return ((ObjectNode) good.deepCopy()).without(names);
    }

    private static JsonNode withAll(Definition definition, JsonNode good, List<String> names) {
        ObjectNode all = good.deepCopy();
        names.forEach(name -> all.set(name, definition.fields().get(name).example()));
        return all;
    }

    private void add(String field, JsonNode wrong, UnaryOperator<JsonNode> whole) {
        cases.add(new Case(field, wrong, whole));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.timeline.EventType;

/** A published example: a whole event, as a department might send it. */
record Example(String name, JsonNode event) {
    static final String FOLDER = "events/examples";
    private static final List<Example> ALL = Contract.jsonIn(FOLDER).stream()
            .map(file -> new Example(file.substring(FOLDER.length() + 1).replace(".json", ""), Contract.json(file))).toList();

    static List<Example> all() {
        return ALL;
    }

    static List<Example> of(EventType type) {
        return ALL.stream().filter(example -> example.type() == type).toList();
    }

    EventType type() {
        return EventType.of(event.path("type").asText()).orElseThrow();
    }

    JsonNode data() {
        return event.path("data");
    }

    /** The same event with other data. */
    JsonNode with(JsonNode data) {
        return event.<ObjectNode>deepCopy().set("data", data);
    }

    @Override
    public String toString() {
        return name;
    }
}

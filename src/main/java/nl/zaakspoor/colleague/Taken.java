// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is taken of what a colleague sent: the fields that they may fill in and did, and no others. */
final class Taken {
    private Taken() {}

    static ObjectNode of(JsonNode sent, List<String> fields) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        fields.stream().filter(sent::hasNonNull).forEach(field -> data.set(field, sent.get(field)));
        return data;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The free text in the data of an event, where a BSN must never stand. References, phone numbers and addresses of pages are
 * no free text and are left alone.
 */
final class FreeText {
    private static final Set<String> FIELDS = Set.of("title", "location", "explanation", "reason", "place", "about", "bring",
            "prepare", "summary", "words", "label");

    private FreeText() {}

    /** The names of the free-text fields that hold a BSN. Not their paths: in those stand names that a publisher made up. */
    static Set<String> fieldsWithBsn(JsonNode data) {
        Set<String> found = new LinkedHashSet<>();
        gather(data, found);
        return found;
    }

    private static void gather(JsonNode data, Set<String> found) {
        for (var member : data.properties()) {
            if (FIELDS.contains(member.getKey()) && hasBsn(member.getValue())) {
                found.add(member.getKey());
            } else {
                gather(member.getValue(), found);
            }
        }
        if (data.isArray()) {
            data.forEach(item -> gather(item, found));
        }
    }

    private static boolean hasBsn(JsonNode value) {
        return value.isTextual() ? Bsn.isIn(value.textValue()) : value.valueStream().anyMatch(FreeText::hasBsn);
    }

    /** The data without the BSNs in its free text. */
    static JsonNode masked(JsonNode data) {
        return masked(data, false);
    }

    private static JsonNode masked(JsonNode value, boolean freeText) {
        if (value.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> copy.set(member.getKey(),
                    masked(member.getValue(), freeText || FIELDS.contains(member.getKey()))));
            return copy;
        }
        if (value.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(item -> copy.add(masked(item, freeText)));
            return copy;
        }
        return freeText && value.isTextual() ? TextNode.valueOf(Bsn.masked(value.textValue())) : value;
    }
}

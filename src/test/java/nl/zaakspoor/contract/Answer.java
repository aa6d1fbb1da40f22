// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What the reader must do with a value that its schema forbids. It refuses it, unless decision 12 says that the event is worth
 * more than the value: those fields are named here, and no other may slip through.
 */
sealed interface Answer {
    /** How to reach somebody. */
    Set<String> LEFT_OUT = Set.of("email", "phone");

    /** What no publisher should send as the language of an applicant, and the language that is read. */
    Map<String, String> LANGUAGES = Map.of("NL", "nl", "nl-NL", "nl", "en_GB", "en");

    record Refused() implements Answer {}

    /**
     * @param data the good data that it must read the same as
     * @param leftOut the fields that it must name as left out
     */
    record ReadAs(JsonNode data, List<String> leftOut) implements Answer {}

    static Answer to(BrokenData.Case broken) {
        String path = broken.field().replaceFirst("^data\\.", "");
        String field = path.replaceFirst("^applicant\\.(representatives\\[\\d+]\\.)*", "");
        if (path.equals(field)) {
            return new Refused();
        }
        if (LEFT_OUT.contains(field)) {
            // An empty text is a form that was not filled in: nothing is lost with it.
            boolean empty = broken.value().isTextual() && broken.value().textValue().isBlank();
            return new ReadAs(broken.with(JsonNodeFactory.instance.nullNode()), empty ? List.of() : List.of(path));
        }
        String language = LANGUAGES.get(broken.value().asText());
        return field.equals("language") && language != null
                ? new ReadAs(broken.with(JsonNodeFactory.instance.textNode(language)), List.of())
                : new Refused();
    }
}

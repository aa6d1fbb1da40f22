// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The description of all topics, {@code openapi/asyncapi.yaml}. */
public final class AsyncApi {
    static final String FILE = "asyncapi.yaml";
    static final JsonNode DOCUMENT = Contract.yaml(FILE);

    private AsyncApi() {}

    public static List<String> topics() {
        return DOCUMENT.path("channels").valueStream().map(channel -> channel.path("address").asText()).toList();
    }

    /** What is wrong with an event that this service writes, by the message that describes it. */
    public static List<String> problemsOfAnswer(String message, JsonNode event) {
        return DOCUMENT.at("/components/schemas/" + message + "/allOf").valueStream()
                .map(part -> part.path("$ref").asText()).filter(reference -> !reference.isEmpty())
                .flatMap(schema -> Schemas.problems(schema, event).stream()).toList();
    }
}

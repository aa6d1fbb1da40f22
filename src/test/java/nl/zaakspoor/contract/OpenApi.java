// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The description of the REST API, {@code openapi/openapi.yaml}. */
final class OpenApi {
    static final String FILE = "openapi.yaml";
    static final JsonNode DOCUMENT = Contract.yaml(FILE);
    private static final List<Operation> OPERATIONS = DOCUMENT.path("paths").properties().stream()
            .flatMap(path -> Operation.on(DOCUMENT.at("/servers/0/url").asText() + path.getKey(), path.getValue())).toList();

    private OpenApi() {}

    static List<Operation> operations() {
        return OPERATIONS;
    }

    /** What a call is, if it is anything; an address that is written out goes before one that holds a reference. */
    static Optional<Operation> operation(String method, String address) {
        return OPERATIONS.stream().filter(operation -> operation.isAt(address)).map(Operation::path)
                .min(Comparator.comparingLong(path -> path.chars().filter(each -> each == '{').count()))
                .flatMap(path -> OPERATIONS.stream()
                        .filter(operation -> operation.path().equals(path) && operation.method().equals(method)).findFirst());
    }

    /** What stands at the end of a reference, if it is one. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(DOCUMENT.at(node.path("$ref").asText().substring(1))) : node;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Checks bodies by the schemas of the description of the API. */
final class OpenApiSchemas {
    private static final String CLOSED = "unevaluatedProperties";
    private static final Set<String> COMPOSITIONS = Set.of("allOf", "anyOf", "oneOf");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<JsonNode, Schema> OPEN = new IdentityHashMap<>();
    private static final Map<JsonNode, Schema> STRICT = new IdentityHashMap<>();

    private OpenApiSchemas() {}

    /** @param schema as it stands in the document */
    static synchronized List<String> problems(JsonNode schema, JsonNode value) {
        return problems(OPEN.computeIfAbsent(schema, key -> REGISTRY.getSchema(whole(key))), value);
    }

    /** As what we send ourselves is to be: callers must be ready for fields they do not know, but none is to go untold. */
    static synchronized List<String> strictProblems(JsonNode schema, JsonNode value) {
        return problems(STRICT.computeIfAbsent(schema, key -> {
            ObjectNode whole = whole(key);
            close(whole, false);
            whole.path("components").path("schemas").forEach(component -> ((ObjectNode) component).remove(CLOSED));
            return REGISTRY.getSchema(whole);
        }), value);
    }

    /** With everything to which it may refer. */
    private static ObjectNode whole(JsonNode schema) {
        return schema.<ObjectNode>deepCopy().set("components", OpenApi.DOCUMENT.path("components").deepCopy());
    }

    /** What is a part of something else is open, so that the whole can be closed. */
    private static void close(JsonNode node, boolean part) {
        if (node instanceof ObjectNode object && !part
                && (node.path("properties").isObject() || node.path("$ref").isTextual())) {
            object.put(CLOSED, false);
        }
        node.properties().forEach(field -> {
            if (COMPOSITIONS.contains(field.getKey())) {
                field.getValue().forEach(each -> close(each, true));
            } else {
                close(field.getValue(), false);
            }
        });
    }

    private static List<String> problems(Schema schema, JsonNode value) {
        return schema.validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }
}

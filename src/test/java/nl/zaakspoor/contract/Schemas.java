// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import nl.zaakspoor.timeline.EventType;

/** Checks JSON by the published schemas, as a careful publisher does: formats count too. */
public final class Schemas {
    static final String STATUS_EVENT = "events/status-event.v1.json";
    /** Where the files would stand if they were on the web; only there do they refer to each other. */
    private static final String BASE = "https://zaakspoor.example/openapi/";
    private static final Path ASYNCAPI = Path.of("src/test/resources/contract/asyncapi/3.0.0.json");
    private static final String DRAFT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder
                    .schemas((String iri) -> iri.startsWith(BASE) ? Contract.text(iri.substring(BASE.length())) : null));

    private Schemas() {}

    static String of(EventType type) {
        return "events/" + type.code() + ".v1.json";
    }

    /** @param schema a file, or a part of one: {@code events/common.v1.json#/$defs/day} */
    public static List<String> problems(String schema, JsonNode value) {
        return problems(REGISTRY.getSchema(SchemaLocation.of(BASE + schema)), value);
    }

    /** What is wrong with the schema itself. */
    static List<String> problemsOf(JsonNode schema) {
        return problems(REGISTRY.getSchema(SchemaLocation.of(DRAFT)), schema);
    }

    /** What is wrong with a document of AsyncAPI 3.0. */
    static List<String> problemsOfAsyncApi(JsonNode document) {
        return problems(REGISTRY.getSchema(Contract.text(ASYNCAPI)), document);
    }

    private static List<String> problems(Schema schema, JsonNode value) {
        return schema.validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }
}

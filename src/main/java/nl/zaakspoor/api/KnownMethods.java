// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The methods that addresses of the API know, as {@code openapi/openapi.yaml} has them. */
@Startup
@ApplicationScoped
class KnownMethods {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Set<String>> methods = new LinkedHashMap<>();

    KnownMethods(ObjectMapper json) throws IOException {
        JsonNode document;
        try (InputStream file = Objects.requireNonNull(KnownMethods.class.getResourceAsStream("/META-INF/openapi.yaml"))) {
            document = json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        }
        String base = document.at("/servers/0/url").asText();
        document.path("paths").properties().forEach(
                path -> methods.put(base + path.getKey().replaceAll("\\{\\w+}", "[^/]+"), methods(path.getValue())));
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> known = new TreeSet<>();
        path.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                known.add(name.toUpperCase(Locale.ROOT));
            }
        });
        if (known.contains("GET")) {
            known.add("HEAD");
        }
        return known;
    }

    /** None where it is no address of the API. */
    Set<String> of(String address) {
        return methods.keySet().stream().filter(address::matches).min(Comparator.comparingLong(KnownMethods::leftOpen))
                .map(methods::get).orElse(Set.of());
    }

    /** An address that is written out goes before one that may hold any reference. */
    private static long leftOpen(String path) {
        return path.chars().filter(each -> each == '[').count();
    }
}

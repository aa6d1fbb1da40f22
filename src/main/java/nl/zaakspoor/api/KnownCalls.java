// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The calls that addresses of the API know, as {@code openapi/openapi.yaml} has them. */
@Startup
@ApplicationScoped
class KnownCalls {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<Address> addresses;

    KnownCalls(ObjectMapper json) throws IOException {
        try (InputStream file = Objects.requireNonNull(KnownCalls.class.getResourceAsStream("/META-INF/openapi.yaml"))) {
            JsonNode document = json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
            String base = document.at("/servers/0/url").asText();
            addresses = document.path("paths").properties().stream()
                    .map(path -> Address.of(document, base + path.getKey(), path.getValue()))
                    .sorted(Comparator.comparingLong(Address::leftOpen)).toList();
        }
    }

    /**
     * What may be said with a call.
     *
     * @param parameters the names of those in its query
     */
    record Call(Set<String> parameters, boolean takesBody) {
        private static Call of(JsonNode document, JsonNode path, JsonNode operation) {
            return new Call(Stream.of(path, operation).flatMap(place -> place.path("parameters").valueStream())
                    .map(parameter -> parameter.has("$ref")
                            ? document.at(parameter.path("$ref").asText().substring(1))
                            : parameter)
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> parameter.path("name").asText()).collect(Collectors.toCollection(TreeSet::new)),
                    operation.has("requestBody"));
        }
    }

    /**
     * @param leftOpen how many parts of it may be anything: one that is written out goes before one that may hold any reference
     * @param calls by their method
     */
    private record Address(Pattern path, long leftOpen, Map<String, Call> calls) {
        static Address of(JsonNode document, String path, JsonNode item) {
            Map<String, Call> calls = new TreeMap<>();
            item.properties().stream().filter(field -> METHODS.contains(field.getKey())).forEach(operation -> calls
                    .put(operation.getKey().toUpperCase(Locale.ROOT), Call.of(document, item, operation.getValue())));
            Optional.ofNullable(calls.get("GET")).ifPresent(look -> calls.put("HEAD", look));
            return new Address(Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")),
                    path.chars().filter(each -> each == '{').count(), calls);
        }
    }

    private Map<String, Call> calls(String address) {
        return addresses.stream().filter(known -> known.path().matcher(address).matches()).findFirst().map(Address::calls)
                .orElse(Map.of());
    }

    /** None where it is no address of the API. */
    Set<String> methods(String address) {
        return calls(address).keySet();
    }

    /** Empty where it is none of the API. */
    Optional<Call> call(String method, String address) {
        return Optional.ofNullable(calls(address).get(method));
    }
}

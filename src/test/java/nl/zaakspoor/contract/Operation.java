// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of the description of the API.
 *
 * @param path with its base, as resources have it: {@code /v1/requests/{reference}}
 * @param parameters also those of its path, each in place of a reference to it
 */
record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern ROLES = Pattern.compile("Roles?: (.*)\\.$");
    private static final Pattern NAME = Pattern.compile("`(.*?)`");

    static Stream<Operation> on(String path, JsonNode item) {
        return item.properties().stream().filter(field -> METHODS.contains(field.getKey()))
                .map(field -> new Operation(field.getKey().toUpperCase(Locale.ROOT), path, field.getValue(),
                        Stream.of(item, field.getValue()).flatMap(place -> place.path("parameters").valueStream())
                                .map(OpenApi::resolved).toList()));
    }

    boolean isAt(String address) {
        return address.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
    }

    String id() {
        return node.path("operationId").asText();
    }

    /** Who may call it; nobody in particular when it is empty. */
    Set<String> roles() {
        return ROLES.matcher(node.path("description").asText().strip()).results().map(MatchResult::group)
                .flatMap(roles -> NAME.matcher(roles).results()).map(name -> name.group(1)).collect(Collectors.toSet());
    }

    Stream<JsonNode> parameters(String in) {
        return parameters.stream().filter(parameter -> parameter.path("in").asText().equals(in));
    }

    /** The bodies it takes, by their media types. */
    Map<String, JsonNode> bodies() {
        return content(node.path("requestBody"));
    }

    /** Its answers, by their status. */
    Map<String, JsonNode> answers() {
        return node.path("responses").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> OpenApi.resolved(answer.getValue())));
    }

    Optional<JsonNode> answer(int status) {
        return Optional.ofNullable(answers().get(Integer.toString(status)));
    }

    static Map<String, JsonNode> content(JsonNode of) {
        return of.path("content").properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static List<JsonNode> examples(JsonNode content) {
        return Stream.concat(Stream.of(content.path("example")).filter(example -> !example.isMissingNode()),
                content.path("examples").valueStream().map(example -> example.path("value"))).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

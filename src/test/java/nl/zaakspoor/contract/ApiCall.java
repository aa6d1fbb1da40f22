// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A call of the API and its answer, held against the description: the answer always, what was asked where it was taken. */
record ApiCall(FilterableRequestSpecification asked, URI address, Response answer) {
    private static final Set<Integer> OF_NO_OPERATION = Set.of(404, 405);
    private static final ObjectMapper JSON = new ObjectMapper();

    List<String> problems() {
        Stream<String> version = answer.header("API-Version") == null ? Stream.of("no API-Version") : Stream.empty();
        String method = asked.getMethod().equals("HEAD") ? "GET" : asked.getMethod();
        return Stream.concat(version, OpenApi.operation(method, address.getRawPath())
                .map(operation -> Stream.concat(answerProblems(operation), callProblems(operation)))
                .orElseGet(this::problemsOfNoOperation)).toList();
    }

    /** What a browser asks before it lets a page call is about no operation. */
    private Stream<String> problemsOfNoOperation() {
        if (asked.getMethod().equals("OPTIONS") || isProblemOfNoOperation()) {
            return Stream.empty();
        }
        return Stream.of("%d %s, of no operation".formatted(answer.statusCode(), answer.contentType()));
    }

    /** Which methods there are is said with the problem. */
    private boolean isProblemOfNoOperation() {
        boolean saysWhich = answer.statusCode() != 405 || answer.header("Allow") != null;
        return saysWhich && OF_NO_OPERATION.contains(answer.statusCode())
                && type(answer.contentType()).equals("application/problem+json");
    }

    private Stream<String> answerProblems(Operation operation) {
        return operation.answer(answer.statusCode()).map(this::bodyProblems)
                .orElseGet(() -> Stream.of("answer " + answer.statusCode() + " is not described"));
    }

    private Stream<String> bodyProblems(JsonNode described) {
        Map<String, JsonNode> content = Operation.content(described);
        byte[] body = answer.asByteArray();
        if (body.length == 0) {
            return content.isEmpty() || asked.getMethod().equals("HEAD") ? Stream.empty() : Stream.of("no body");
        }
        return Optional.ofNullable(content.get(type(answer.contentType())))
                .map(media -> OpenApiSchemas.strictProblems(media.path("schema"), json(body)).stream())
                .orElseGet(() -> Stream.of("a body of type " + answer.contentType()));
    }

    private Stream<String> callProblems(Operation operation) {
        return answer.statusCode() < 300 ? Stream.concat(queryProblems(operation), sentProblems(operation)) : Stream.empty();
    }

    private Stream<String> queryProblems(Operation operation) {
        Set<String> known = operation.parameters("query").map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
        return Stream.ofNullable(address.getRawQuery()).flatMap(query -> Arrays.stream(query.split("&")))
                .map(pair -> pair.replaceFirst("=.*", "")).filter(name -> !known.contains(name))
                .map(name -> "`" + name + "` is no parameter");
    }

    private Stream<String> sentProblems(Operation operation) {
        String type = type(asked.getContentType());
        JsonNode media = operation.bodies().get(type);
        return media == null || !type.matches("application/(.*\\+)?json") || asked.getBody() == null
                ? Stream.empty()
                : OpenApiSchemas.problems(media.path("schema"), json(bytes(asked.getBody()))).stream();
    }

    private static byte[] bytes(Object body) {
        return body instanceof byte[] bytes ? bytes : Objects.toString(body).getBytes(UTF_8);
    }

    private static String type(@Nullable String contentType) {
        return Objects.toString(contentType, "").replaceFirst("\\s*;.*", "");
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

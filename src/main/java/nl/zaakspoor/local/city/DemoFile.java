// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import nl.zaakspoor.timeline.EventType;

/**
 * The file that describes the demo city.
 *
 * @param yaml the file as it stands, to notice when it changes
 */
public record DemoFile(String yaml, List<DemoRequest> requests, List<DemoReport> reports) {
    private static final String PLACE = "/demo-city/requests.yaml";

    public DemoFile {
        requests = List.copyOf(requests);
        reports = List.copyOf(reports);
    }

    public static DemoFile read() {
        String yaml = text(PLACE);
        JsonNode root = tree(yaml);
        return new DemoFile(yaml, items(root, "requests").map(DemoFile::request).toList(),
                items(root, "reports").map(DemoFile::report).toList());
    }

    static String text(String place) {
        try (InputStream in = Objects.requireNonNull(DemoFile.class.getResourceAsStream(place), place)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new ObjectMapper().valueToTree(tree);
    }

    private static DemoRequest request(JsonNode node) {
        return new DemoRequest(text(node, "reference"), node.path("featured").asBoolean(), text(node, "product"),
                text(node, "source"), texts(node, "title"), optional(node, "location"), text(node, "channel"),
                Optional.ofNullable(node.get("journey")), node.required("applicant"),
                items(node, "steps").map(DemoFile::step).toList());
    }

    static DemoRequest.Step step(JsonNode node) {
        return new DemoRequest.Step(text(node, "at"), optional(node, "status"), optional(node, "outcome"),
                texts(node, "explanation"), optional(node, "type").map(type -> new DemoRequest.Event(
                        EventType.of("nl.zaakspoor." + type + ".v1").orElseThrow(), node.required("data"))));
    }

    private static DemoReport report(JsonNode node) {
        return new DemoReport(texts(node, "title"), text(node, "location"), text(node, "name"), text(node, "email"),
                text(node, "language"));
    }

    static Stream<JsonNode> items(JsonNode node, String name) {
        return StreamSupport.stream(node.required(name).spliterator(), false);
    }

    static String text(JsonNode node, String name) {
        return node.required(name).asText();
    }

    static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }

    static Map<String, String> texts(JsonNode node, String name) {
        JsonNode texts = Optional.ofNullable(node.get(name)).orElseGet(JsonNodeFactory.instance::objectNode);
        return texts.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * The JSON event format of CloudEvents 1.0, both ways. What is written has its keys sorted at every depth, so equal events
 * give equal bytes.
 */
public final class EventJson {
    private static final int MAX_DEPTH = 100;
    /** In the document that is kept, data stands one level deeper than in a record of its own. */
    private static final ObjectMapper DATA = mapper(MAX_DEPTH);
    private static final ObjectMapper WHOLE = mapper(MAX_DEPTH + 1);
    /** And in a batch one deeper again. */
    private static final ObjectMapper LIST = mapper(MAX_DEPTH + 2);

    private EventJson() {}

    private static ObjectMapper mapper(int maxDepth) {
        return new ObjectMapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(maxDepth).build()).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.WRITE_PROPERTIES_SORTED, true);
    }

    /**
     * Parses JSON.
     *
     * @throws Rejection {@code not-json}, with the place of the mistake
     */
    public static JsonNode parse(byte[] bytes) {
        return parse(DATA, bytes);
    }

    private static JsonNode parse(ObjectMapper json, byte[] bytes) {
        JsonNode node;
        try {
            node = json.readTree(bytes);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Rejection(RejectionCode.NOT_JSON, at == null
                    ? "this is not JSON"
                    : "this is not JSON; the mistake is at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw new Rejection(RejectionCode.NOT_JSON, "this is not JSON in UTF-8");
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Rejection(RejectionCode.NOT_JSON, "a number is larger or smaller than any number can be");
        }
        if (node == null || node.isMissingNode()) {
            throw new Rejection(RejectionCode.NOT_JSON, "there is no content");
        }
        return node;
    }

    /**
     * Reads an event in structured mode.
     *
     * @throws Rejection {@code not-json} or {@code not-a-cloudevent}
     */
    public static CloudEvent structured(byte[] bytes) {
        return structured(parse(WHOLE, bytes));
    }

    /**
     * Tells the events of a batch apart, without reading them.
     *
     * @throws Rejection {@code not-json} or {@code not-a-cloudevent}
     */
    public static List<JsonNode> batch(byte[] bytes) {
        JsonNode batch = parse(LIST, bytes);
        if (!batch.isArray()) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "a batch of CloudEvents is a JSON list");
        }
        return batch.valueStream().toList();
    }

    public static CloudEvent structured(JsonNode event) {
        if (!event.isObject()) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "a CloudEvent in structured mode is a JSON object");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        JsonNode data = JsonNodeFactory.instance.missingNode();
        for (var member : event.properties()) {
            switch (member.getKey()) {
                case "data" -> data = member.getValue();
                case "data_base64" -> data = decoded(member.getValue());
                default -> attribute(attributes, member.getKey(), member.getValue());
            }
        }
        return new CloudEvent(attributes, data);
    }

    private static void attribute(Map<String, String> attributes, String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT,
                    "attribute `" + name + "` must be a text, a number or a boolean");
        }
        if (!value.isNull()) {
            attributes.put(name, value.asText());
        }
    }

    private static JsonNode decoded(JsonNode base64) {
        try {
            return parse(Base64.getDecoder().decode(base64.asText()));
        } catch (IllegalArgumentException e) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "`data_base64` is not base64");
        }
    }

    /** The whole event in structured mode. */
    public static byte[] write(CloudEvent event) {
        Map<String, Object> whole = new LinkedHashMap<>(new TreeMap<>(event.attributes()));
        whole.put("data", event.data());
        return bytes(whole);
    }

    /**
     * SHA-256 of what makes two events with one identity the same: type, subject, time and data. How the event travelled and
     * was traced does not count.
     *
     * @param time the time the source gave, normalised; empty when it gave none
     */
    public static byte[] contentHash(CloudEvent event, String time) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("type", event.attributes().get("type"));
        content.put("subject", event.attributes().get("subject"));
        content.put("time", time);
        content.put("data", event.data());
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private static byte[] bytes(Map<String, ?> object) {
        try {
            return WHOLE.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }
}

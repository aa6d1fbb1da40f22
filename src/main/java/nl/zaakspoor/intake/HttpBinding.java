// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The CloudEvents binding for HTTP: a body in structured mode holds a whole event, one in batched mode a list of them, and in
 * binary mode it holds the data while the attributes are {@code ce-} headers. A JSON body without any of those headers is read
 * as structured, because simple tools send {@code application/json}.
 */
final class HttpBinding {
    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final int MAX_EVENTS = 1000;

    private static final String PREFIX = "ce-";
    private static final Set<String> DATA = Set.of("ce-data", "ce-data_base64");

    private HttpBinding() {}

    /**
     * What one call carries.
     *
     * @param batch whether the events are told apart by their number
     * @param events still to be read, each on its own, so that one that is wrong does not hide the others
     */
    record Body(boolean batch, List<Supplier<CloudEvent>> events) {}

    /**
     * @param headers by their name in lower case
     * @throws Rejection when a batch cannot be told apart into events
     */
    static Body read(Map<String, String> headers, byte[] body) {
        String type = headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case BATCH -> new Body(true, batch(body));
            case STRUCTURED -> one(() -> EventJson.structured(body));
            default -> headers.keySet().stream().anyMatch(name -> name.startsWith(PREFIX))
                    ? one(() -> binary(headers, body))
                    : one(() -> EventJson.structured(body));
        };
    }

    private static Body one(Supplier<CloudEvent> event) {
        return new Body(false, List.of(event));
    }

    private static List<Supplier<CloudEvent>> batch(byte[] body) {
        List<JsonNode> events = EventJson.batch(body);
        if (events.size() > MAX_EVENTS) {
            throw new Rejection(RejectionCode.TOO_LARGE, "a batch has at most " + MAX_EVENTS + " events");
        }
        return events.stream().<Supplier<CloudEvent>>map(event -> () -> EventJson.structured(event)).toList();
    }

    private static CloudEvent binary(Map<String, String> headers, byte[] body) {
        Map<String, String> attributes = new HashMap<>();
        headers.forEach((name, value) -> {
            if (DATA.contains(name)) {
                throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT,
                        "header `" + name + "` is no attribute; the data is the body");
            }
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), decoded(name, value));
            }
        });
        return new CloudEvent(attributes, EventJson.parse(body));
    }

    /** Headers hold ASCII; what is beyond stands there percent-encoded, and a value may stand in quotes. */
    private static String decoded(String name, String value) {
        String bare = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
        try {
            // The decoder is that of forms, where a plus means a blank.
            return URLDecoder.decode(bare.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT,
                    "header `" + name + "` has a percent sign that encodes nothing");
        }
    }
}

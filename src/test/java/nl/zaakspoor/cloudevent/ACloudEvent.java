// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A CloudEvent as a publisher writes it, one way or the other: {@code aStatusChanged().with("time", "…").structured()}.
 */
public final class ACloudEvent {
    public static final String SOURCE = "urn:nld:oin:00000001234567890000:systeem:vergunningen";
    public static final String TIME = "2026-11-02T09:00:00Z";

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String data;

    private ACloudEvent(String type, String data) {
        attributes.putAll(
                Map.of("specversion", "1.0", "id", "1", "source", SOURCE, "subject", "Z2026-004512", "time", TIME, "type",
                        "nl.zaakspoor." + type + ".v1"));
        this.data = data;
    }

    public static ACloudEvent of(String type, String data) {
        return new ACloudEvent(type, data);
    }

    public static ACloudEvent aStatusChanged() {
        return of("status-changed", "{\"status\": \"in-progress\"}");
    }

    public static ACloudEvent aRequestReceived() {
        return of("request-received", """
                {"product": "vergunning", "department": "DSO", "receivedOn": "2026-11-02"}""");
    }

    public ACloudEvent with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public ACloudEvent without(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    public ACloudEvent withData(String json) {
        data = json;
        return this;
    }

    public Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    /** The data alone, as in binary mode. */
    public byte[] data() {
        return data.getBytes(UTF_8);
    }

    /** The whole event in one JSON document. Values are put in as they are, so they may hold JSON escapes. */
    public byte[] structured() {
        String members = attributes.entrySet().stream().map(a -> "\"%s\": \"%s\"".formatted(a.getKey(), a.getValue()))
                .collect(Collectors.joining(",\n  "));
        return ("{\n  " + members + ",\n  \"data\": " + data + "\n}").getBytes(UTF_8);
    }

    public CloudEvent event() {
        return EventJson.structured(structured());
    }
}

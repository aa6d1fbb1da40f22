// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A CloudEvent whatever way it came: its attributes, known and unknown, as text, and its data.
 *
 * <p>Both may hold personal data; {@link #toString()} tells nothing of them.
 */
public record CloudEvent(Map<String, String> attributes, JsonNode data) {
    public CloudEvent {
        attributes = Map.copyOf(attributes);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    @Override
    public String toString() {
        return "CloudEvent" + attributes.keySet();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

/** Reads a CloudEvent into a status event: what it says, not yet whether it may be said. */
public final class EventReader {
    private static final int MAX_ATTRIBUTE = 255;

    private EventReader() {}

    /**
     * Reads an event.
     *
     * @param received when it reached us; it also stands in for a {@code time} and {@code occurredAt} that are not given
     * @throws Rejection with what is wrong
     */
    public static StatusEvent read(CloudEvent event, Instant received) {
        return read(event, received, received);
    }

    /**
     * Reads an event that came with a time of its own, as a Kafka record does.
     *
     * @param fallbackTime stands in for a {@code time} that the event does not give
     * @throws Rejection with what is wrong
     */
    public static StatusEvent read(CloudEvent event, Instant fallbackTime, Instant received) {
        return reading(event, fallbackTime, received).value();
    }

    /** As {@link #read}, and which values could not be used. */
    static Reading<StatusEvent> reading(CloudEvent event, Instant fallbackTime, Instant received) {
        refuseBadCharacters(event);
        if (!"1.0".equals(event.attributes().get("specversion"))) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "`specversion` must be 1.0");
        }
        EventId id = new EventId(source(event), required(event, "id"));
        String typeName = required(event, "type");
        EventType type = EventType.of(typeName)
                .orElseThrow(() -> new Rejection(RejectionCode.UNKNOWN_TYPE, "`type` is none of the types of the contract"));
        Reference reference = event.attribute("subject").filter(Reference::isReference).map(Reference::new)
                .orElseThrow(() -> new Rejection(RejectionCode.INVALID_REFERENCE,
                        "`subject` must be the reference of a request: 1 to 64 of A-Z a-z 0-9 . _ -, not only dots"));
        Instant reported = time(event).orElse(fallbackTime);
        return Fields.read(event.data(), f -> new StatusEvent(id, reference,
                TimeFields.occurrence(f, "occurredAt").orElseGet(() -> Occurrence.at(reported)), reported,
                event.attribute("sequence"),
                received, FactReader.read(type, f)));
    }

    /** The time the source gave; empty when it gave none. */
    static Optional<Instant> time(CloudEvent event) {
        return event.attribute("time").map(text -> {
            try {
                return Moments.instant(text);
            } catch (DateTimeException e) {
                throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "`time` must be a moment in RFC 3339 with its offset");
            }
        });
    }

    private static String source(CloudEvent event) {
        String source = required(event, "source");
        try {
            return new URI(source).toString();
        } catch (URISyntaxException e) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "`source` must be a URI reference");
        }
    }

    private static String required(CloudEvent event, String name) {
        return event.attribute(name).filter(value -> !value.isBlank() && Fields.fits(value, MAX_ATTRIBUTE))
                .orElseThrow(() -> new Rejection(RejectionCode.NOT_A_CLOUDEVENT,
                        "`" + name + "` must have 1 to " + MAX_ATTRIBUTE + " characters"));
    }

    /** No database keeps NUL, and half a surrogate pair is no character. */
    private static void refuseBadCharacters(CloudEvent event) {
        if (event.attributes().entrySet().stream()
                .anyMatch(a -> hasBadCharacter(a.getKey()) || hasBadCharacter(a.getValue()))) {
            throw new Rejection(RejectionCode.INVALID_DATA, "an attribute holds a NUL or half a character");
        }
        if (hasBadCharacter(event.data())) {
            throw new Rejection(RejectionCode.INVALID_DATA, "`data` holds a text with a NUL or half a character");
        }
    }

    private static boolean hasBadCharacter(JsonNode node) {
        if (node.isTextual()) {
            return hasBadCharacter(node.textValue());
        }
        for (var member : node.properties()) {
            if (hasBadCharacter(member.getKey())) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (hasBadCharacter(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBadCharacter(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}

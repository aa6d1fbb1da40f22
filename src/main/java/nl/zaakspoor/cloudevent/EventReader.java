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
    /** In the place of a reference that cannot be read; what has it in it is never handed out. */
    private static final Reference STAND_IN = new Reference("x");

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
        Problems problems = new Problems();
        return problems.check(read(event, fallbackTime, received, problems)).value();
    }

    /**
     * As {@link #read}, with everything that is wrong added to {@code problems}. Where something is, a stand-in may stand in
     * the event, and where not even its type is known there is none.
     */
    static Optional<StatusEvent> read(CloudEvent event, Instant fallbackTime, Instant received, Problems problems) {
        refuseBadCharacters(event);
        if (!"1.0".equals(event.attributes().get("specversion"))) {
            problems.add(Mistake.ofAttribute(RejectionCode.NOT_A_CLOUDEVENT, "specversion", "must be 1.0"));
        }
        EventId id = new EventId(source(event, problems), required(event, "id", problems));
        Optional<EventType> type = type(event, problems);
        Reference reference = reference(event, problems);
        Instant reported = time(event, problems).orElse(fallbackTime);
        return type.flatMap(known -> Fields.read(event.data(), problems, f -> new StatusEvent(id, reference,
                TimeFields.occurrence(f, "occurredAt").orElseGet(() -> Occurrence.at(reported)), reported,
                event.attribute("sequence"), received, FactReader.read(known, f))));
    }

    private static Optional<EventType> type(CloudEvent event, Problems problems) {
        String name = required(event, "type", problems);
        Optional<EventType> type = EventType.of(name);
        if (type.isEmpty() && problems.silentOn("/type")) {
            problems.add(Mistake.ofAttribute(RejectionCode.UNKNOWN_TYPE, "type", "is none of the types of the contract"));
        }
        return type;
    }

    private static Reference reference(CloudEvent event, Problems problems) {
        Optional<Reference> reference = event.attribute("subject").filter(Reference::isReference).map(Reference::new);
        if (reference.isEmpty()) {
            problems.add(Mistake.ofAttribute(RejectionCode.INVALID_REFERENCE, "subject",
                    "must be the reference of a request: 1 to 64 of A-Z a-z 0-9 . _ -, not only dots"));
        }
        return reference.orElse(STAND_IN);
    }

    /** The time the source gave; empty when it gave none that can be read. */
    private static Optional<Instant> time(CloudEvent event, Problems problems) {
        try {
            return event.attribute("time").map(Moments::instant);
        } catch (DateTimeException e) {
            problems.add(Mistake.ofAttribute(RejectionCode.NOT_A_CLOUDEVENT, "time",
                    "must be a moment in RFC 3339 with its offset"));
            return Optional.empty();
        }
    }

    private static String source(CloudEvent event, Problems problems) {
        String source = required(event, "source", problems);
        try {
            return new URI(source).toString();
        } catch (URISyntaxException e) {
            problems.add(Mistake.ofAttribute(RejectionCode.NOT_A_CLOUDEVENT, "source", "must be a URI reference"));
            return source;
        }
    }

    private static String required(CloudEvent event, String name, Problems problems) {
        Optional<String> value = event.attribute(name).filter(text -> !text.isBlank() && Fields.fits(text, MAX_ATTRIBUTE));
        if (value.isEmpty()) {
            problems.add(Mistake.ofAttribute(RejectionCode.NOT_A_CLOUDEVENT, name,
                    "must have 1 to " + MAX_ATTRIBUTE + " characters"));
        }
        return value.orElse("");
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
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return true;
            }
        }
        return false;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a colleague said of a request at the desk, as an event for the ledger. It counts as news of the department. */
public final class DeskEvent {
    /** Nobody else may publish as this source. */
    public static final String SOURCE = "urn:zaakspoor:desk";
    /** The extension attribute with the name by which the colleague signed in; it is kept under the seal of the event. */
    private static final String ACTOR = "actor";

    private DeskEvent() {}

    /**
     * The event of what was said; it happened when it is admitted. Said twice of the same version of a request, as by a button pressed twice, it is one event.
     *
     * @param version of the request as it was read before it was said
     * @param actor the name by which the colleague signed in
     */
    public static CloudEvent of(Reference reference, long version, EventType type, ObjectNode data, String actor) {
        return new CloudEvent(Map.of("specversion", "1.0", "id", id(reference, version, type, actor + '/' + data),
                "source", SOURCE, "type", type.cloudEventType(), "subject", reference.value(), ACTOR,
                actor), data);
    }

    static String id(Reference reference, long version, EventType type, String what) {
        String said = reference.value() + '/' + version + '/' + type.code() + '/' + what;
        return UUID.nameUUIDFromBytes(said.getBytes(UTF_8)).toString();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;

/** What a resident did or chose on the pages of a request, as an event for the ledger. It is no news of the department. */
public final class ResidentEvent {
    /** Nobody else may publish as this source. */
    public static final String SOURCE = "urn:zaakspoor:resident";

    private ResidentEvent() {}

    /**
     * The event of what was done; it happened when it is admitted. What has an {@code actionId} is one event however often it is
     * done; anything else when it is done twice with the same version of a request, as by a button pressed twice.
     *
     * @param version of the request as it was read before it was done
     */
    public static CloudEvent of(Reference reference, long version, EventType type, ObjectNode data) {
        String id = data.has("actionId")
                ? reference.value() + '/' + data.get("actionId").textValue()
                : DeskEvent.id(reference, version, type, data.toString());
        return new CloudEvent(Map.of("specversion", "1.0", "id", id, "source", SOURCE, "type", type.cloudEventType(),
                "subject", reference.value()), data);
    }
}

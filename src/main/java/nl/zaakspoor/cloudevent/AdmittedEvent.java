// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.List;

import nl.zaakspoor.timeline.StatusEvent;

/**
 * An event that may be recorded.
 *
 * @param contentHash tells a harmless duplicate from another event that uses the same identity
 * @param document the whole CloudEvent as it will be kept: structured mode, with what we do not know of it too
 * @param leftOut the fields whose value cannot be used and was left out, by their path
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to the database; nothing compares them.
public record AdmittedEvent(StatusEvent event, byte[] contentHash, byte[] document, List<String> leftOut) {
    public AdmittedEvent {
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public String toString() {
        return "AdmittedEvent[" + event.id() + "]";
    }
}

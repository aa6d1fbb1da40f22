// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import nl.zaakspoor.timeline.StatusEvent;

/**
 * An event that may be recorded.
 *
 * @param contentHash tells a harmless duplicate from another event that uses the same identity
 * @param document the whole CloudEvent as it will be kept: structured mode, with what we do not know of it too
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to the database; nothing compares them.
public record AdmittedEvent(StatusEvent event, byte[] contentHash, byte[] document) {
    @Override
    public String toString() {
        return "AdmittedEvent[" + event.id() + "]";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * An event that was not taken, without what was in it.
 *
 * @param eventId the publisher's own {@code id} of the event
 * @param replayOf the rejection whose record came in again and was rejected as this one
 * @param kept whether the record is still here
 */
public record RejectedEvent(long id, RejectionCode code, String detail, Optional<String> source, Optional<String> type,
        Optional<String> eventId, Optional<String> subject, Instant rejectedAt, Origin origin, Optional<Instant> replayedAt,
        Optional<Long> replayOf, boolean kept) {

    public Replayable replayable() {
        return Replayable.of(this);
    }
}

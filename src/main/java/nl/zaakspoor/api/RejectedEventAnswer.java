// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.ledger.RejectedEvent;

/**
 * A rejected event as its publisher sees it: never what was in it.
 *
 * @param eventId the {@code id} of the event itself
 * @param replayOf the rejected event that was replayed and rejected again, as this one
 */
record RejectedEventAnswer(String id, String code, String detail, Optional<String> source, Optional<String> type,
        Optional<String> eventId, Optional<String> subject, Instant rejectedAt, Origin origin, Optional<Instant> replayedAt,
        Optional<String> replayOf) {

    record Origin(String topic, int partition, long offset) {}

    static RejectedEventAnswer of(RejectedEvent event) {
        return new RejectedEventAnswer(Long.toString(event.id()), event.code().code(), event.detail(), event.source(),
                event.type(), event.eventId(), event.subject(), event.rejectedAt(),
                new Origin(event.origin().topic(), event.origin().partition(), event.origin().offset()), event.replayedAt(),
                event.replayOf().map(id -> Long.toString(id)));
    }
}

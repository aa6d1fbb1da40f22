// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One event in the life of a request, as a department reported it.
 *
 * @param occurred when it happened
 * @param reported when the source recorded it (CloudEvents {@code time}); it only orders events that happened together
 * @param sequence the source's own order, if it has one
 * @param recorded when this service was told; shown, but never used to order
 */
public record StatusEvent(EventId id, Reference reference, Occurrence occurred, Instant reported, Optional<String> sequence,
        Instant recorded, Fact fact) {

    public StatusEvent {
        reported = reported.truncatedTo(ChronoUnit.MICROS);
        recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    }

    public EventType type() {
        return fact.type();
    }

    public SortKey sortKey() {
        return new SortKey(occurred.at(), type(), id.source(), sequence.orElse(""), reported, id.id());
    }
}

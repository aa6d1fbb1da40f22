// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import io.vertx.mutiny.sqlclient.Row;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.StatusEvent;

/** That something was reported of a request, and by whom, without what it says. */
record Reported(EventId id, EventType type, Instant recordedAt) {
    static Reported of(StatusEvent event) {
        return new Reported(event.id(), event.type(), event.recorded());
    }

    /** A row of {@link LedgerSql#REPORTED}. */
    static Reported of(Row row) {
        return new Reported(new EventId(row.getString("source"), row.getString("id")),
                Code.read(EventType.class, row.getString("type")), LedgerRows.instant(row, "recorded_at"));
    }

    /** The source of the first announcement among coming events of one request, in the order in which they came. */
    static Optional<String> announcer(Collection<AdmittedEvent> coming) {
        return coming.stream().map(AdmittedEvent::event)
                .filter(event -> event.type() == EventType.REQUEST_RECEIVED).map(event -> event.id().source()).findFirst();
    }

    /**
     * The source whose announcement was recorded first, for a request of which an instance of before stored the announcement
     * without noting whose it is. When it happened is for its publisher to say, and would let any source take over a request by
     * announcing it with an earlier day.
     */
    static Optional<String> owner(Collection<Reported> reported) {
        return reported.stream().filter(r -> r.type() == EventType.REQUEST_RECEIVED)
                .min(Comparator.comparing(Reported::recordedAt).thenComparing(r -> r.id().source()))
                .map(first -> first.id().source());
    }
}

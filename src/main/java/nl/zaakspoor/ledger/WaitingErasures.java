// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.ledger.Arrival.Attributes;
import nl.zaakspoor.ledger.Arrival.Refused;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.ledger.LedgerRows.column;

/**
 * Erasures that came before the announcement of their request. They stand among its events, and here with the place they came
 * from; the announcement carries them out, or refuses them as if they had come after it.
 */
final class WaitingErasures {
    private static final byte[] STRUCTURED = "application/cloudevents+json; charset=UTF-8".getBytes(US_ASCII);

    private final Seals seals;
    private final SqlConnection connection;

    WaitingErasures(Seals seals, SqlConnection connection) {
        this.seals = seals;
        this.connection = connection;
    }

    /** @param waiting erasures that have just been stored */
    Uni<Void> add(List<Admitted> waiting, Function<Reference, Long> idOf) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(ErasureSql.INSERT_WAITING).execute(Tuple.from(new Object[]{
                column(String.class, waiting, a -> a.admitted().event().id().source()),
                column(String.class, waiting, a -> a.admitted().event().id().id()),
                column(Long.class, waiting, a -> idOf.apply(a.admitted().event().reference())),
                column(String.class, waiting, a -> a.origin().topic()),
                column(Integer.class, waiting, a -> a.origin().partition()),
                column(Long.class, waiting, a -> a.origin().offset()),
                column(Long.class, waiting, a -> a.origin().timestamp())})).replaceWithVoid();
    }

    /** An erasure that waited in vain, and the request it is no longer an event of. */
    record InVain(long requestId, Refused refused) {}

    /** Takes all that wait at these requests, by their id, out of the ledger. */
    Uni<List<InVain>> refuse(Map<Long, Reference> requests) {
        return connection.preparedQuery(ErasureSql.TAKE_WAITING).execute(LedgerRows.ids(requests.keySet().toArray(Long[]::new)))
                .map(rows -> rows.stream().map(row -> inVain(row, requests)).toList());
    }

    private InVain inVain(Row row, Map<Long, Reference> requests) {
        long request = row.getLong("request_id");
        String reference = Objects.requireNonNull(requests.get(request)).value();
        EventId id = new EventId(row.getString("source"), row.getString("id"));
        byte[] document = seals.openDocument(id, row.getBuffer("document").getBytes());
        Attributes attributes = new Attributes(Optional.of(id.source()), Optional.of(EventType.REQUEST_ERASED.cloudEventType()),
                Optional.of(id.id()), Optional.of(reference));
        RawRecord raw = new RawRecord(Optional.of(reference.getBytes(UTF_8)), Map.of("content-type", STRUCTURED),
                Optional.of(document));
        return new InVain(request, new Refused(Rejections.origin(row), raw, attributes, Rights.mayNotErase()));
    }
}

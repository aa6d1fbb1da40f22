// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.Fingerprints;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

import static nl.zaakspoor.ledger.LedgerRows.column;

/**
 * Takes requests out of every table, and leaves a count and the hashes that recognise them. It opens nothing of what it takes
 * away. It works in the transaction of whoever holds the locks of the requests.
 */
final class Erasing {
    private final Tombstones tombstones;
    private final SqlConnection connection;
    private final LocalDate today;

    Erasing(Fingerprints fingerprints, SqlConnection connection, Instant now) {
        this.tombstones = new Tombstones(fingerprints);
        this.connection = connection;
        this.today = DutchTime.dayOf(now);
    }

    /**
     * @param requests by their id
     * @param coming events of these requests that are not stored, and will not be
     * @return how many notices were still to be told, and will not be
     */
    Uni<Integer> erase(Map<Long, Reference> requests, Collection<StatusEvent> coming) {
        Tuple ids = LedgerRows.ids(requests.keySet().toArray(Long[]::new));
        return connection.preparedQuery(ErasureSql.IDENTITIES).execute(ids)
                .chain(stored -> bury(requests.values(), stored, coming))
                .chain(() -> connection.preparedQuery(ErasureSql.WHAT_GOES).execute(ids))
                .chain(going -> count(requests, going, coming))
                .call(() -> forget(ErasureSql.FORGET_REJECTIONS, requests))
                .call(() -> forget(ErasureSql.FORGET_CHANGES, requests))
                .call(() -> forget(ErasureSql.FORGET_DIFFERENCES, requests))
                .call(() -> connection.preparedQuery(ErasureSql.FORGET_WORDS).execute(ids))
                .call(() -> Memberships.leave(connection, requests.keySet()))
                .call(() -> connection.preparedQuery(ErasureSql.DELETE_REQUESTS).execute(ids));
    }

    private Uni<Void> forget(String sql, Map<Long, Reference> requests) {
        return connection.preparedQuery(sql).execute(LedgerRows.references(requests.values())).replaceWithVoid();
    }

    private Uni<Void> bury(Collection<Reference> references, RowSet<Row> stored, Collection<StatusEvent> coming) {
        List<EventId> events = Stream.concat(
                stored.stream().map(row -> new EventId(row.getString("source"), row.getString("id"))),
                coming.stream().map(StatusEvent::id)).distinct().toList();
        return connection.preparedQuery(ErasureSql.INSERT_TOMBSTONES)
                .execute(Tuple.tuple().addValue(tombstones.of(references, events)).addValue(today)).replaceWithVoid();
    }

    private Uni<Integer> count(Map<Long, Reference> requests, RowSet<Row> going, Collection<StatusEvent> coming) {
        Map<Reference, Fact.RequestReceived> announced = new HashMap<>();
        coming.forEach(event -> {
            if (event.fact() instanceof Fact.RequestReceived received) {
                announced.put(event.reference(), received);
            }
        });
        List<Gone> gone = going.stream()
                .map(row -> Gone.of(row, Optional.ofNullable(requests.get(row.getLong("id"))).map(announced::get))).toList();
        return connection.preparedQuery(ErasureSql.COUNT)
                .execute(Tuple.of(column(String.class, gone, Gone::product), column(String.class, gone, Gone::department),
                        column(LocalDate.class, gone, Gone::month), column(Integer.class, gone, Gone::untold)))
                .replaceWith(gone.stream().mapToInt(Gone::untold).sum());
    }

    /** What is counted of one request. */
    private record Gone(String product, String department, LocalDate month, int untold) {
        static final String NEVER_ANNOUNCED = "";

        static Gone of(Row row, Optional<Fact.RequestReceived> coming) {
            String product = Optional.ofNullable(row.getString("product")).or(() -> coming.map(c -> c.product().value()))
                    .orElse(NEVER_ANNOUNCED);
            String department = Optional.ofNullable(row.getString("department"))
                    .or(() -> coming.map(c -> c.department().value())).orElse(NEVER_ANNOUNCED);
            LocalDate received = Optional.ofNullable(row.getLocalDate("received_on"))
                    .or(() -> coming.map(Fact.RequestReceived::receivedOn))
                    .orElseGet(() -> DutchTime.dayOf(LedgerRows.instant(row, "created_at")));
            return new Gone(product, department, received.withDayOfMonth(1), row.getInteger("untold"));
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/**
 * Which journey a request is part of, inside a transaction that holds the request. It follows from the request's own events,
 * its applicant, and what was asked of us: never from what other requests say, so the order in which they come in cannot
 * matter.
 */
final class Memberships {
    private final SqlConnection connection;
    private final BlindIndex index;
    private final Instant now;

    Memberships(SqlConnection connection, BlindIndex index, Instant now) {
        this.connection = connection;
        this.index = index;
        this.now = now;
    }

    /** Renews the membership of the requests for which these changes may make another one. */
    Uni<Void> follow(Collection<TrackedChange> changes) {
        Map<Long, JourneyClaim> claims = new TreeMap<>();
        changes.stream().filter(TrackedChange::changesJourney)
                .forEach(change -> claims.put(change.requestId(), JourneyClaim.of(change.after())));
        List<Long> silent = claims.entrySet().stream().filter(e -> e.getValue().told().isEmpty()).map(Map.Entry::getKey)
                .toList();
        return concerned(silent).chain(concerned -> {
            silent.stream().filter(id -> !concerned.contains(id)).forEach(claims::remove);
            return claims.isEmpty() ? Uni.createFrom().voidItem() : renew(claims);
        });
    }

    /** Those that were part of a journey before, or that somebody wants to be. Most requests never are. */
    private Uni<Set<Long>> concerned(List<Long> requests) {
        return requests.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : connection.preparedQuery(JourneySql.CONCERNED).execute(LedgerRows.ids(requests.toArray(Long[]::new)))
                        .map(rows -> rows.stream().map(row -> row.getLong("request_id")).collect(Collectors.toSet()));
    }

    Uni<Void> renew(Map<Long, JourneyClaim> claims) {
        return connection.preparedQuery(JourneySql.HOLD).execute(rows(claims).addValue(utc(now)))
                .chain(() -> connection.preparedQuery(JourneySql.RENEW).execute(rows(claims))).replaceWithVoid();
    }

    private record ClaimRow(long request, JourneyClaim claim, byte[] key, boolean current) {}

    private Tuple rows(Map<Long, JourneyClaim> claims) {
        List<ClaimRow> rows = new ArrayList<>();
        claims.forEach((request, claim) -> {
            List<byte[]> keys = claim.keys(index);
            keys.forEach(key -> rows.add(new ClaimRow(request, claim, key, key == keys.getFirst())));
            if (keys.isEmpty()) {
                rows.add(new ClaimRow(request, claim, new byte[0], false));
            }
        });
        return Tuple.from(new Object[]{LedgerRows.column(Long.class, rows, ClaimRow::request),
                LedgerRows.nullable(String.class, rows, row -> row.claim().told().orElse(null)),
                LedgerRows.column(Buffer.class, rows, row -> Buffer.buffer(row.key())),
                LedgerRows.column(Boolean.class, rows, ClaimRow::current)});
    }

    /**
     * Takes requests out of their journeys, and removes what is left empty: all that journeys know of them. For a request
     * that is erased.
     */
    static Uni<Void> leave(SqlConnection connection, Collection<Long> requests) {
        Tuple ids = LedgerRows.ids(requests.toArray(Long[]::new));
        return connection.preparedQuery(JourneySql.HOLD_TO_LEAVE).execute(ids).chain(held -> {
            Long[] journeys = held.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
            return connection.preparedQuery(JourneySql.FORGET_ADDITIONS).execute(ids)
                    .chain(() -> connection.preparedQuery(JourneySql.LEAVE).execute(ids))
                    .chain(() -> connection.preparedQuery(JourneySql.REMOVE_EMPTY).execute(LedgerRows.ids(journeys)));
        }).replaceWithVoid();
    }
}

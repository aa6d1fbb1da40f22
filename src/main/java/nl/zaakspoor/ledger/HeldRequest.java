// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.timeline.Timeline;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/**
 * A request that a transaction holds, to be added to a journey.
 *
 * @param timeline of all its events
 */
record HeldRequest(SqlConnection connection, BlindIndex index, Instant now, long id, Timeline timeline) {
    Uni<JourneyAddition> addTo(String reference) {
        JourneyClaim claim = JourneyClaim.of(timeline);
        if (claim.applicant().isEmpty()) {
            return Uni.createFrom().item(JourneyAddition.NO_APPLICANT);
        }
        if (claim.told().isPresent()) {
            boolean there = claim.told().get().equals(reference);
            return Uni.createFrom().item(there ? JourneyAddition.JOINED : JourneyAddition.OTHER_JOURNEY);
        }
        Buffer[] keys = LedgerRows.hashes(claim.keys(index));
        return connection.preparedQuery(JourneySql.JOURNEYS_CALLED).execute(Tuple.of(reference, keys)).chain(called -> {
            Optional<Long> own = called.stream().filter(row -> row.getBoolean("same")).map(row -> row.getLong("id"))
                    .findFirst();
            if (own.isEmpty() && called.size() > 0) {
                return Uni.createFrom().item(JourneyAddition.OTHER_APPLICANT);
            }
            return own.map(journey -> Uni.createFrom().item(journey)).orElseGet(() -> make(reference, keys[0]))
                    .chain(journey -> add(journey, "desk")).replaceWith(JourneyAddition.JOINED);
        });
    }

    private Uni<Long> make(String reference, Buffer key) {
        return connection.preparedQuery(JourneySql.MAKE).execute(Tuple.of(reference, key, utc(now)))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    Uni<Void> add(long journey, String by) {
        return connection.preparedQuery(JourneySql.ADD).execute(Tuple.of(id, journey, by, utc(now)))
                .chain(() -> new Memberships(connection, index, now).renew(Map.of(id, JourneyClaim.of(timeline))));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.ledger.Recorded.Oddities;
import nl.zaakspoor.ledger.RequestFolding.Anew;
import nl.zaakspoor.timeline.Reference;

/**
 * A few requests whose timelines are not as our rules would have them, folded again in one transaction. It holds the rows of
 * the requests, as ingest does, and waits for nobody.
 */
final class RebuildBatch {
    /** Requests have five events or so; one that has a thousand counts for what it is. */
    private static final int EVENTS_AT_ONCE = 5_000;

    private final LedgerContext context;
    private final Instant now;
    private final Map<Long, Reference> claimed = new TreeMap<>();
    private final Map<Long, Integer> eventCounts = new TreeMap<>();

    RebuildBatch(LedgerContext context, Instant now) {
        this.context = context;
        this.now = now;
    }

    /**
     * @param claimed how many were taken up; some may have become current meanwhile
     * @param same how many turned out as they were
     * @param changed how many turned out otherwise
     * @param damaged how many of these could not be read as they were
     * @param unresolved those that could not be folded, because their events are gone
     */
    record Rebuilt(int claimed, int same, int changed, int damaged, Set<Long> unresolved) {
        boolean isEmpty() {
            return claimed == 0;
        }
    }

    /** @param except requests that are not to be tried */
    Uni<Rebuilt> run(SqlConnection connection, int requests, Set<Long> except) {
        return claim(connection, requests, except, RebuildSql.CLAIMS)
                .chain(() -> claimed.isEmpty()
                        ? Uni.createFrom().item(new Rebuilt(0, 0, 0, 0, Set.of()))
                        : new RequestFolding(context, connection).anew(claimed)
                                .chain(anew -> write(connection, anew)));
    }

    /** What was taken up: if the transaction fails, it failed on one of these. */
    Set<Long> claimed() {
        return Set.copyOf(claimed.keySet());
    }

    private Uni<Void> claim(SqlConnection connection, int requests, Set<Long> except, List<String> places) {
        if (places.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple arguments = Tuple.of(context.rules().version(), context.rules().catalogue(), requests,
                except.toArray(Long[]::new));
        return connection.preparedQuery(places.getFirst()).execute(arguments).invoke(this::take).chain(() -> claimed.isEmpty()
                ? claim(connection, requests, except, places.subList(1, places.size()))
                : Uni.createFrom().voidItem());
    }

    private void take(RowSet<Row> found) {
        int events = 0;
        for (Row row : found) {
            events += row.getInteger("event_count");
            if (claimed.isEmpty() || events <= EVENTS_AT_ONCE) {
                claimed.put(row.getLong("id"), new Reference(row.getString("reference")));
                eventCounts.put(row.getLong("id"), row.getInteger("event_count"));
            }
        }
    }

    private Uni<Rebuilt> write(SqlConnection connection, Anew anew) {
        Map<Long, Folded> folded = anew.folded();
        Decisions decisions = new Decisions(context, now);
        return new ToldAtAddress(context, connection).of(folded).chain(told -> {
            Map<Boolean, List<TrackedChange>> changes = folded.entrySet().stream()
                    .map(e -> decisions.withoutNews(e.getKey(), e.getValue(), told.getOrDefault(e.getKey(), List.of())))
                    .collect(Collectors.partitioningBy(TrackedChange::isNone));
            List<TrackedChange> same = changes.getOrDefault(true, List.of());
            List<TrackedChange> changed = new ArrayList<>(changes.getOrDefault(false, List.of()));
            return restamp(connection, same)
                    .chain(() -> new TimelineWrites(context, connection, now).write(changed, eventCounts))
                    .replaceWith(() -> new Rebuilt(claimed.size(), same.size(), changed.size(), Oddities.damaged(changed),
                            anew.lost()));
        });
    }

    private Uni<Void> restamp(SqlConnection connection, List<TrackedChange> same) {
        Long[] ids = same.stream().map(TrackedChange::requestId).toArray(Long[]::new);
        return same.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(RebuildSql.RESTAMP)
                        .execute(Tuple.of(ids, context.rules().version(), context.rules().catalogue()))
                        .chain(() -> connection.preparedQuery(RebuildSql.NOTE_DAYS)
                                .execute(LedgerRows.days(same)))
                        .chain(() -> LookUpRows.follow(connection, same, context.blindIndex()))
                        .chain(() -> ContactRows.follow(connection, same));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.OwnEvent;
import nl.zaakspoor.notice.Told;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.OwnActs;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

import static java.util.Objects.requireNonNull;
import static nl.zaakspoor.ledger.LedgerRows.utc;

/** Requests that are due, looked at in one transaction. It holds their rows, as ingest does, and waits for nobody. */
final class Awakening {
    private final LedgerContext context;
    private final LedgerRows rows;
    private final Instant now;
    private final Map<Long, Reference> claimed = new TreeMap<>();
    private final Map<Long, Integer> eventCounts = new TreeMap<>();

    Awakening(LedgerContext context, Instant now) {
        this.context = context;
        this.rows = new LedgerRows(context, now);
        this.now = now;
    }

    /** What was taken up: if the transaction fails, it failed on one of these. */
    Set<Long> claimed() {
        return Set.copyOf(claimed.keySet());
    }

    /** @return how many were due */
    Uni<Integer> run(SqlConnection connection, int limit) {
        Tuple arguments = Tuple.of(utc(now), limit, context.rules().version(), context.rules().catalogue());
        return connection.preparedQuery(LedgerSql.CLAIM_DUE).execute(arguments).invoke(found -> {
            for (Row row : found) {
                claimed.put(row.getLong("id"), new Reference(row.getString("reference")));
                eventCounts.put(row.getLong("id"), row.getInteger("event_count"));
            }
        }).chain(() -> claimed.isEmpty() ? Uni.createFrom().item(0) : look(connection).replaceWith(claimed.size()));
    }

    private Uni<Void> look(SqlConnection connection) {
        RequestFolding folding = new RequestFolding(context, connection);
        return folding.asStored(claimed).chain(stored -> new ToldAtAddress(context, connection).of(stored)
                .chain(told -> act(connection, stored, told).chain(acts -> acts.isEmpty()
                        ? Uni.createFrom().item(stored)
                        : folding.withNews(acts).map(acted -> {
                            Map<Long, Folded> all = new TreeMap<>(stored);
                            all.putAll(acted);
                            return all;
                        })).chain(folded -> decide(connection, folded, told))));
    }

    /**
     * Says what we have to say ourselves. What was said before stands in the ledger under the same id, and is left out. It does not
     * count among the events that a request may have.
     */
    private Uni<Map<Long, List<StatusEvent>>> act(SqlConnection connection, Map<Long, Folded> stored,
            Map<Long, List<Told>> told) {
        Map<EventId, AdmittedEvent> acts = new TreeMap<>(Comparator.comparing(EventId::id));
        stored.forEach((id, folded) -> folded.after().at(now, context.catalogue()).stream()
                .flatMap(view -> OwnActs.due(view, context.durations(), Told.silences(told.getOrDefault(id, List.of())))
                        .stream())
                .map(fact -> OwnEvent.of(folded.after().reference(), fact, now))
                .forEach(event -> acts.put(event.event().id(), event)));
        if (acts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<Reference, Long> ids = new HashMap<>();
        claimed.forEach((id, reference) -> ids.put(reference, id));
        return connection.preparedQuery(LedgerSql.INSERT_EVENTS).execute(rows.events(acts.values(), ids::get)).map(inserted -> {
            Map<Long, List<StatusEvent>> news = new TreeMap<>();
            for (Row row : inserted) {
                StatusEvent event = requireNonNull(acts.get(new EventId(row.getString("source"), row.getString("id")))).event();
                news.computeIfAbsent(ids.get(event.reference()), _ -> new ArrayList<>()).add(event);
            }
            return news;
        });
    }

    private Uni<Void> decide(SqlConnection connection, Map<Long, Folded> folded, Map<Long, List<Told>> told) {
        // What is still to be said after we said it, we cannot say today.
        Decisions decisions = new Decisions(context, now, DutchTime.startOf(DutchTime.dayOf(now).plusDays(1)));
        Map<Boolean, List<TrackedChange>> changes = folded.entrySet().stream()
                .map(e -> decisions.withNews(e.getKey(), e.getValue(), told.getOrDefault(e.getKey(), List.of())))
                .collect(Collectors.partitioningBy(TrackedChange::isNone));
        List<TrackedChange> same = changes.getOrDefault(true, List.of());
        return (same.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(LedgerSql.SLEEP).execute(LedgerRows.sleeping(same)).replaceWithVoid())
                .chain(() -> new TimelineWrites(context, connection, now).write(changes.getOrDefault(false, List.of()),
                        eventCounts));
    }
}

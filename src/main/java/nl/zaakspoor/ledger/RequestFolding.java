// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

import static java.util.Objects.requireNonNull;

/**
 * Brings timelines up to date with events that are already in the ledger: extends the stored timeline where the news comes
 * after all it holds, and folds the whole history where it does not, or where it was folded by other rules.
 */
final class RequestFolding {
    private final LedgerContext context;
    private final SqlConnection connection;

    RequestFolding(LedgerContext context, SqlConnection connection) {
        this.context = context;
        this.connection = connection;
    }

    /** By request; those that only a later version of the service can fold are marked and left out. */
    Uni<Map<Long, Folded>> withNews(Map<Long, List<StatusEvent>> news) {
        Map<Long, Reference> references = new HashMap<>();
        news.forEach((id, events) -> references.put(id, events.getFirst().reference()));
        return kept(references).chain(kept -> {
            Map<Long, Folded> folded = new TreeMap<>();
            kept.forEach((id, row) -> extended(row, requireNonNull(news.get(id)))
                    .ifPresent(after -> folded.put(id, new Folded(Optional.of(row), Optional.empty(), after))));
            Set<Long> beyond = idsBeyond(kept);
            List<Long> again = news.keySet().stream().filter(id -> !folded.containsKey(id) && !beyond.contains(id)).toList();
            return markStale(beyond).chain(() -> histories(again)).map(histories -> {
                histories.forEach((id, events) -> folded.put(id,
                        again(Optional.ofNullable(kept.get(id)), events, requireNonNull(news.get(id)))));
                return folded;
            });
        });
    }

    /** By request, those of these requests whose timelines are not as our rules would have them; nothing is new in them. */
    Uni<Map<Long, Folded>> anew(Map<Long, Reference> references) {
        return kept(references).chain(kept -> {
            kept.values().removeIf(row -> row.isCurrent(context.rules()) || row.rules().areBeyond(context.rules()));
            // Much is to be folded at once: not on the threads that serve everything else.
            return histories(kept.keySet()).emitOn(Infrastructure.getDefaultExecutor()).map(histories -> {
                Map<Long, Folded> folded = new TreeMap<>();
                histories.forEach((id, events) -> folded.put(id, again(Optional.ofNullable(kept.get(id)), events, List.of())));
                return folded;
            });
        });
    }

    /** By request, those that are as our rules would have them, unchanged. */
    Uni<Map<Long, Folded>> asItStands(Map<Long, Reference> references) {
        return kept(references).map(kept -> {
            Map<Long, Folded> folded = new TreeMap<>();
            kept.forEach((id, row) -> row.timeline().filter(_ -> row.isCurrent(context.rules()))
                    .ifPresent(timeline -> folded.put(id, new Folded(Optional.of(row), Optional.empty(), timeline))));
            return folded;
        });
    }

    private Uni<Map<Long, Kept>> kept(Map<Long, Reference> references) {
        return connection.preparedQuery(LedgerSql.TIMELINES).execute(LedgerRows.ids(references.keySet())).map(rows -> {
            Map<Long, Kept> kept = new TreeMap<>();
            for (Row row : rows) {
                long id = row.getLong("request_id");
                kept.put(id, Kept.of(row, requireNonNull(references.get(id)), context.seals()));
            }
            return kept;
        });
    }

    private Set<Long> idsBeyond(Map<Long, Kept> kept) {
        return kept.entrySet().stream().filter(e -> e.getValue().rules().areBeyond(context.rules())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<Timeline> extended(Kept kept, List<StatusEvent> news) {
        return kept.isCurrent(context.rules())
                ? kept.timeline().filter(stored -> stored.canBeExtendedBy(news))
                        .map(stored -> stored.extendedBy(context.catalogue(), news))
                : Optional.empty();
    }

    private Folded again(Optional<Kept> kept, List<StatusEvent> history, List<StatusEvent> news) {
        Timeline after = Timeline.of(context.catalogue(), history);
        boolean otherRules = kept.filter(row -> !row.stale() && !row.rules().equals(context.rules())).isPresent();
        return new Folded(kept, otherRules ? Optional.of(without(news, history, after)) : Optional.empty(), after);
    }

    private Timeline without(List<StatusEvent> news, List<StatusEvent> history, Timeline whole) {
        if (news.isEmpty()) {
            return whole;
        }
        Set<EventId> fresh = news.stream().map(StatusEvent::id).collect(Collectors.toSet());
        return Timeline.of(context.catalogue(), history.stream().filter(event -> !fresh.contains(event.id())).toList());
    }

    private Uni<Void> markStale(Set<Long> beyond) {
        return beyond.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(LedgerSql.MARK_STALE).execute(LedgerRows.ids(beyond)).replaceWithVoid();
    }

    private Uni<Map<Long, List<StatusEvent>>> histories(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection.preparedQuery(LedgerSql.HISTORIES).execute(LedgerRows.ids(ids))
                .map(rows -> {
                    Map<Long, List<StatusEvent>> histories = new HashMap<>();
                    for (Row row : rows) {
                        histories.computeIfAbsent(row.getLong("request_id"), _ -> new ArrayList<>())
                                .add(event(context.seals(), row));
                    }
                    return histories;
                });
    }

    /** An event as a row of {@link LedgerSql#HISTORIES}. */
    static StatusEvent event(Seals seals, Row row) {
        Instant recorded = row.get(OffsetDateTime.class, "recorded_at").toInstant();
        return seals.openEvent(new EventId(row.getString("source"), row.getString("id")),
                row.getBuffer("document").getBytes(), recorded);
    }
}

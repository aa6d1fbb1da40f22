// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jboss.logging.Logger;

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
    private static final Logger LOG = Logger.getLogger(RequestFolding.class);

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
                    .ifPresent(after -> folded.put(id, Folded.extended(row, after, context.catalogue(),
                            requireNonNull(news.get(id))))));
            Set<Long> beyond = idsBeyond(kept);
            List<Long> again = news.keySet().stream().filter(id -> !folded.containsKey(id) && !beyond.contains(id)).toList();
            return markStale(beyond).chain(() -> histories(again)).map(histories -> {
                histories.forEach((id, events) -> folded.put(id,
                        again(Optional.ofNullable(kept.get(id)), events, requireNonNull(news.get(id)))));
                return folded;
            });
        });
    }

    /**
     * Requests that were to be folded again.
     *
     * @param folded those whose timelines were not as our rules would have them
     * @param lost of those, the ones whose events are gone
     */
    record Anew(Map<Long, Folded> folded, Set<Long> lost) {}

    /** Nothing is new in them. What has become current by now, or is of a later version, is left as it is. */
    Uni<Anew> anew(Map<Long, Reference> references) {
        return kept(references).chain(kept -> {
            kept.values().removeIf(row -> row.isCurrent(context.rules()) || row.rules().areBeyond(context.rules()));
            return histories(kept.keySet()).map(histories -> {
                Map<Long, Folded> folded = new TreeMap<>();
                histories.forEach((id, events) -> folded.put(id, again(Optional.ofNullable(kept.get(id)), events, List.of())));
                Set<Long> lost = new TreeSet<>(kept.keySet());
                lost.removeAll(histories.keySet());
                return new Anew(folded, lost);
            });
        });
    }

    /**
     * By request, those of these requests whose timelines are as our rules would have them, as they stand; one that is damaged
     * as its events say.
     */
    Uni<Map<Long, Folded>> asStored(Map<Long, Reference> references) {
        return kept(references).chain(kept -> {
            kept.values().removeIf(row -> !row.isCurrent(context.rules()));
            Map<Long, Folded> stored = new TreeMap<>();
            kept.forEach((id, row) -> row.timeline()
                    .ifPresent(timeline -> stored.put(id, Folded.extended(row, timeline, context.catalogue(),
                            List.of()))));
            List<Long> damaged = kept.keySet().stream().filter(id -> !stored.containsKey(id)).toList();
            return histories(damaged).map(histories -> {
                histories.forEach((id, events) -> stored.put(id, again(Optional.ofNullable(kept.get(id)), events, List.of())));
                return stored;
            });
        });
    }

    /** There may be much to open and to fold: not on the threads that serve everything else. */
    private Uni<Map<Long, Kept>> kept(Map<Long, Reference> references) {
        return connection.preparedQuery(LedgerSql.TIMELINES).execute(LedgerRows.ids(references.keySet()))
                .emitOn(Infrastructure.getDefaultExecutor()).map(rows -> {
                    Map<Long, Kept> kept = new TreeMap<>();
                    for (Row row : rows) {
                        long id = row.getLong("request_id");
                        kept.put(id, Kept.of(row, requireNonNull(references.get(id)), context.seals()));
                    }
                    kept.forEach((id, row) -> {
                        if (row.isDamaged()) {
                            LOG.errorf("stored timeline cannot be read and is folded again request=%d", id);
                        }
                    });
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
        boolean waited = kept.flatMap(Kept::timeline).filter(before -> !before.announced()).isPresent();
        return new Folded(kept, otherRules ? Optional.of(without(news, history, after)) : Optional.empty(), after,
                waited && after.announced() ? history : news, Contacts.ofAll(context.catalogue(), history),
                unfit(kept, history, news));
    }

    /** Those that came with the news were judged when they came. */
    private List<EventId> unfit(Optional<Kept> kept, List<StatusEvent> history, List<StatusEvent> news) {
        Set<EventId> fresh = ids(news);
        return kept.flatMap(Kept::timeline).stream().flatMap(before -> fresh.stream()
                .filter(target -> before.awaited().contains(target.id()))
                .flatMap(target -> Timeline.unfitCorrections(context.catalogue(), history, target).stream())
                .map(StatusEvent::id).filter(correction -> !fresh.contains(correction))).distinct().toList();
    }

    private static Set<EventId> ids(List<StatusEvent> events) {
        return events.stream().map(StatusEvent::id).collect(Collectors.toSet());
    }

    private Timeline without(List<StatusEvent> news, List<StatusEvent> history, Timeline whole) {
        if (news.isEmpty()) {
            return whole;
        }
        Set<EventId> fresh = ids(news);
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
                .emitOn(Infrastructure.getDefaultExecutor()).map(rows -> {
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
        Instant recorded = SqlTime.instant(row, "recorded_at");
        return seals.openEvent(new EventId(row.getString("source"), row.getString("id")),
                row.getBuffer("document").getBytes(), recorded);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

/**
 * Brings timelines up to date with news that is already in the ledger: extends the stored timeline where the news comes
 * after all it holds, and folds the whole history where it does not.
 */
final class RequestFolding {
    private final LedgerContext context;
    private final SqlConnection connection;

    RequestFolding(LedgerContext context, SqlConnection connection) {
        this.context = context;
        this.connection = connection;
    }

    /**
     * @param before the stored timelines that were extended
     * @param timelines the timelines as they are now, by request
     */
    record Folded(Map<Long, Timeline> before, Map<Long, Timeline> timelines) {}

    Uni<Folded> fold(Map<Long, List<StatusEvent>> news) {
        Map<Long, String> references = new HashMap<>();
        news.forEach((id, events) -> references.put(id, events.getFirst().reference().value()));
        return connection.preparedQuery(LedgerSql.TIMELINES).execute(LedgerRows.ids(news.keySet().toArray(Long[]::new)))
                .chain(stored -> {
                    Folded folded = new Folded(new HashMap<>(), new TreeMap<>());
                    List<Long> newer = new ArrayList<>();
                    for (Row row : stored) {
                        long id = row.getLong("request_id");
                        int version = row.getInteger("fold_version");
                        if (version > Timeline.FOLD_VERSION) {
                            newer.add(id);
                        } else if (version == Timeline.FOLD_VERSION && !row.getBoolean("stale")) {
                            extend(id, open(references, row), news, folded);
                        }
                    }
                    List<Long> again = news.keySet().stream()
                            .filter(id -> !folded.timelines().containsKey(id) && !newer.contains(id)).toList();
                    return markStale(newer).chain(() -> foldAgain(again, folded));
                });
    }

    private Timeline open(Map<Long, String> references, Row row) {
        String reference = java.util.Objects.requireNonNull(references.get(row.getLong("request_id")));
        return context.seals().openTimeline(reference, row.getBuffer("document").getBytes());
    }

    private void extend(long id, Timeline stored, Map<Long, List<StatusEvent>> news, Folded folded) {
        List<StatusEvent> events = news.getOrDefault(id, List.of());
        if (stored.canBeExtendedBy(events)) {
            folded.before().put(id, stored);
            folded.timelines().put(id, stored.extendedBy(context.catalogue(), events));
        }
    }

    private Uni<Void> markStale(List<Long> newer) {
        return newer.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(LedgerSql.MARK_STALE).execute(LedgerRows.ids(newer.toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    private Uni<Folded> foldAgain(List<Long> ids, Folded folded) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(folded);
        }
        return connection.preparedQuery(LedgerSql.HISTORIES).execute(LedgerRows.ids(ids.toArray(Long[]::new))).map(rows -> {
            Map<Long, List<StatusEvent>> histories = new HashMap<>();
            for (Row row : rows) {
                histories.computeIfAbsent(row.getLong("request_id"), _ -> new ArrayList<>()).add(event(context.seals(), row));
            }
            histories.forEach((id, events) -> folded.timelines().put(id, Timeline.of(context.catalogue(), events)));
            return folded;
        });
    }

    /** An event as a row of {@link LedgerSql#HISTORIES}. */
    static StatusEvent event(Seals seals, Row row) {
        Instant recorded = row.get(OffsetDateTime.class, "recorded_at").toInstant();
        return seals.openEvent(new EventId(row.getString("source"), row.getString("id")),
                row.getBuffer("document").getBytes(), recorded);
    }
}

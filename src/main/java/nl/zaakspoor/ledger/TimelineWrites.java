// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.notice.NoticePolicy;

/** Writes changes of timelines and all that follows from them, one statement per table. */
final class TimelineWrites {
    private final LedgerContext context;
    private final SqlConnection connection;
    private final Instant now;
    private final LedgerRows rows;
    private final Memberships memberships;

    TimelineWrites(LedgerContext context, SqlConnection connection, Instant now) {
        this.context = context;
        this.connection = connection;
        this.now = now;
        this.rows = new LedgerRows(context, now);
        this.memberships = new Memberships(connection, context.blindIndex(), now);
    }

    /** @param eventCounts how many events each of these requests has */
    Uni<Void> write(List<TrackedChange> changes, Map<Long, Integer> eventCounts) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<TrackedChange> telling = changes.stream().filter(change -> !change.notices().isEmpty()).toList();
        List<TrackedChange> visible = changes.stream().filter(TrackedChange::isVisible).toList();
        return execute(LedgerSql.UPSERT_TIMELINES, rows.timelines(changes))
                .chain(() -> unlessEmpty(telling, () -> execute(LedgerSql.INSERT_NOTICES, rows.notices(telling))))
                .chain(() -> DeskTasks.open(connection, deskWork(telling), now))
                .chain(() -> LookUpRows.follow(connection, changes, context.blindIndex()))
                .chain(() -> execute(LedgerSql.UPDATE_REQUESTS, rows.requests(changes, eventCounts)))
                .chain(updated -> unlessEmpty(visible,
                        () -> execute(LedgerSql.INSERT_OUTBOX, rows.timelineChanges(visible, versions(updated)))))
                .chain(() -> new ResidentActions(context.seals(), connection, now).follow(changes))
                .chain(() -> ContactRows.follow(connection, changes))
                .chain(() -> memberships.follow(changes));
    }

    private List<DeskTasks.New> deskWork(List<TrackedChange> telling) {
        return telling.stream().flatMap(change -> deskWork(change).stream()
                .map(task -> new DeskTasks.New(change.requestId(), task.work(), task.news().code()))).toList();
    }

    private Optional<NoticePolicy.DeskTask> deskWork(TrackedChange change) {
        return change.after().header().flatMap(
                header -> context.policy().deskWork(header.product(), header.applicant(), change.notices()));
    }

    private static Map<Long, Long> versions(RowSet<Row> updated) {
        Map<Long, Long> versions = new HashMap<>();
        updated.forEach(row -> versions.put(row.getLong("id"), row.getLong("version")));
        return versions;
    }

    private Uni<RowSet<Row>> execute(String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments);
    }

    private static Uni<?> unlessEmpty(Collection<?> of, Supplier<Uni<RowSet<Row>>> statement) {
        return of.isEmpty() ? Uni.createFrom().voidItem() : statement.get();
    }
}

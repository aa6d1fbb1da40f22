// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.notice.DeskWork;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.ledger.LedgerRows.column;
import static nl.zaakspoor.ledger.LedgerRows.utc;

/** What colleagues must do for requests, oldest first, until it is done. */
@ApplicationScoped
public class DeskTasks {
    /** On desk_task_open. What is open already gets the latest reason, and keeps its place in the line. */
    private static final String OPEN = """
            insert into desk_task (request_id, kind, reason, created_at)
            select request_id, kind, reason, $4 from unnest($1::bigint[], $2::text[], $3::text[]) as new (request_id, kind, reason)
            order by request_id, kind
            on conflict (request_id, kind) where done_at is null do update set reason = excluded.reason""";

    /** On desk_task_to_do and request_pkey. */
    private static final String TO_DO = """
            select desk_task.id, kind, reference, reason, desk_task.created_at, done_at
            from desk_task join request on request.id = request_id
            where done_at is null and desk_task.id > $1 and ($3::text[] is null or department = any($3))
            order by desk_task.id limit $2""";

    /** On desk_task_pkey and request_pkey. What was done stays done as it was. */
    private static final String DONE = """
            update desk_task set done_at = coalesce(done_at, $2), done_by = coalesce(done_by, $3)
            from request where desk_task.id = $1 and request.id = request_id and ($4::text[] is null or department = any($4))
            returning desk_task.id, kind, reference, reason, desk_task.created_at, done_at""";

    /** On desk_task_open. */
    private static final String CLOSE = """
            update desk_task set done_at = $3, done_by = $4
            where request_id = $1 and kind = $2 and done_at is null""";

    private final Pool pool;
    private final InstantSource clock;

    DeskTasks(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Something to do for a request, in the transaction of whoever found it. */
    public record New(long request, DeskWork kind, String reason) {}

    static Uni<Void> open(SqlClient connection, Collection<New> tasks, Instant now) {
        return tasks.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(OPEN).execute(Tuple.of(column(Long.class, tasks, New::request),
                        column(String.class, tasks, task -> task.kind().code()), column(String.class, tasks, New::reason),
                        utc(now))).replaceWithVoid();
    }

    /** Puts something on the list, as part of the caller's transaction. */
    public Uni<Void> open(SqlClient connection, New task) {
        return open(connection, List.of(task), clock.instant());
    }

    /** Takes something off the list that nobody need do any more, as part of the caller's transaction. */
    public Uni<Void> notNeeded(SqlClient connection, long request, DeskWork kind) {
        return done(connection, request, kind, "zaakspoor");
    }

    /** Takes something off the list that somebody did in another way than by saying so. */
    Uni<Void> done(SqlClient client, long request, DeskWork kind, String by) {
        return client.preparedQuery(CLOSE).execute(Tuple.of(request, kind.code(), utc(clock.instant()), by)).replaceWithVoid();
    }

    /**
     * @param within the short names of the departments whose tasks are asked for; empty for all
     * @param after the last that was seen
     */
    public Uni<List<DeskTask>> toDo(Optional<Set<String>> within, long after, int limit) {
        return pool.preparedQuery(TO_DO).execute(Tuple.of(after, limit, LedgerRows.names(within)))
                .map(rows -> rows.stream().map(DeskTasks::task).toList()).plug(Patience::ofACaller);
    }

    /**
     * Notes that it is done; twice does no harm.
     *
     * @param within the departments whose tasks the colleague may see; empty for all
     * @param by the name by which the colleague signed in
     */
    public Uni<Optional<DeskTask>> done(Optional<Set<String>> within, long id, String by) {
        return pool.preparedQuery(DONE).execute(Tuple.of(id, utc(clock.instant()), by, LedgerRows.names(within)))
                .map((RowSet<Row> rows) -> rows.stream().map(DeskTasks::task).findFirst()).plug(Patience::ofACaller);
    }

    private static DeskTask task(Row row) {
        return new DeskTask(row.getLong("id"), DeskWork.of(row.getString("kind")), new Reference(row.getString("reference")),
                row.getString("reason"), LedgerRows.instant(row, "created_at"),
                SqlTime.optionalInstant(row, "done_at"));
    }
}

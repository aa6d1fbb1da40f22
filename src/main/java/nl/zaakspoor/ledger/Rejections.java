// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.RejectionCode;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/** Finds rejected events, and takes down the wish to have them come in again. */
@ApplicationScoped
public class Rejections {
    private final Pool pool;
    private final InstantSource clock;

    Rejections(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * The newest rejected events, newest first.
     *
     * @param before only those with a lower id
     */
    public Uni<List<RejectedEvent>> newest(RejectionFilter filter, long before, int limit) {
        Tuple arguments = Tuple.of(before, code(filter), limit);
        Uni<RowSet<Row>> found = filter.sources()
                .map(sources -> pool.preparedQuery(RejectionSql.NEWEST_OF_SOURCES)
                        .execute(arguments.addArrayOfString(sources.toArray(String[]::new))))
                .orElseGet(() -> pool.preparedQuery(RejectionSql.NEWEST).execute(arguments));
        return found.map(rows -> rows.stream().map(Rejections::event).toList()).plug(Patience::ofACaller);
    }

    public Uni<Optional<RejectedEvent>> byId(long id) {
        return pool.preparedQuery(RejectionSql.BY_ID).execute(Tuple.of(id))
                .map(rows -> rows.stream().map(Rejections::event).findFirst()).plug(Patience::ofACaller);
    }

    /** Asks to put a record on the topic again; asking twice is asking once. */
    public Uni<Void> askReplay(long id) {
        return pool.preparedQuery(RejectionSql.ASK_REPLAY).execute(Tuple.of(id, utc(clock.instant())))
                .plug(Patience::ofACaller).replaceWithVoid();
    }

    /**
     * Asks this for the records that are still here and were not asked for before, the oldest first.
     *
     * @return for how many
     */
    public Uni<Integer> askReplays(RejectionFilter filter, int limit) {
        Tuple arguments = Tuple.of(code(filter), utc(clock.instant()), limit)
                .addArrayOfString(filter.sources().map(sources -> sources.toArray(String[]::new)).orElse(null));
        return pool.preparedQuery(RejectionSql.ASK_REPLAYS).execute(arguments).map(RowSet::rowCount)
                .plug(Patience::ofACaller);
    }

    private static @Nullable String code(RejectionFilter filter) {
        return filter.code().map(RejectionCode::code).orElse(null);
    }

    private static RejectedEvent event(Row row) {
        return new RejectedEvent(row.getLong("id"), Code.read(RejectionCode.class, row.getString("code")),
                row.getString("detail"), text(row, "source"), text(row, "type"), text(row, "event_id"), text(row, "subject"),
                SqlTime.instant(row, "rejected_at"), origin(row),
                SqlTime.optionalInstant(row, "replayed_at"),
                Optional.ofNullable(row.getLong("replay_of")), row.getBoolean("kept"));
    }

    static Origin origin(Row row) {
        return new Origin(row.getString("origin_topic"), row.getInteger("origin_partition"), row.getLong("origin_offset"),
                row.getLong("origin_timestamp"));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }
}

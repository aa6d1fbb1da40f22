// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.OwnEvent;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

/**
 * Compares stored timelines with the fold of their events. It only reads, a few requests at a time, each as it is at one
 * moment, so it can run at any time.
 */
public final class Parity {
    private static final int EVENTS_AT_ONCE = 5_000;

    /** On request_pkey and timeline_pkey. */
    private static final String NEXT = """
            select id, reference, event_count, fold_version, catalogue, stale, document
            from request left join timeline on request_id = id
            where id > $1 and (id + $2) % 100 < $3 order by id limit $4""";

    private static final String AT_ONE_MOMENT = "set transaction isolation level repeatable read, read only";

    private final Pool pool;
    private final Seals seals;
    private final Catalogue catalogue;
    private final FoldRules rules;

    public Parity(Pool pool, Seals seals, Catalogue catalogue, FoldRules rules) {
        this.pool = pool;
        this.seals = seals;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** How a stored timeline is not what its events say. */
    public enum Fault {
        /** There are events, and no timeline. */
        MISSING,
        /** It, or one of its events, cannot be read. */
        UNREADABLE,
        /** More or fewer events than were counted when they came in; what we said ourselves is not. */
        EVENT_COUNT, DIFFERENT
    }

    public record Difference(String reference, Fault fault) {}

    /**
     * Which requests are looked at.
     *
     * @param seed another one chooses others
     */
    public record Sample(int percent, long seed) {
        public static final Sample ALL = new Sample(100, 0);
    }

    /**
     * What a few requests look like.
     *
     * @param position the last request; look on behind it
     * @param behind how many were folded by other rules, or have not kept up: they say nothing of the present fold
     */
    public record Looked(long position, int checked, int behind, List<Difference> differences) {
        public boolean isEnd() {
            return checked == 0;
        }
    }

    /** @param behind the {@link Looked#position} of the look before, or 0 */
    public Uni<Looked> look(Sample sample, long behind, int limit) {
        return pool.withTransaction(connection -> connection.query(AT_ONE_MOMENT).execute()
                .chain(() -> connection.preparedQuery(NEXT)
                        .execute(Tuple.of(behind, sample.seed(), sample.percent(), limit)))
                .chain(requests -> compare(connection, behind, few(requests))));
    }

    private static List<Row> few(RowSet<Row> requests) {
        List<Row> few = new ArrayList<>();
        int events = 0;
        for (Row row : requests) {
            events += row.getInteger("event_count");
            if (!few.isEmpty() && events > EVENTS_AT_ONCE) {
                return few;
            }
            few.add(row);
        }
        return few;
    }

    private Uni<Looked> compare(SqlConnection connection, long position, List<Row> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().item(new Looked(position, 0, 0, List.of()));
        }
        Long[] ids = requests.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
        return connection.preparedQuery(LedgerSql.HISTORIES).execute(LedgerRows.ids(ids))
                .emitOn(Infrastructure.getDefaultExecutor()).map(rows -> {
                    Map<Long, List<Row>> histories = rows.stream()
                            .collect(Collectors.groupingBy(row -> row.getLong("request_id")));
                    List<Row> comparable = requests.stream().filter(row -> !isBehind(row)).toList();
                    List<Difference> differences = comparable.stream()
                            .flatMap(row -> fault(row, histories.getOrDefault(row.getLong("id"), List.of()))
                                    .map(fault -> new Difference(row.getString("reference"), fault)).stream())
                            .toList();
                    return new Looked(ids[ids.length - 1], ids.length, ids.length - comparable.size(), differences);
                });
    }

    private boolean isBehind(Row row) {
        return row.getBuffer("document") != null && (!Kept.rules(row).equals(rules) || row.getBoolean("stale"));
    }

    private Optional<Fault> fault(Row row, List<Row> history) {
        long counted = history.stream().filter(event -> !event.getString("source").equals(OwnEvent.SOURCE)).count();
        if (counted != row.getInteger("event_count")) {
            return Optional.of(Fault.EVENT_COUNT);
        }
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Buffer document = row.getBuffer("document");
        return document == null ? Optional.of(Fault.MISSING) : fault(row.getString("reference"), document, history);
    }

    private Optional<Fault> fault(String reference, Buffer document, List<Row> history) {
        try {
            Timeline stored = seals.openTimeline(reference, document.getBytes()).orElseThrow();
            List<StatusEvent> events = history.stream().map(event -> RequestFolding.event(seals, event)).toList();
            return stored.equals(Timeline.of(catalogue, events)) ? Optional.empty() : Optional.of(Fault.DIFFERENT);
        } catch (RuntimeException e) {
            // Whatever it is, also a key that is missing: this one cannot be read, and the others can.
            return Optional.of(Fault.UNREADABLE);
        }
    }
}

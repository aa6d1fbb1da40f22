// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.ledger.Parity.Difference;
import nl.zaakspoor.ledger.Parity.Fault;
import nl.zaakspoor.ledger.Parity.Looked;
import nl.zaakspoor.ledger.ParityReport.State;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/** The comparisons that were asked for. One runs at a time, over all instances; its rows say how far it is. */
@ApplicationScoped
public class ParityChecks {
    /** How many differences are listed; all are counted. */
    public static final int LISTED = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Pool pool;
    private final InstantSource clock;

    ParityChecks(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** One that somebody works on. */
    record Claimed(long id, int percent, long position) {}

    /** Asks for a comparison; while one runs, that one is the answer. */
    public Uni<ParityReport> ask(int percent) {
        Instant now = clock.instant();
        return pool.preparedQuery(ParitySql.FORGET).execute(Tuple.of(utc(now.minus(KEPT))))
                .chain(() -> pool.preparedQuery(ParitySql.ASK).execute(Tuple.of(percent, utc(now))))
                .chain(() -> pool.query(ParitySql.RUNNING).execute())
                .map(rows -> report(rows.iterator().next(), List.of())).ifNoItem().after(PATIENCE).fail();
    }

    public Uni<Optional<ParityReport>> byId(long id) {
        return pool.preparedQuery(ParitySql.BY_ID).execute(Tuple.of(id))
                .chain(found -> pool.preparedQuery(ParitySql.DIFFERENCES).execute(Tuple.of(id)).map(listed -> {
                    List<Difference> differences = listed.stream().map(row -> new Difference(row.getString("reference"),
                            Code.read(Fault.class, row.getString("what")))).toList();
                    return found.stream().map(row -> report(row, differences)).findFirst();
                })).ifNoItem().after(PATIENCE).fail();
    }

    /** Newest first, without the list of differences. */
    public Uni<List<ParityReport>> newest(int limit) {
        return pool.preparedQuery(ParitySql.NEWEST).execute(Tuple.of(limit))
                .map(rows -> rows.stream().map(row -> report(row, List.of())).toList()).ifNoItem().after(PATIENCE).fail();
    }

    /** Takes up the one that runs, unless another instance is at it. */
    Uni<Optional<Claimed>> claim() {
        return pool.query(ParitySql.CLAIM).execute().map(rows -> rows.stream()
                .map(row -> new Claimed(row.getLong("id"), row.getInteger("percent"), row.getLong("position"))).findFirst());
    }

    /** Keeps what was seen; empty when another instance has gone on in the meantime. */
    Uni<Optional<Claimed>> goOn(Claimed from, Looked looked) {
        List<Difference> found = looked.differences();
        return pool.withTransaction(connection -> connection.preparedQuery(ParitySql.GO_ON)
                .execute(Tuple.of(from.id(), from.position(), looked.position(), (long) looked.checked(),
                        (long) looked.behind(), (long) found.size()))
                .chain(kept -> {
                    boolean ours = kept.rowCount() == 1;
                    boolean list = ours && !found.isEmpty()
                            && kept.iterator().next().getLong("different") - found.size() < LISTED;
                    Uni<?> listed = list
                            ? connection.preparedQuery(ParitySql.LIST).execute(Tuple.of(from.id(),
                                    LedgerRows.column(String.class, found, Difference::reference),
                                    LedgerRows.column(String.class, found, d -> Code.of(d.fault()))))
                            : Uni.createFrom().voidItem();
                    return listed.replaceWith(() -> Optional
                            .of(new Claimed(from.id(), from.percent(), looked.position())).filter(_ -> ours));
                }));
    }

    Uni<Void> end(Claimed check, State how) {
        return pool.preparedQuery(ParitySql.END)
                .execute(Tuple.of(check.id(), check.position(), Code.of(how), utc(clock.instant()))).replaceWithVoid();
    }

    private static ParityReport report(Row row, List<Difference> differences) {
        return new ParityReport(row.getLong("id"), Code.read(State.class, row.getString("state")), row.getInteger("percent"),
                LedgerRows.instant(row, "asked_at"),
                SqlTime.optionalInstant(row, "finished_at"),
                row.getLong("total"), row.getLong("checked"), row.getLong("behind"), row.getLong("different"), differences);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.courier.RejectionDigest.Reason;
import nl.zaakspoor.courier.RejectionDigest.Sample;
import nl.zaakspoor.term.DutchTime;

import static nl.zaakspoor.ledger.SqlTime.instant;
import static nl.zaakspoor.ledger.SqlTime.utc;

/** Reports to sources in the database. Every call waits for its answer, so it runs on a thread that may wait. */
@ApplicationScoped
class SourceReportStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pool pool;

    SourceReportStore(Pool pool) {
        this.pool = pool;
    }

    /** Makes the reports of these days that are not there yet, for the sources of which something was rejected. */
    void plan(SourceReport.Kind kind, Collection<String> sources, List<LocalDate> days, Instant now) {
        execute(SourceReportSql.PLAN, Tuple.of(sources.toArray(String[]::new), days.toArray(LocalDate[]::new),
                days.stream().map(day -> utc(DutchTime.startOf(day))).toArray(OffsetDateTime[]::new),
                days.stream().map(day -> utc(DutchTime.startOf(day.plusDays(1)))).toArray(OffsetDateTime[]::new),
                kind.code(), utc(now)));
    }

    /** Claims reports for one attempt each; until {@code leaseEnds} they are ours. */
    List<SourceReport> claim(Instant now, Instant leaseEnds, int limit) {
        return execute(SourceReportSql.CLAIM, Tuple.of(utc(now), utc(leaseEnds), limit)).stream()
                .map(row -> new SourceReport(row.getUUID("id"), row.getString("source"), row.getLocalDate("day"),
                        Code.read(SourceReport.Kind.class, row.getString("kind")), row.getInteger("attempts"),
                        instant(row, "tried_since")))
                .toList();
    }

    /** What was rejected of a source on a day, so far. */
    RejectionDigest digest(String source, LocalDate day, int reasons) {
        RowSet<Row> rows = execute(SourceReportSql.DIGEST, Tuple.of(source, utc(DutchTime.startOf(day)),
                utc(DutchTime.startOf(day.plusDays(1))), reasons));
        List<Reason> found = rows.stream().map(SourceReportStore::reason).toList();
        return rows.stream().findFirst().map(first -> new RejectionDigest(first.getLong("total"), found,
                first.getLong("reasons") - found.size())).orElse(new RejectionDigest(0, found, 0));
    }

    private static Reason reason(Row row) {
        return new Reason(Code.read(RejectionCode.class, row.getString("code")), row.getString("detail"), row.getLong("times"),
                instant(row, "first_at"), instant(row, "last_at"), new Sample(Optional.ofNullable(row.getString("event_id")),
                        row.getString("origin_topic"), row.getInteger("origin_partition"), row.getLong("origin_offset")));
    }

    /** How many rejections of a day were told at once; none when that report was not sent. */
    long toldAtOnce(String source, LocalDate day) {
        return execute(SourceReportSql.TOLD_AT_ONCE, Tuple.of(source, day)).stream().findFirst()
                .map(row -> row.getLong("told")).orElse(0L);
    }

    void again(UUID report, Instant next, String answer) {
        execute(SourceReportSql.AGAIN, Tuple.of(report, utc(next), answer));
    }

    void sent(UUID report, long told, Instant now, String answer) {
        close(report, "sent", answer, told, utc(now));
    }

    void failed(UUID report, String answer) {
        close(report, "failed", answer, null, null);
    }

    void cancelled(UUID report, String reason) {
        close(report, "cancelled", reason, null, null);
    }

    private void close(UUID report, String state, String answer, @Nullable Long told, @Nullable OffsetDateTime at) {
        execute(SourceReportSql.CLOSE, Tuple.of(report, state, answer, told, at));
    }

    void forgetBefore(LocalDate day) {
        execute(SourceReportSql.FORGET, Tuple.of(day));
    }

    private RowSet<Row> execute(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).await().atMost(LONGEST_WAIT);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.timeline.Usual;

/** Durations in the database. */
@ApplicationScoped
class DurationStore {
    /** Fewer say too little of the next request. */
    private static final int FEWEST_CASES = 30;
    /** Fewer say too little of what was told, and perhaps too much of one applicant. */
    private static final int FEWEST_JUDGED = 10;
    /** Where nothing newer than this was computed, there is too little to go by, or a fault: then nothing is told. */
    private static final int DAYS_TOLD = 7;

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Pool pool;
    private final DurationRules rules;

    DurationStore(Pool pool, DurationRules rules) {
        this.pool = pool;
        this.rules = rules;
    }

    /**
     * Computes the durations of a day, unless they are there.
     *
     * @return of how many products it did
     */
    Uni<Integer> compute(LocalDate day) {
        return execute(DurationSql.COMPUTE, Tuple.of(day, firstAnswer(day), FEWEST_CASES)).map(RowSet::rowCount);
    }

    /** What may be told on a day. */
    Uni<List<ProductDuration>> newest(LocalDate day) {
        return execute(DurationSql.NEWEST, Tuple.of(day, day.minusDays(DAYS_TOLD)))
                .map(rows -> rows.stream().map(DurationStore::duration).toList());
    }

    /** Whether what was told came true, as far as that is known on a day; products of which too little is known are left out. */
    Uni<Map<ProductId, Calibration>> calibrations(LocalDate day) {
        return execute(DurationSql.CALIBRATIONS, Tuple.of(day, firstAnswer(day), DAYS_TOLD, FEWEST_JUDGED))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> new ProductId(row.getString("product")),
                        row -> new Calibration(row.getInteger("judged"), row.getInteger("came_true")))));
    }

    private LocalDate firstAnswer(LocalDate day) {
        return day.minusDays(rules.history());
    }

    private static ProductDuration duration(Row row) {
        return new ProductDuration(new ProductId(row.getString("product")), row.getLocalDate("computed_on"),
                new Usual(row.getInteger("cases"), row.getInteger("median_days"), row.getInteger("eighty_days")));
    }

    private Uni<RowSet<Row>> execute(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).ifNoItem().after(PATIENCE).fail();
    }
}

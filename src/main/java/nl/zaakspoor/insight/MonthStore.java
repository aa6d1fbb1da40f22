// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.ProductId;

/** The figures of months in the database. Of products that nobody may follow none are read. */
@ApplicationScoped
class MonthStore {
    /** How many months before the running one are counted each night: a year, and the one it can be compared with. */
    static final int BEFORE = 12;
    /** A notice has its end within a few days; what was counted in the month after its own stays. */
    private static final int UNSETTLED = 2;

    private static final Duration PATIENCE_OF_A_CALLER = Duration.ofSeconds(10);

    private final Pool pool;
    private final String[] hidden;

    MonthStore(Pool pool, Catalogue catalogue) {
        this.pool = pool;
        this.hidden = catalogue.products().values().stream().filter(product -> product.tracking() == Tracking.OFF)
                .map(product -> product.id().value()).toArray(String[]::new);
    }

    /** Some whole months. */
    private record Span(YearMonth from, YearMonth until) {
        static Span of(YearMonth month) {
            return new Span(month, month);
        }

        LocalDate first() {
            return from.atDay(1);
        }

        LocalDate next() {
            return until.plusMonths(1).atDay(1);
        }

        Stream<YearMonth> months() {
            return Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1));
        }
    }

    /** Which months were counted, and on which day last. */
    record Counted(YearMonth first, YearMonth last, LocalDate on) {}

    /** As it was counted. */
    record Stored(YearMonth month, String product, String department, String part, int requests, List<Integer> numbers) {}

    /**
     * Counts the month of {@code day}, and those before it, unless that was done.
     *
     * @return whether it did
     */
    Uni<Boolean> count(LocalDate day) {
        YearMonth running = YearMonth.from(day);
        Span window = new Span(running.minusMonths(BEFORE), running);
        return pool.withTransaction(connection -> execute(connection, MonthSql.TAKE, Tuple.of(running.atDay(1), day))
                .map(RowSet::rowCount).chain(taken -> taken == 0
                        ? Uni.createFrom().item(false)
                        : Multi.createFrom().items(Figure.values()).filter(figure -> figure != Figure.NOTICES).onItem()
                                .transformToUniAndConcatenate(figure -> count(connection, figure, window, day)).collect()
                                .asList().chain(() -> notices(connection, window, day)).replaceWith(true)));
    }

    private static Uni<Void> notices(SqlConnection connection, Span window, LocalDate day) {
        return execute(connection, MonthSql.HAVE_NOTICES, Tuple.of(window.first(), window.next())).chain(rows -> {
            Set<YearMonth> settled = rows.stream().map(row -> YearMonth.from(row.getLocalDate("month")))
                    .filter(month -> month.isBefore(window.until().minusMonths(UNSETTLED - 1))).collect(Collectors.toSet());
            return Multi.createFrom().items(window.months().filter(month -> !settled.contains(month))).onItem()
                    .transformToUniAndConcatenate(month -> count(connection, Figure.NOTICES, Span.of(month), day)).collect()
                    .asList().replaceWithVoid();
        });
    }

    private static Uni<RowSet<Row>> count(SqlConnection connection, Figure figure, Span span, LocalDate day) {
        return execute(connection, MonthSql.FORGET, Tuple.of(span.first(), span.next(), figure.code()))
                .chain(() -> execute(connection, figure.counting(), Tuple.of(span.first(),
                        figure.isOfDaysGone() && day.isBefore(span.next()) ? day : span.next())));
    }

    private static Uni<RowSet<Row>> execute(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments);
    }

    /** Empty as long as nothing was counted. */
    Uni<Optional<Counted>> counted() {
        return pool.preparedQuery(MonthSql.COUNTED).execute().ifNoItem().after(PATIENCE_OF_A_CALLER).fail()
                .map(rows -> rows.stream().filter(row -> row.getLocalDate("last") != null).findFirst()
                        .map(row -> new Counted(YearMonth.from(row.getLocalDate("first")).minusMonths(BEFORE),
                                YearMonth.from(row.getLocalDate("last")), row.getLocalDate("counted_on"))));
    }

    Uni<List<Stored>> read(Figure figure, Selection selection) {
        Tuple arguments = Tuple.tuple().addString(figure.code()).addLocalDate(selection.from().atDay(1))
                .addLocalDate(selection.until().atDay(1)).addValue(selection.product().map(ProductId::value).orElse(null))
                .addValue(selection.departments().map(names -> names.toArray(String[]::new)).orElse(null)).addValue(hidden);
        return pool.preparedQuery(MonthSql.READ).execute(arguments).ifNoItem().after(PATIENCE_OF_A_CALLER).fail()
                .map(rows -> {
                    List<Stored> stored = new ArrayList<>(rows.size());
                    rows.forEach(row -> stored.add(stored(row)));
                    return stored;
                });
    }

    private static Stored stored(Row row) {
        return new Stored(YearMonth.from(row.getLocalDate("month")), row.getString("product"), row.getString("department"),
                row.getString("part"), row.getInteger("requests"), List.of(row.getArrayOfIntegers("numbers")));
    }
}

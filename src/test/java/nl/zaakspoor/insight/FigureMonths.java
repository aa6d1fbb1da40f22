// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;
import jakarta.enterprise.context.Dependent;

import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.Rows;
import nl.zaakspoor.ledger.Ledger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happened in the first months of 2012, when no other test has requests. Of department DSB twenty came in on 10 January:
 * eight were done on 20 January, of nine a delay until 10 February was told on 23 January, and three were done on 15 February.
 * Fifteen more came in on 1 February, of which ten were done on the last day of their norm and five never. DSO had four, which
 * are too few to be shown.
 */
@Dependent
public class FigureMonths {
    static final LocalDate COUNTED_ON = LocalDate.of(2012, 5, 20);

    private final Ledger ledger;
    private final MonthStore store;
    private final Scheduler scheduler;
    private final Rows rows;
    private final String own = "F-" + UUID.randomUUID().toString().substring(0, 8);
    private final FigureHistories histories = new FigureHistories(own);

    FigureMonths(Ledger ledger, MonthStore store, Scheduler scheduler, DataSource database) {
        this.ledger = ledger;
        this.store = store;
        this.scheduler = scheduler;
        this.rows = new Rows(database);
    }

    /** Nothing counts meanwhile by itself. */
    public void tell() {
        scheduler.pause();
        record(told -> told.received("a", 20, day(1, 10), "DSB").completed("a", 1, 8, day(1, 20))
                .delayed("a", 9, 17, day(1, 23), day(2, 10)).completed("a", 9, 17, day(2, 10))
                .completed("a", 18, 20, day(2, 15))
                .received("b", 15, day(2, 1), "DSB").completed("b", 1, 10, day(2, 15)).received("c", 4, day(1, 11), "DSO"));
    }

    public void forget() throws SQLException {
        rows.execute("delete from outbox where starts_with(key, ?)", own);
        rows.execute("delete from request where starts_with(reference, ?)", own);
        for (String table : List.of("month_figure", "month_counted", "erasure_count")) {
            rows.execute("delete from " + table + " where month < date '2013-01-01'");
        }
        scheduler.resume();
    }

    /** What else happened. */
    void record(UnaryOperator<FigureHistories> happened) {
        assertThat(await(ledger.record(happened.apply(histories).arrivals())).rejections()).isEmpty();
    }

    public void count() {
        assertThat(countOn(COUNTED_ON)).isTrue();
    }

    /** Whether it was not counted on that day before. */
    boolean countOn(LocalDate day) {
        return await(store.count(day));
    }

    /**
     * Of requests of the first group, just after midnight on 1 February in the Netherlands.
     *
     * @param informed as SQL
     */
    public void feedback(int first, int last, int satisfaction, String informed) throws SQLException {
        rows.execute("""
                insert into resident_action (request_id, id, kind, asked_at, satisfaction, informed)
                select id, 'feedback', 'feedback', timestamptz '2012-01-31 23:30+00', ?, %s
                from request, generate_series(?, ?) as n where reference = ? || '-a-' || n""".formatted(informed), satisfaction,
                first, last, own);
    }

    /** Decided at the same moment. */
    void notices(String kind, int first, int last, int number) throws SQLException {
        rows.execute("""
                insert into notice (id, request_id, kind, cause, recipient, state, reason, language, decided_at, due_at)
                select gen_random_uuid(), id, ?, ?, 'applicant', 'suppressed', 'no-address', 'nl',
                    timestamptz '2012-01-31 23:30+00', now()
                from request, generate_series(?, ?) as n where reference = ? || '-a-' || n""", kind, "cause" + number, first,
                last, own);
    }

    /** What was counted when there was such a product and such a department. */
    void ofAnotherTime(String product, String department) throws SQLException {
        rows.execute("insert into month_figure (figure, month, product, department, requests, numbers)"
                + " values ('requests', date '2012-01-01', ?, ?, 12, array[12, 0, 12, 0])", product, department);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2012, month, day);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}

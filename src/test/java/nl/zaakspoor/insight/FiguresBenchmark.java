// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.local.LocalRun;

import static org.assertj.core.api.Assertions.assertThat;

/** What it costs to count the figures of a million requests with five million notices at night, and to read them by day. */
@Timeout(1_200)
class FiguresBenchmark {
    /** Of two years, of a hundred products in thirteen departments; one in ten is open. */
    private static final String REQUESTS = """
            insert into request (id, reference, created_at, event_count, version, product, department, state, received_on,
                updated_at, answered_on, duration_days, ended_on, promised_on, promise_kept, delay_told)
            select n, 'Z-' || n, now(), 5, 5, 'een-lange-naam-van-product-' || n % 100, 'D' || n % 100 / 8, 'completed',
                received, now(), case when n % 10 > 0 then received + days end, case when n % 10 > 0 then days end,
                case when n % 10 > 0 then received + days end, received + 42, days < 42, days % 2 = 0
            from (select n, date '2024-11-27' + (n * 730::bigint / 1000000)::int as received,
                    1 + abs(hashint8(-n)) % 90 as days
                from generate_series(1, 1000000) as n) as request""";

    private static final String CONTACTS = """
            insert into contact_moment (request_id, happened_on, where_is_it)
            select n * 5, date '2024-11-30' + (n * 5 * 730::bigint / 1000000)::int, n % 2 = 0
            from generate_series(1, 200000) as n""";

    private static final String FEEDBACK = """
            insert into resident_action (request_id, id, kind, asked_at, satisfaction, informed)
            select n * 20, '1', 'feedback', timestamptz '2024-11-27 10:00+01' + (n * 20 * 730::bigint / 1000000)::int
                * interval '1 day', 1 + n % 5, n % 3 = 0 from generate_series(1, 50000) as n""";

    private static final String NOTICES = """
            insert into notice (id, request_id, kind, cause, recipient, state, reason, language, decided_at, due_at)
            select md5(n || '')::uuid, 1 + n / 5, (array['received', 'progress', 'delay', 'decision', 'completed'])[1 + n % 5],
                'c', 'applicant', (array['sent', 'delivered', 'suppressed'])[1 + n % 3],
                case when n % 3 = 2 then 'no-address' end, 'nl',
                timestamptz '2024-11-27 10:00+01' + (n / 5 * 730::bigint / 1000000)::int * interval '1 day', now()
            from generate_series(1, 4999990) as n""";

    private final Path directory;

    FiguresBenchmark(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void counting_takes_seconds_at_night_and_reading_does_not_depend_on_how_much_there_is() throws Exception {
        try (LocalRun server = LocalRun.of("POSTGRESQL", directory, 0)) {
            // Given
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(server.address("quarkus.datasource.jdbc.url"));
            database.setUser(server.address("quarkus.datasource.username"));
            database.setPassword(server.address("quarkus.datasource.password"));
            Flyway.configure().dataSource(database).load().migrate();
            Rows rows = new Rows(database);
            for (String statement : List.of(REQUESTS, CONTACTS, FEEDBACK, NOTICES, "vacuum analyze")) {
                rows.execute(statement);
            }

            // When
            Stream.of(Figure.values()).forEach(figure -> plan(rows, figure.counting()
                    .replace("$1", figure == Figure.NOTICES ? "date '2026-10-01'" : "date '2025-11-01'")
                    .replace("$2", figure == Figure.NOTICES ? "date '2026-11-01'" : "date '2026-12-01'")));
            rows.execute("vacuum analyze month_figure");
            List<String> reading = plan(rows, MonthSql.READ.replace("$1", "'turnarounds'").replace("$2", "date '2025-11-01'")
                    .replace("$3", "date '2026-11-01'").replace("$4", "null").replace("$5", "null")
                    .replace("$6", "array['x']"));

            // Then
            assertThat(rows.count("select count(distinct figure) from month_figure")).isEqualTo(Figure.values().length);
            assertThat(reading).noneMatch(line -> line.contains("request"));
        }
    }

    private static List<String> plan(Rows rows, String sql) {
        List<String> plan = rows.texts("explain (analyze, buffers) " + sql);
        plan.forEach(System.out::println);
        return plan;
    }
}

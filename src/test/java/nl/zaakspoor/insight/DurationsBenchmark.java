// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.nio.file.Path;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.local.LocalRun;

import static org.assertj.core.api.Assertions.assertThat;

/** How durations are found among a million requests: by their index alone, whatever else stands in the table. */
@Timeout(600)
class DurationsBenchmark {
    private static final int REQUESTS = 1_000_000;
    private static final int PRODUCTS = 100;
    private static final String TODAY = "date '2026-11-22'";
    private static final String A_YEAR_AGO = "date '2025-11-22'";

    /** Answers of two years; one request in seven has none. */
    private static final String ANSWERED = """
            insert into request (reference, created_at, event_count, version, product, department, state, received_on, updated_at,
                answered_on, duration_days)
            select 'Z-' || n, now(), 5, 5, 'product-' || n %% %2$d, 'DSO', 'completed', answered - days, now(),
                case when n %% 7 > 0 then answered end, case when n %% 7 > 0 then days end
            from (select n, %3$s - 1 - hashint8(n) %% 365 - 365 as answered, 1 + abs(hashint8(-n)) %% 90 as days
                from generate_series(1, %1$d) as n) as request""".formatted(REQUESTS, PRODUCTS, TODAY);

    private static final String TOLD = """
            insert into product_duration
            select 'product-' || product, %2$s - age, 1000, 45, 72
            from generate_series(0, %1$d - 1) as product, generate_series(0, 800) as age""".formatted(PRODUCTS, TODAY);

    private final Path directory;

    DurationsBenchmark(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void among_a_million_requests_durations_are_read_from_their_index_alone() throws Exception {
        try (LocalRun server = LocalRun.of("POSTGRESQL", directory, 0)) {
            // Given
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(server.address("quarkus.datasource.jdbc.url"));
            database.setUser(server.address("quarkus.datasource.username"));
            database.setPassword(server.address("quarkus.datasource.password"));
            Flyway.configure().dataSource(database).load().migrate();
            Rows rows = new Rows(database);
            rows.execute(ANSWERED);
            rows.execute(TOLD);
            rows.execute("vacuum analyze");

            // When
            List<String> percentiles = plan(rows, DurationSql.PERCENTILES.replace("$3", "30"));
            List<String> calibrations = plan(rows, DurationSql.CALIBRATIONS.replace("$3", "7").replace("$4", "10"));

            // Then
            assertThat(percentiles).anyMatch(line -> line.contains("Index Only Scan using request_duration"))
                    .noneMatch(line -> line.contains("Seq Scan"));
            assertThat(calibrations).anyMatch(line -> line.contains("Index Only Scan using request_duration"))
                    .anyMatch(line -> line.contains("product_duration_pkey")).noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    private static List<String> plan(Rows rows, String sql) {
        List<String> plan = rows.texts("explain (analyze, buffers) " + sql.replace("$1", TODAY).replace("$2", A_YEAR_AGO));
        plan.forEach(System.out::println);
        return plan;
    }
}

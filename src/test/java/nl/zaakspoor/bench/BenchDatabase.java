// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import nl.zaakspoor.local.LocalRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The database that contenders write to, looked at from beside. */
record BenchDatabase(Connection connection) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static BenchDatabase of(LocalRun servers) throws SQLException {
        return new BenchDatabase(DriverManager.getConnection(servers.address("quarkus.datasource.jdbc.url"),
                servers.address("quarkus.datasource.username"), servers.address("quarkus.datasource.password")));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Who does not wait for the disk proves nothing. */
    void assertDurable() throws SQLException {
        assertThat(count("""
                select count(*) from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')
                and setting = 'on'""")).isEqualTo(3);
    }

    /** Waits until a contender has stored these events of the city, and so all before them. */
    void awaitStored(Contender contender, List<String> ids) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    contender.assertAlive();
                    return stored(contender, ids) == ids.size();
                });
    }

    private int stored(Contender contender, List<String> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from " + contender.table() + " where source = ? and id = any(?)")) {
            query.setString(1, CityEvents.SOURCE);
            query.setArray(2, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

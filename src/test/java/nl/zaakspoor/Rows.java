// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.sql.DataSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A look at the rows of the running service, and a hand to disturb them. */
public record Rows(DataSource database) {
    /** The number in the first column of the first row. */
    public long count(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).as("a row").isTrue();
            return rows.getLong(1);
        }
    }

    /** The first column of all rows, as text. */
    public List<String> texts(String sql, Object... arguments) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    public byte[] bytes(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).as("a row").isTrue();
            return rows.getBytes(1);
        }
    }

    /** Of no request anything is due any more, however far the clock is moved, until something happens to it. */
    public void letAllSleep() throws SQLException {
        execute("update request set wake_up_at = null, near_on = null, late_on = null, silent_on = null");
    }

    /**
     * How the database goes about a statement when it may not read a table whole: by which indexes, if it has any that serve.
     *
     * @param arguments for its parameters, as SQL
     */
    public String plan(String sql, String arguments) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare looked_at as " + sql);
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("explain execute looked_at(" + arguments + ")")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            } finally {
                statement.execute("deallocate looked_at");
                statement.execute("reset enable_seqscan");
                statement.execute("reset enable_bitmapscan");
                statement.execute("reset plan_cache_mode");
            }
            return plan.toString();
        }
    }

    public void awaitCount(long expected, String sql, Object... arguments) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(count(sql, arguments)).isEqualTo(expected));
    }

    public void execute(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.execute();
        }
    }

    /** Every value of every table, as whoever steals the database would read it. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        for (String table : texts("select tablename from pg_tables where schemaname = 'public'")) {
            texts("select to_jsonb(t)::text from " + table + " t").forEach(dump::append);
            for (String bytes : texts(
                    "select column_name from information_schema.columns where table_name = ? and data_type = 'bytea'", table)) {
                texts("select encode(%s, 'hex') from %s where %s is not null".formatted(bytes, table, bytes))
                        .forEach(hex -> dump.append(new String(HexFormat.of().parseHex(hex), ISO_8859_1)));
            }
        }
        return dump.toString();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}

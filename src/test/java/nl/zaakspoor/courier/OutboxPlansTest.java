// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The outbox is mostly empty, and then suddenly is not: what was planned for the one must do for the other. */
@QuarkusTest
class OutboxPlansTest {
    @Inject
    DataSource database;

    @Test
    void what_is_next_is_found_by_its_index_also_by_a_plan_that_was_made_of_an_empty_outbox() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            // Given
            connection.setAutoCommit(false);
            statement.execute("truncate outbox");
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare taking (text, int) as " + OutboxLane.TAKE_NEXT);

            // When
            String plan = plan(statement);
            statement.execute("deallocate taking");
            connection.rollback();

            // Then
            assertThat(plan).contains("Index Scan using outbox_pkey").doesNotContain("Seq Scan", "Join", "Nested Loop");
        }
    }

    private static String plan(Statement statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain execute taking('no-topic', 1000)")) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}

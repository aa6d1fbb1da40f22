// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures rest on the indexes that they name, however few or many requests there are. */
@QuarkusTest
class FiguresPlansTest {
    private static final String A_YEAR = "'2025-11-01', '2026-12-01'";

    @Inject
    DataSource database;

    @Test
    void what_was_counted_is_read_by_figure_and_month_and_no_request_is_read_for_it() throws SQLException {
        assertThat(plan(MonthSql.READ, "'requests', '2025-11-01', '2026-11-01', null, array['DSO'], array['x']"))
                .contains("month_figure_pkey").doesNotContain("Seq Scan", "request_");
        assertThat(plan(MonthSql.FORGET, "'2025-11-01', '2026-12-01', 'requests'")).contains("month_figure_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_belongs_to_requests_is_counted_by_its_day() throws SQLException {
        assertThat(plan(MonthSql.SATISFACTION, A_YEAR)).contains("resident_action_feedback");
        assertThat(plan(MonthSql.INFORMED, A_YEAR)).contains("resident_action_feedback");
        assertThat(plan(MonthSql.CONTACTS, A_YEAR)).contains("contact_moment_happened");
    }

    private String plan(String sql, String arguments) throws SQLException {
        return new Rows(database).plan(sql, arguments);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** A search rests on the indexes that it names, however few or many requests there are. */
@QuarkusTest
class SearchPlansTest {
    @Inject
    DataSource database;

    @Test
    void what_is_personal_is_found_by_the_blind_index_alone() throws SQLException {
        assertThat(new Rows(database).plan(Search.candidatesBy(2), "array['\\x01'::bytea], array['\\x02'::bytea]"))
                .contains("look_up_pkey").doesNotContain("Seq Scan");
    }

    @Test
    void who_waits_longest_is_read_in_that_order() throws SQLException {
        assertThat(new Rows(database).plan(Search.OF_ALL, "-1, 0, 'DSO', null, null, null, null, 51, null, array['x']"))
                .contains("using request_waiting").doesNotContain("Sort");
        assertThat(new Rows(database).plan(Search.OF_THESE,
                "-1, 0, null, null, null, null, null, 51, null, array['x'], array[1], '4512'"))
                .contains("request_pkey").doesNotContain("Seq Scan");
        assertThat(new Rows(database).plan(Search.ELSEWHERE, "array[1], array['DSB'], array['x'], null"))
                .contains("request_pkey").doesNotContain("Seq Scan");
    }

    @Test
    void whether_there_is_such_a_department_or_product_is_seen_without_reading_requests() throws SQLException {
        assertThat(new Rows(database).plan(HeardOf.STORED, "'DS0', 'vergunnign'"))
                .contains("request_waiting", "month_figure_pkey").doesNotContain("Seq Scan");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Who looked at what is read in its order, however much was looked at. */
@QuarkusTest
class ReadsPlansTest {
    @Inject
    DataSource database;

    @Test
    void looks_rest_on_the_indexes_that_are_named() throws SQLException {
        assertThat(new Rows(database).plan(Reads.OF_REQUEST, "1, 100, 51")).contains("read_log_of_request")
                .doesNotContain("Sort", "Seq Scan on read_log");
        assertThat(new Rows(database).plan(Reads.OF_READER, "'desk', '2026-01-01', '2027-01-01', null, 51"))
                .contains("read_log_of_reader").doesNotContain("Sort", "Seq Scan on read_log");
    }
}

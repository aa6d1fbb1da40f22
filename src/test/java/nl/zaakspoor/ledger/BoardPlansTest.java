// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** The board rests on the one index that it names, however few or many requests there are. */
@QuarkusTest
class BoardPlansTest {
    @Inject
    DataSource database;

    @Test
    void a_board_is_counted_and_read_by_its_days() throws SQLException {
        assertThat(new Rows(database).plan(Board.COUNTS, "current_date")).contains("using request_attention");
        assertThat(new Rows(database).plan(Board.PAGE, "current_date, '1970-01-01', 0, 'urn:x', null, 51, null"))
                .contains("using request_attention");
    }
}

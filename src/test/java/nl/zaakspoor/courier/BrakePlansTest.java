// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** The brake is looked at every second, while all other instances wait. */
@QuarkusTest
class BrakePlansTest {
    @Inject
    DataSource database;

    @Test
    void what_was_taken_up_is_counted_by_its_index() throws SQLException {
        assertThat(new Rows(database).plan(BrakeSql.STATE, "now(), now()")).contains("notice_taken_up");
    }
}

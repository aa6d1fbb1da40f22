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
    void what_was_taken_up_and_what_waits_are_counted_by_their_indexes() throws SQLException {
        assertThat(new Rows(database).plan(BrakeSql.STATE, "now(), now()")).contains("notice_taken_up", "notice_braked");
    }

    @Test
    void what_stands_still_is_found_by_its_kind() throws SQLException {
        assertThat(new Rows(database).plan(BrakeSql.WAITING, "'delay', now()")).contains("notice_braked");
        assertThat(new Rows(database).plan(BrakeSql.HOLD_REQUESTS, "'delay', now(), 10")).contains("notice_braked",
                "request_pkey");
    }
}

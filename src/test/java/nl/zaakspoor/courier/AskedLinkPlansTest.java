// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a link was asked for is looked at every second, for mails and for text messages. */
@QuarkusTest
class AskedLinkPlansTest {
    @Inject
    DataSource database;

    @Test
    void what_is_to_go_by_one_medium_is_found_among_what_is_due() throws SQLException {
        assertThat(new Rows(database).plan(AskedLinkSql.CLAIM, "now(), now(), 8, now(), 'sms'")).contains("link_ask_due")
                .doesNotContain("Seq Scan on link_ask");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages are made every second, however many there have been. */
@QuarkusTest
class PlanningPlansTest {
    private static final String ARGUMENTS = "now(), 1, now(), '{}'::text[], now()";

    @Inject
    DataSource database;

    @Test
    void what_is_due_and_what_was_sent_lately_are_found_by_their_indexes() throws SQLException {
        assertThat(new Rows(database).plan(PlanningSql.PLAN_FREE, ARGUMENTS)).contains("notice_due", "message_open",
                "message_of_request").doesNotContain("Seq Scan on message", "Seq Scan on notice");
        // Either index will do while the table is small; which one is the planner's to say.
        assertThat(new Rows(database).plan(PlanningSql.PLAN_BRAKED, ARGUMENTS)).contains("message_of_request")
                .containsAnyOf("notice_braked", "notice_due").doesNotContain("Seq Scan on message", "Seq Scan on notice");
        assertThat(new Rows(database).plan(PlanningSql.PLAN_CODES, "now(), 1, now()")).contains("notice_code")
                .doesNotContain("Seq Scan on message", "Seq Scan on notice");
    }

    @Test
    void what_a_journey_was_told_lately_is_found_by_its_requests() throws SQLException {
        assertThat(new Rows(database).plan(PlanningSql.PLAN_FREE, ARGUMENTS)).contains("journey_part_pkey",
                "journey_part_of_journey").doesNotContain("Seq Scan on journey_part");
    }

    @Test
    void what_goes_along_with_a_mail_is_found_by_that() throws SQLException {
        Rows rows = new Rows(database);
        assertThat(rows.plan(CourierSql.CLAIM_ALONG, "now(), now(), '{}'::uuid[]")).contains("message_along");
        assertThat(rows.plan(CourierSql.HAND_ON, "gen_random_uuid(), now()")).contains("message_along");
        assertThat(rows.plan(ReceiptSql.FATE, "gen_random_uuid(), 'delivered', now()")).contains("message_along",
                "message_pkey").doesNotContain("Seq Scan on message");
    }

    @Test
    void what_somebody_got_lately_is_found_by_their_address() throws SQLException {
        assertThat(new Rows(database).plan(CourierSql.GOT_UPDATE, "'{}'::bytea[], 1, now()")).contains("message_to_address",
                "notice_of_message");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.RejectionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** How long rejected events are kept: the record for 30 days, and that there was one for 365. */
@QuarkusTest
class RejectionExpiryTest {
    @Inject
    Ledger ledger;

    @Inject
    RejectionExpiry expiry;

    @Inject
    DataSource database;

    private final String own = "X-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @ParameterizedTest
    @CsvSource({"29, 1, 1", "31, 1, 0", "364, 1, 0", "366, 0, 0"})
    void first_the_record_goes_and_later_the_row(int daysAgo, int rowsLeft, int recordsLeft) throws SQLException {
        // Given
        rejected(daysAgo);

        // When
        expiry.forgetWhatHasExpired();

        // Then
        assertThat(rows.count("select count(*) from rejected_event where origin_topic = ?", own)).isEqualTo(rowsLeft);
        assertThat(rows.count("select count(record) from rejected_event where origin_topic = ?", own)).isEqualTo(recordsLeft);
    }

    @Test
    void more_than_go_in_one_statement_all_go() throws SQLException {
        // Given
        ledger.record(IntStream.range(0, 1_200).mapToObj(_ -> rejection()).toList()).await()
                .atMost(Duration.ofSeconds(30));
        age(31);

        // When
        expiry.forgetWhatHasExpired();

        // Then
        assertThat(rows.count("select count(*) from rejected_event where origin_topic = ?", own)).isEqualTo(1_200);
        assertThat(rows.count("select count(record) from rejected_event where origin_topic = ?", own)).isZero();
    }

    private void rejected(int daysAgo) throws SQLException {
        ledger.record(List.of(rejection())).await().atMost(Duration.ofSeconds(30));
        age(daysAgo);
    }

    private Arrival rejection() {
        return arrivals.refused(RejectionCode.NOT_JSON, "this is not JSON", Arrival.Attributes.UNREADABLE);
    }

    private void age(int days) throws SQLException {
        rows.execute("update rejected_event set rejected_at = now() - ? * interval '1 day' where origin_topic = ?", days, own);
    }
}

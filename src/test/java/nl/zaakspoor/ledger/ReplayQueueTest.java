// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.access.Sealer;
import nl.zaakspoor.cloudevent.RejectionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of records that are to come in again. No job takes them meanwhile. */
@QuarkusTest
class ReplayQueueTest {
    /** A key that left the ring: the service has others. */
    private static final String GONE = "77:ZGF0YS1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4=";

    @Inject
    Ledger ledger;

    @Inject
    LedgerContext context;

    @Inject
    ReplayQueue queue;

    @Inject
    Pool pool;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private final String own = "Q-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void rest() {
        scheduler.pause();
        rows = new Rows(database);
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void a_record_whose_key_left_the_ring_stands_in_nobodys_way() throws SQLException {
        // Given
        Seals withOldKey = new Seals(new Sealer(KeyRing.parse(GONE), new SecureRandom()));
        reject(new Ledger(pool, new LedgerContext(context.catalogue(), context.rules(), context.policy(), withOldKey,
                context.blindIndex(), context.fingerprints(), context.durations()), clock));
        reject(ledger);
        rows.execute("update rejected_event set replay_asked_at = now() where origin_topic = ?", own);

        // When
        List<String> sent = new CopyOnWriteArrayList<>();
        int taken = queue.handOn(100, raw -> {
            sent.add(own);
            return Uni.createFrom().item(true);
        }).await().atMost(Duration.ofSeconds(30));

        // Then
        assertThat(taken).isEqualTo(1);
        assertThat(sent).hasSize(1);
        assertThat(rows.texts("select concat_ws(' ', replay_asked_at is not null, replayed_at is not null, record is not null) "
                + "from rejected_event where origin_topic = ? order by id", own)).containsExactly("f f t", "t t t");
    }

    private void reject(Ledger by) {
        Recorded recorded = by.record(List.of(arrivals.refused(RejectionCode.INVALID_DATA, "`status` is missing",
                new Arrival.Attributes(Optional.empty(), Optional.empty(), Optional.of(own), Optional.empty())))).await()
                .atMost(Duration.ofSeconds(30));
        assertThat(recorded.rejections()).hasSize(1);
    }
}

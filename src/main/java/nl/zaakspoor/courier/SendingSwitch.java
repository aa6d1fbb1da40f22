// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.SqlTime;

import static nl.zaakspoor.ledger.SqlTime.utc;

/**
 * The switch that stops all sending, over all instances: messages to residents and reports to sources. Nothing ends by it. What
 * waits is asked again when its turn comes, as always.
 */
@ApplicationScoped
public class SendingSwitch {
    private static final Logger LOG = Logger.getLogger(SendingSwitch.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pool pool;
    private final CourierClock clock;

    SendingSwitch(Pool pool, CourierClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * @param pausedAt in real time
     * @param pausedBy the name by which the manager signed in
     */
    public record State(boolean paused, Optional<Instant> pausedAt, Optional<String> pausedBy) {}

    public Uni<State> look() {
        return pool.query(SendingSql.LOOK).execute().map(rows -> rows.iterator().next()).map(row -> {
            Optional<Instant> pausedAt = SqlTime.optionalInstant(row, "paused_at");
            return new State(pausedAt.isPresent(), pausedAt, Optional.ofNullable(row.getString("paused_by")));
        }).ifNoItem().after(LONGEST_WAIT).fail();
    }

    /**
     * Once it is done no message is taken up any more; those that were before are finished.
     *
     * @param by the name by which the manager signed in
     * @return false when it was paused already
     */
    public Uni<Boolean> pause(String by) {
        return pool.preparedQuery(SendingSql.PAUSE).execute(Tuple.of(utc(clock.real().instant()), by))
                .map(rows -> rows.rowCount() == 1).ifNoItem().after(LONGEST_WAIT).fail().invoke(paused -> {
                    if (paused) {
                        LOG.warn("sending paused");
                    }
                });
    }

    /**
     * What was being tried gets the time back in which nobody tried it.
     *
     * @return for how long it was paused; empty when it was not
     */
    public Uni<Optional<Duration>> resume() {
        Instant now = clock.real().instant();
        return pool.withTransaction(connection -> connection.query(SendingSql.HOLD).execute()
                .map(rows -> rows.stream().findFirst().map(row -> SqlTime.instant(row, "paused_at")))
                .call(since -> since.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : resume(connection, now, since.get()))
                .map(since -> since.map(paused -> Duration.between(paused, now))))
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(was -> was.ifPresent(paused -> LOG.infof("sending resumed after=%s", paused)));
    }

    private static Uni<Void> resume(SqlConnection connection, Instant now, Instant since) {
        Tuple pause = Tuple.of(utc(now), utc(since));
        return connection.preparedQuery(SendingSql.LENGTHEN_MESSAGES).execute(pause)
                .chain(() -> connection.preparedQuery(SendingSql.LENGTHEN_REPORTS).execute(pause))
                .chain(() -> connection.query(SendingSql.RESUME).execute()).replaceWithVoid();
    }
}

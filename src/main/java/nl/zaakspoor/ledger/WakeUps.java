// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/**
 * Which requests are to be looked at again by time alone. Looking at one tells what is due, says what we have to say
 * ourselves, and sets when it is next to be looked at, all in one transaction.
 */
public final class WakeUps {
    private static final Logger LOG = Logger.getLogger(WakeUps.class);
    /** One that fails must not hold up the others, nor be forgotten. */
    private static final Duration LATER = Duration.ofHours(1);

    private final Pool pool;
    private final LedgerContext context;
    private final InstantSource clock;

    public WakeUps(Pool pool, LedgerContext context, InstantSource clock) {
        this.pool = pool;
        this.context = context;
        this.clock = clock;
    }

    /**
     * Looks at the requests that are due, the longest due first.
     *
     * @param limit how many at most
     * @return how many were due; a failure that may pass fails the call
     */
    public Uni<Integer> wake(int limit) {
        return Uni.createFrom().deferred(() -> {
            Instant now = clock.instant();
            Awakening awakening = new Awakening(context, now);
            return pool.withTransaction(connection -> awakening.run(connection, limit))
                    .onFailure(failure -> !Failures.mayPass(failure) && !awakening.claimed().isEmpty())
                    .recoverWithUni(failure -> without(awakening.claimed(), now, failure));
        });
    }

    /** Looked for in smaller batches, down to the one request that cannot be looked at. */
    private Uni<Integer> without(Set<Long> claimed, Instant now, Throwable failure) {
        if (claimed.size() > 1) {
            return wake(claimed.size() / 2);
        }
        LOG.errorf("request cannot be woken request=%s failure=%s at=%s", claimed.iterator().next(),
                failure.getClass().getName(), failure.getStackTrace().length == 0 ? "unknown" : failure.getStackTrace()[0]);
        return pool.preparedQuery(LedgerSql.WAKE_LATER)
                .execute(Tuple.of(claimed.toArray(Long[]::new), utc(now.plus(LATER)), utc(now)))
                .replaceWith(1);
    }
}

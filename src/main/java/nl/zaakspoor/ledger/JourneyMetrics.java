// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Shows operators how many requests should be part of a journey and are not: colleagues can see which, and why. */
@ApplicationScoped
class JourneyMetrics {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pool pool;
    private volatile long unjoined;

    JourneyMetrics(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        Gauge.builder("zaakspoor.journeys.unjoined", () -> unjoined)
                .description("Requests that should be part of a journey and are not").register(metrics);
    }

    /** Not often: it looks at all journeys, and who sees the number has days to act on it. */
    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> look() {
        return pool.query(JourneySql.COUNT_UNJOINED).execute().ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(rows -> unjoined = rows.iterator().next().getLong("count"))
                // What was seen last stands: the outage is told by others.
                .onFailure().recoverWithNull().replaceWithVoid();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.SchemaNotReady;

/**
 * Shows operators what waits and what was given up. The database is asked now and then; ages are reckoned when somebody looks,
 * so they go on rising while the database is away.
 */
@ApplicationScoped
class CourierMetrics {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** On message_due and message_failed; brakes are few, the switch is one, and the outbox, read whole too, is nearly always empty. */
    private static final String LOOK = """
            select (select min(created_at) from outbox) as oldest_in_outbox,
                (select min(created_at) from message where state = 'open') as oldest_open_message,
                (select count(*) from message where state = 'failed') as failed_messages,
                (select count(*) from brake where pulled_at is not null) as brakes_pulled,
                (select paused_at is not null from sending) as sending_paused""";

    private final Outage outage = new Outage(Logger.getLogger(CourierMetrics.class), "backlog");
    private final Pool pool;
    private volatile Backlog backlog = Backlog.NONE;

    CourierMetrics(Pool pool, CourierClock clock, MeterRegistry metrics) {
        this.pool = pool;
        Gauge.builder("zaakspoor.outbox.oldest",
                () -> Backlog.secondsSince(backlog.oldestInOutbox(), clock.service().instant()))
                .baseUnit("seconds").description("Age of the oldest event that waits for Kafka").register(metrics);
        Gauge.builder("zaakspoor.messages.oldest.open",
                () -> Backlog.secondsSince(backlog.oldestOpenMessage(), clock.real().instant()))
                .baseUnit("seconds").description("Age of the oldest message that waits for the mail server").register(metrics);
        Gauge.builder("zaakspoor.messages.failed", () -> backlog.failedMessages())
                .description("Messages that were refused or given up").register(metrics);
        Gauge.builder("zaakspoor.brakes.pulled", () -> backlog.brakesPulled())
                .description("Kinds of notice that stand still because too many came at once").register(metrics);
        Gauge.builder("zaakspoor.sending.paused", () -> backlog.sendingPaused() ? 1 : 0)
                .description("Whether a manager has stopped all sending").register(metrics);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> look() {
        return pool.query(LOOK).execute().map(rows -> backlog(rows.iterator().next()))
                .invoke(seen -> backlog = seen)
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(outage::worked).onFailure().invoke(outage::failed)
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private static Backlog backlog(Row row) {
        return new Backlog(moment(row, "oldest_in_outbox"), moment(row, "oldest_open_message"), row.getLong("failed_messages"),
                row.getLong("brakes_pulled"), row.getBoolean("sending_paused"));
    }

    private static Optional<Instant> moment(Row row, String column) {
        return Optional.ofNullable(row.get(OffsetDateTime.class, column)).map(OffsetDateTime::toInstant);
    }
}

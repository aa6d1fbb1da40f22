// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.SchemaNotReady;

import static nl.zaakspoor.ledger.SqlTime.utc;

/** Forgets after a while that nothing arrived at an address: mailboxes are emptied, and domains are mended. */
@ApplicationScoped
class BadAddresses {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Outage outage = new Outage(Logger.getLogger(BadAddresses.class), "forgetting of bad addresses");
    private final Pool pool;
    private final ReceiptRules rules;
    private final CourierClock clock;

    BadAddresses(Pool pool, ReceiptRules rules, CourierClock clock) {
        this.pool = pool;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> forgetOld() {
        Instant before = clock.real().instant().minus(rules.badAddressesKept());
        return pool.preparedQuery(ClosingSql.FORGET_ADDRESSES).execute(Tuple.of(utc(before)))
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(outage::worked).onFailure().invoke(outage::failed)
                .onFailure().recoverWithNull().replaceWithVoid();
    }
}

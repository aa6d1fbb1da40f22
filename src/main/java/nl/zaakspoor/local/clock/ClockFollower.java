// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.clock;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.SchemaNotReady;
import nl.zaakspoor.term.OffsetClock;

/** Puts the clock of this instance as far ahead as the database says: at start, and when another instance moved it. */
@ApplicationScoped
class ClockFollower {
    private static final Logger LOG = Logger.getLogger(ClockFollower.class);

    private final boolean local;
    private final StoredOffset stored;
    private final OffsetClock clock;

    ClockFollower(@ConfigProperty(name = "zaakspoor.local.enabled", defaultValue = "false") boolean local, StoredOffset stored,
            OffsetClock clock) {
        this.local = local;
        this.stored = stored;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> follow() {
        return local
                ? stored.read().invoke(found -> found.ifPresent(this::advance)).onFailure()
                        .invoke(failure -> LOG.debugf("clock not read failure=%s", failure.getClass().getSimpleName()))
                        .onFailure().recoverWithNull().replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private void advance(Duration offset) {
        if (offset.compareTo(clock.offset()) > 0) {
            clock.advanceTo(offset);
            LOG.infof("clock put forward offset=%s", offset);
        }
    }
}

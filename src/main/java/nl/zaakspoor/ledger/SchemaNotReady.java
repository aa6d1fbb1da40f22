// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import org.eclipse.microprofile.health.Readiness;

/** Lets jobs rest until the database has the schema they work on, and again once the service stops and takes it away. */
@ApplicationScoped
public class SchemaNotReady implements Scheduled.SkipPredicate {
    private final Schema schema;
    private volatile boolean stopping;

    SchemaNotReady(@Readiness Schema schema) {
        this.schema = schema;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return stopping || !schema.isReady();
    }
}

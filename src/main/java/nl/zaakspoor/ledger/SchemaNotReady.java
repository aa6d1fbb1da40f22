// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import org.eclipse.microprofile.health.Readiness;

/** Lets jobs rest until the database has the schema they work on. */
@ApplicationScoped
public class SchemaNotReady implements Scheduled.SkipPredicate {
    private final Schema schema;

    SchemaNotReady(@Readiness Schema schema) {
        this.schema = schema;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !schema.isReady();
    }
}

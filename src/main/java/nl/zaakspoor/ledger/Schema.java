// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the database to this version at start, and notes which catalogue and which rules are in force from now on. A database
 * that is not there yet is waited for: the service lives, says it is not ready, and becomes ready by itself.
 */
@Readiness
@Singleton
public class Schema implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Uni<Void> brought;
    private volatile boolean ready;

    Schema(Flyway flyway, RestoredBackup backup, CatalogueVersions catalogues, RulesInForce inForce) {
        this.brought = Uni.createFrom().item(flyway::migrate).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                // Before anybody is shown or told anything.
                .call(backup::eraseAgain)
                .call(catalogues::record)
                // Before it works, others know of it: then they rest, or it does.
                .call(inForce::note)
                .onFailure()
                .invoke(failure -> LOG.warnf("database not ready yet failure=%s", failure.getClass().getSimpleName()))
                .onFailure().retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).indefinitely()
                .invoke(result -> {
                    ready = true;
                    LOG.infof("database ready schema=%s", result.targetSchemaVersion == null
                            ? result.initialSchemaVersion
                            : result.targetSchemaVersion);
                })
                .replaceWithVoid().memoize().indefinitely();
    }

    void start(@Observes StartupEvent started) {
        brought.subscribe().with(nothing -> {});
    }

    /**
     * Ends when the database has the schema of this version, however long that takes. Whoever wrote before would work on tables
     * that are not there yet, by rules that nobody else knows of yet, and could stand in a circle of locks with the migration.
     */
    public Uni<Void> whenReady() {
        return brought;
    }

    boolean isReady() {
        return ready;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database schema").status(ready).build();
    }
}

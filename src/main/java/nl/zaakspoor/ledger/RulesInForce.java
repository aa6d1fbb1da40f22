// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

/**
 * Whether the rules of this instance are in force: of all instances that are alive, those of the highest fold version, and
 * among them of the catalogue with which an instance started last. So instances with two catalogues, as during a deployment,
 * do not undo each other's work; and after a deployment that was taken back, the older catalogue is in force again.
 */
@ApplicationScoped
class RulesInForce {
    private static final Logger LOG = Logger.getLogger(RulesInForce.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    /** An instance shows itself every ten seconds; one that did not for this long is gone. */
    private static final int GONE_AFTER_SECONDS = 60;

    private final Pool pool;
    private final FoldRules rules;
    private volatile boolean noted;
    private volatile boolean ours;

    RulesInForce(Pool pool, FoldRules rules) {
        this.pool = pool;
        this.rules = rules;
    }

    /** As it was at the last look; false when the database has been away since. */
    boolean areOurs() {
        return ours;
    }

    /** Notes that this instance is at work, and looks whose rules are in force; fails when the database does not answer. */
    Uni<Void> note() {
        return Uni.createFrom().deferred(() -> pool.preparedQuery(RebuildSql.NOTE_RULES)
                .execute(Tuple.of(rules.version(), rules.catalogue(), !noted)))
                .invoke(() -> noted = true)
                .chain(() -> pool.preparedQuery(RebuildSql.RULES_ARE_THE_LAST)
                        .execute(Tuple.of(rules.version(), rules.catalogue(), GONE_AFTER_SECONDS)))
                .map(rows -> rows.iterator().next().getBoolean("ours"))
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(this::remember).replaceWithVoid();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> look() {
        return note().onFailure().invoke(failure -> {
            LOG.warnf("fold rules in force not known failure=%s", failure.getClass().getSimpleName());
            remember(false);
        }).onFailure().recoverWithNull().replaceWithVoid();
    }

    private void remember(boolean found) {
        if (ours != found) {
            ours = found;
            LOG.infof("fold rules in force=%s version=%d catalogue=%s", found, rules.version(), rules.catalogue());
        }
    }
}

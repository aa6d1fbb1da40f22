// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.LogLines;
import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** By which rules instances fold, and when others know of it. */
@QuarkusTest
class RulesInForceTest {
    @Inject
    Flyway flyway;

    @Inject
    RestoredBackup backup;

    @Inject
    CatalogueVersions catalogues;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Inject
    DataSource database;

    /** Of a version below every other, so that it stands in nobody's way. */
    private final FoldRules lowest = new FoldRules(-1, UUID.randomUUID().toString());

    @Test
    void an_instance_is_ready_only_when_others_know_its_rules() throws SQLException {
        // Given
        RulesInForce inForce = new RulesInForce(pool, lowest);
        Schema schema = new Schema(flyway, backup, catalogues, inForce);

        // When
        schema.start(new StartupEvent());
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(schema::isReady);

        // Then
        Rows rows = new Rows(database);
        assertThat(rows.count("select count(*) from fold_rules where catalogue = ?", lowest.catalogue())).isEqualTo(1);
        rows.execute("delete from fold_rules where catalogue = ?", lowest.catalogue());
    }

    @Test
    void that_it_cannot_look_is_told_and_lets_its_rules_rest() {
        // Given
        RulesInForce inForce = new RulesInForce(unreachable(), lowest);

        try (LogLines log = LogLines.of(RulesInForce.class)) {
            // When
            inForce.look().await().atMost(Duration.ofSeconds(30));

            // Then
            assertThat(inForce.areOurs()).isFalse();
            assertThat(log.all()).singleElement().asString().startsWith("fold rules in force not known failure=");
        }
    }

    private Pool unreachable() {
        PgConnectOptions nowhere = new PgConnectOptions().setHost("127.0.0.1").setPort(1).setDatabase("none").setUser("none");
        return Pool.newInstance(PgBuilder.pool().connectingTo(nowhere).using(vertx.getDelegate()).build());
    }
}

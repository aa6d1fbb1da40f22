// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;

import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.access.Sealer;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueVersion;
import nl.zaakspoor.ledger.Parity.Difference;
import nl.zaakspoor.ledger.Parity.Looked;
import nl.zaakspoor.ledger.Parity.Sample;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The oracle after a fault: every stored timeline equals the fold of the events in the ledger, and nothing stands there of a
 * request that does not.
 *
 * @param behind how many were folded by other rules than those of the catalogue
 */
public record LedgerAudit(int checked, int behind, List<Difference> differences) {
    /** What no constraint of the database looks after. */
    private static final String ORPHANS = """
            select (select count(*) from (
                select request_id from status_event union select request_id from timeline
                union select request_id from look_up union select request_id from notice) as kept
                where not exists (select from request where id = request_id))
            + (select count(*) from notice
                where message_id is not null and not exists (select from message where id = message_id))""";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Looks at a database beside the service, by its addresses. */
    public static LedgerAudit of(Map<String, String> addresses, String personalDataKeys, Catalogue catalogue) {
        Vertx vertx = Vertx.vertx();
        try {
            PgConnectOptions options = PgConnectOptions
                    .fromUri(address(addresses, "quarkus.datasource.reactive.url").replaceFirst("^vertx-reactive:", ""))
                    .setUser(address(addresses, "quarkus.datasource.username"))
                    .setPassword(address(addresses, "quarkus.datasource.password"));
            Pool pool = Pool.newInstance(PgBuilder.pool().connectingTo(options).using(vertx.getDelegate()).build());
            assertThat(pool.query(ORPHANS).executeAndAwait().iterator().next().getLong(0))
                    .as("rows without a request or message")
                    .isZero();
            Seals seals = new Seals(new Sealer(KeyRing.parse(personalDataKeys), new SecureRandom()));
            return of(new Parity(pool, seals, catalogue, FoldRules.of(CatalogueVersion.of(catalogue))));
        } finally {
            vertx.closeAndAwait();
        }
    }

    private static String address(Map<String, String> addresses, String name) {
        return java.util.Objects.requireNonNull(addresses.get(name), name);
    }

    static LedgerAudit of(Parity parity) {
        int checked = 0;
        int behind = 0;
        List<Difference> differences = new ArrayList<>();
        Looked looked = parity.look(Sample.ALL, 0, 500).await().atMost(PATIENCE);
        while (!looked.isEnd()) {
            checked += looked.checked();
            behind += looked.behind();
            differences.addAll(looked.differences());
            looked = parity.look(Sample.ALL, looked.position(), 500).await().atMost(PATIENCE);
        }
        return new LedgerAudit(checked, behind, differences);
    }

    /** The references that differ and begin with {@code prefix}. */
    List<String> differencesOf(String prefix) {
        return differences.stream().map(Difference::reference).filter(reference -> reference.startsWith(prefix)).toList();
    }
}

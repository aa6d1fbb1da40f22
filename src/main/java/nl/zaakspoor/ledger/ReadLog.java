// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/** Writes down which colleague looked at what of which request, before they get to see it. */
@ApplicationScoped
public class ReadLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** On request_reference_key. */
    private static final String NOTE = """
            insert into read_log (at, reader, what, request_id)
            select $1, $2, $3, id from request where reference = $4""";

    private final Pool pool;
    private final InstantSource clock;

    ReadLog(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What a colleague looked at. */
    public enum What {
        REQUEST, TIMELINE, NOTICES, NOTICE_CONTENT, STATUS_LINK
    }

    /** @param reader the name by which the colleague signed in */
    public Uni<Void> note(String reader, What what, Reference reference) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(utc(clock.instant()), reader, Code.of(what), reference.value()))
                .ifNoItem().after(PATIENCE).fail().replaceWithVoid();
    }
}

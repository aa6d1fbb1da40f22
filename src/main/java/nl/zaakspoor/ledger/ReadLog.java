// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

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
    /** On request_reference_key. */
    private static final String NOTE = """
            insert into read_log (at, reader, what, request_id)
            select $1, $2, $3, id from request where reference = any($4)""";

    private final Pool pool;
    private final InstantSource clock;

    ReadLog(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What a colleague looked at. */
    public enum What {
        REQUEST, TIMELINE, NOTICES, NOTICE_CONTENT, STATUS_LINK, JOURNEY_LINK, JOURNEY
    }

    /** @param reader the name by which the colleague signed in */
    public Uni<Void> note(String reader, What what, Reference reference) {
        return note(reader, what, List.of(reference));
    }

    /** As {@link #note}, where one look shows something of several requests. */
    public Uni<Void> note(String reader, What what, Collection<Reference> references) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(utc(clock.instant()), reader, Code.of(what),
                        references.stream().map(Reference::value).toArray(String[]::new)))
                .plug(Patience::ofACaller).replaceWithVoid();
    }
}

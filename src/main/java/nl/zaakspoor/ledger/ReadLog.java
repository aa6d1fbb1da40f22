// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/** Writes down which colleague looked at what of which request, before they get to see it. */
@ApplicationScoped
public class ReadLog {
    /** On request_reference_key. */
    private static final String NOTE = """
            insert into read_log (at, reader, what, request_id, searched_by)
            select $1, $2, $3, id, $5 from request where reference = any($4)""";

    private final Pool pool;
    private final InstantSource clock;

    ReadLog(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What a colleague looked at. */
    public enum What {
        REQUEST, TIMELINE, NOTICES, NOTICE_CONTENT, STATUS_LINK, JOURNEY_LINK, JOURNEY, SEARCH, SEARCH_ELSEWHERE,
        CONTACT_MOMENTS
    }

    /** @param reader the name by which the colleague signed in */
    public Uni<Void> note(String reader, What what, Reference reference) {
        return note(reader, what, List.of(reference));
    }

    /** As {@link #note}, where one look shows something of several requests. */
    public Uni<Void> note(String reader, What what, Collection<Reference> references) {
        return note(reader, what, references, null);
    }

    /**
     * That these were found, or that there are such elsewhere; kept is by which kinds of terms, and not the terms.
     *
     * @param what {@link What#SEARCH} or {@link What#SEARCH_ELSEWHERE}
     */
    public Uni<Void> noteFound(String reader, What what, SearchTerms by, Collection<Reference> references) {
        return references.isEmpty() ? Uni.createFrom().voidItem() : note(reader, what, references, by.kinds());
    }

    private Uni<Void> note(String reader, What what, Collection<Reference> references, @Nullable String searchedBy) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(utc(clock.instant()), reader, Code.of(what),
                        references.stream().map(Reference::value).toArray(String[]::new), searchedBy))
                .plug(Patience::ofACaller).replaceWithVoid();
    }
}

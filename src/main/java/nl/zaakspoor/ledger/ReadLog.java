// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
    /** On request_reference_key. What shows something of several requests has one trace, and a parent that has no line of its own. */
    private static final String NOTE = """
            with look as materialized (
                select gen_random_uuid() as trace, substring(uuid_send(gen_random_uuid()) from 1 for 8) as parent)
            insert into read_log (at, reader, what, request_id, searched_by, trace_id, parent_span_id)
            select $1, $2, $3, id, $5, trace, case when cardinality($4::text[]) > 1 then parent end
            from request, look where reference = any($4)""";

    private static final String NOTE_READER = """
            insert into read_log (at, reader, what, of_reader) values ($1, $2, $3, $4)""";

    private final Pool pool;
    private final InstantSource clock;

    ReadLog(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What a colleague looked at, and some of what they did that others may want to know of. */
    public enum What {
        REQUEST("Looked at a request"), TIMELINE("Looked at the timeline of a request"),
        NOTICES("Looked at what a resident was told"), NOTICE_CONTENT("Read a message to a resident"),
        STATUS_LINK("Took the link to a status page"), LINK_RENEWED("Renewed the links to a request"),
        JOURNEY_LINK("Took the link to the page of a journey"), JOURNEY("Looked at what belongs together"),
        SEARCH("Found a request by searching"), SEARCH_ELSEWHERE("Learned by searching that another department has a request"),
        CONTACT_MOMENTS("Read what was written down of conversations"), NOTICE_AGAIN("Let a message go again"),
        ADDRESS_CORRECTED("Gave another mail address"), READS("Looked at who looked"),
        WORK_LIST("Saw a request on a list of what is to be done");

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }

        /** Empty for what only newer instances know. */
        public static Optional<What> of(String code) {
            return Arrays.stream(values()).filter(what -> Code.of(what).equals(code)).findFirst();
        }

        /** What the colleague did, for people; what only newer instances know stands for itself. */
        static String sentence(String code) {
            return of(code).map(what -> what.sentence).orElse(code);
        }
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
        return note(reader, what, references, by.kinds());
    }

    /** That somebody looked at what another colleague looked at. */
    public Uni<Void> noteReader(String reader, String ofReader) {
        return pool.preparedQuery(NOTE_READER).execute(Tuple.of(utc(clock.instant()), reader, Code.of(What.READS), ofReader))
                .plug(Patience::ofACaller).replaceWithVoid();
    }

    private Uni<Void> note(String reader, What what, Collection<Reference> references, @Nullable String searchedBy) {
        if (references.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(utc(clock.instant()), reader, Code.of(what),
                        references.stream().map(Reference::value).toArray(String[]::new), searchedBy))
                .plug(Patience::ofACaller).replaceWithVoid();
    }
}

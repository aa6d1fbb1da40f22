// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.notice.Reach;

/**
 * Finds the requests of whoever reads what comes at an address. A representative's address, and one that gave way to another,
 * are no such address.
 */
@ApplicationScoped
public class OwnRequests {
    /** More than anybody can oversee on a page. */
    public static final int MOST = 100;

    /** On look_up_pkey and request_pkey. */
    private static final String AT_ADDRESS = """
            select request_id from look_up join request on request.id = request_id
            where token = any($1) order by received_on desc nulls last, request_id desc limit $2""";

    /** On look_up_pkey. */
    private static final String CALLED = """
            select request_id from look_up by_address join look_up by_reference using (request_id)
            where by_address.token = any($1) and by_reference.token = any($2)""";

    private final Pool pool;
    private final BlindIndex index;
    private final Requests requests;

    OwnRequests(Pool pool, BlindIndex index, Requests requests) {
        this.pool = pool;
        this.index = index;
        this.requests = requests;
    }

    /** The latest first, and no more than {@link #MOST}. */
    public Uni<List<TrackedRequest>> at(Reach reach) {
        return find(AT_ADDRESS, Tuple.tuple().addValue(hashes(LookUpTerms.of(reach))).addInteger(MOST), reach);
    }

    /** The one with this reference, however it was written; empty when it is none of theirs. */
    public Uni<Optional<TrackedRequest>> called(String reference, Reach reach) {
        return find(CALLED, Tuple.tuple().addValue(hashes(LookUpTerms.of(reach)))
                .addValue(hashes(LookUpTerm.reference(reference))), reach)
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<TrackedRequest>> find(String sql, Tuple arguments, Reach reach) {
        return pool.preparedQuery(sql).execute(arguments)
                .chain(rows -> requests.byIds(rows.stream().map(row -> row.getLong("request_id")).toList()))
                .map(found -> found.stream().filter(request -> request.timeline().recipient()
                        .flatMap(applicant -> Reach.by(reach.medium(), applicant)).map(LookUpTerms::of)
                        .filter(LookUpTerms.of(reach)::equals).isPresent()).toList())
                .plug(Patience::ofACaller);
    }

    private Buffer[] hashes(LookUpTerm term) {
        return LedgerRows.hashes(index.candidates(term));
    }
}

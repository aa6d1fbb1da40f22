// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.timeline.Applicant;

/**
 * Finds all requests of whoever reads the mail of an address. A representative's address, and one that gave way to another,
 * are no such address.
 */
@ApplicationScoped
public class OwnRequests {
    /** More than anybody can oversee on a page. */
    public static final int MOST = 100;

    /** On look_up_pkey and request_pkey. */
    private static final String AT_ADDRESS = """
            select request.id from look_up join request on request.id = request_id
            where token = any($1) order by received_on desc nulls last, request.id desc limit $2""";

    private final Pool pool;
    private final BlindIndex index;
    private final Requests requests;

    OwnRequests(Pool pool, BlindIndex index, Requests requests) {
        this.pool = pool;
        this.index = index;
        this.requests = requests;
    }

    /** The latest first, and no more than {@link #MOST}. */
    public Uni<List<TrackedRequest>> at(String address) {
        LookUpTerm term = LookUpTerm.email(address);
        return pool.preparedQuery(AT_ADDRESS)
                .execute(Tuple.tuple().addValue(LedgerRows.hashes(index.candidates(term))).addInteger(MOST))
                .chain(rows -> requests.byIds(rows.stream().map(row -> row.getLong("id")).toList()))
                .map(found -> found.stream().filter(request -> request.timeline().recipient().flatMap(Applicant::email)
                        .map(LookUpTerm::email).filter(term::equals).isPresent()).toList())
                .plug(Patience::ofACaller);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;

/** Writes by which terms requests are found. The rows of the requests are held. */
final class LookUpRows {
    /** On look_up_of_request. */
    static final String FORGET = """
            delete from look_up where request_id = any($1)""";

    /** On look_up_pkey, in its order, since there are many and they stand far apart. */
    static final String INSERT = """
            insert into look_up (token, request_id)
            select token, request_id from unnest($1::bytea[], $2::bigint[]) as new (token, request_id) order by token""";

    private LookUpRows() {}

    static Uni<Void> follow(SqlConnection connection, Collection<TrackedChange> changes, BlindIndex index) {
        List<TrackedChange> refound = changes.stream().filter(TrackedChange::changesLookUp).toList();
        return refound.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(FORGET).execute(LedgerRows.requestIds(refound))
                        .chain(() -> connection.preparedQuery(INSERT).execute(rows(refound, index))).replaceWithVoid();
    }

    private static Tuple rows(Collection<TrackedChange> changes, BlindIndex index) {
        List<Buffer> tokens = new ArrayList<>();
        List<Long> requests = new ArrayList<>();
        for (TrackedChange change : changes) {
            for (LookUpTerm term : LookUpTerms.of(change.after())) {
                tokens.add(Buffer.buffer(index.entry(term)));
                requests.add(change.requestId());
            }
        }
        return Tuple.of(tokens.toArray(Buffer[]::new), requests.toArray(Long[]::new));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.timeline.ContactMoment;

import static nl.zaakspoor.ledger.LedgerRows.column;

/** Writes that there was contact about requests, where it can be counted. The rows of the requests are held. */
final class ContactRows {
    /** On contact_moment_of_request. */
    private static final String FORGET = """
            delete from contact_moment where request_id = any($1)""";

    private static final String INSERT = """
            insert into contact_moment (request_id, happened_on, where_is_it)
            select * from unnest($1::bigint[], $2::date[], $3::boolean[])""";

    private ContactRows() {}

    private record One(long request, ContactMoment moment) {}

    static Uni<Void> follow(SqlConnection connection, Collection<TrackedChange> changes) {
        List<TrackedChange> concerned = changes.stream().filter(change -> !change.folded().contacts().areNone()).toList();
        List<TrackedChange> whole = concerned.stream().filter(change -> change.folded().contacts().all()).toList();
        List<One> moments = concerned.stream().flatMap(change -> change.folded().contacts().moments().stream()
                .map(moment -> new One(change.requestId(), moment))).toList();
        return (whole.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(FORGET).execute(LedgerRows.requestIds(whole)).replaceWithVoid())
                .chain(() -> moments.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection.preparedQuery(INSERT).execute(rows(moments)).replaceWithVoid());
    }

    private static Tuple rows(List<One> moments) {
        return Tuple.of(column(Long.class, moments, One::request),
                column(LocalDate.class, moments, one -> one.moment().occurred().day()),
                column(Boolean.class, moments, one -> one.moment().asksWhereItIs()));
    }
}

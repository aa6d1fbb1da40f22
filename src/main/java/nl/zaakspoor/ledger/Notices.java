// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.ledger.LedgerRows.instant;

/** Finds what was decided to tell about a request. It only reads. */
@ApplicationScoped
public class Notices {
    /** On request_reference_key, notice_of_request and message_pkey. A notice that has no message yet will go by mail. */
    private static final String OF_REQUEST = """
            select notice.id, kind, notice.state, reason, coalesce(channel, 'email') as channel, notice.language, decided_at,
                due_at, case when notice.state in ('sent', 'delivered', 'bounced') then sent_at end as sent_at,
                coalesce(attempts, 0) as attempts, message_id
            from request join notice on notice.request_id = request.id left join message on message.id = message_id
            where reference = $1
            order by decided_at desc, notice.id""";

    private final Pool pool;

    Notices(Pool pool) {
        this.pool = pool;
    }

    /** The latest decision first. */
    public Uni<List<NoticeFate>> of(Reference reference) {
        return pool.preparedQuery(OF_REQUEST).execute(Tuple.of(reference.value()))
                .map(rows -> rows.stream().map(Notices::fate).toList()).plug(Patience::ofACaller);
    }

    private static NoticeFate fate(Row row) {
        return new NoticeFate(row.getUUID("id"), row.getString("kind"), row.getString("state"),
                Optional.ofNullable(row.getString("reason")), row.getString("channel"), row.getString("language"),
                instant(row, "decided_at"), instant(row, "due_at"),
                SqlTime.optionalInstant(row, "sent_at"),
                row.getInteger("attempts"), Optional.ofNullable(row.getUUID("message_id")));
    }
}

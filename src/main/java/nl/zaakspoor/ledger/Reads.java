// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/** Finds who looked at what (see {@link ReadLog}), the latest first. It only reads. */
@ApplicationScoped
public class Reads {
    private static final String LINE = """
            select read_log.id, at, reader, what, searched_by, request_id, reference, of_reader, trace_id, span_id, parent_span_id
            from read_log left join request on request.id = request_id
            """;

    /** On read_log_of_request and request_pkey. */
    static final String OF_REQUEST = LINE + """
            where request_id = $1 and read_log.id < $2 order by request_id desc, read_log.id desc limit $3""";

    /** On read_log_of_reader, request_pkey, and read_log_pkey for where the page before ended. */
    static final String OF_READER = LINE + """
            where reader = $1 and at >= $2 and at < $3
                and ($4::bigint is null or (at, read_log.id) < (select at, id from read_log where id = $4))
            order by reader desc, at desc, read_log.id desc limit $5""";

    private final Pool pool;

    Reads(Pool pool) {
        this.pool = pool;
    }

    /** @param before the last line that was seen; empty from the latest on */
    public Uni<List<ReadLine>> ofRequest(long request, Optional<Long> before, int limit) {
        return lines(OF_REQUEST, Tuple.of(request, before.orElse(Long.MAX_VALUE), limit));
    }

    /**
     * @param from the first moment
     * @param until the first moment that is no longer meant
     * @param before the last line that was seen; empty from the latest on
     */
    public Uni<List<ReadLine>> ofReader(String reader, Instant from, Instant until, Optional<Long> before, int limit) {
        return lines(OF_READER, Tuple.of(reader, utc(from), utc(until), before.orElse(null), limit));
    }

    private Uni<List<ReadLine>> lines(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).map(rows -> rows.stream().map(ReadLine::of).toList())
                .plug(Patience::ofACaller);
    }
}

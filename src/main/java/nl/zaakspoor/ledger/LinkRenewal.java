// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/**
 * Ends the links to a request that somebody has who should not: of the page, of helpers, and of an address that waits. Who has
 * the link to one request of a journey could reach it by the others, so the links to all of those end with it.
 */
@ApplicationScoped
public class LinkRenewal {
    /** On journey_part_pkey and journey_part_of_journey; locked in the order in which batches lock requests. */
    static final String LOCK = """
            select id, reference from request
            where id = $1 or id in (select request_id from journey_part where journey_id in (
                select journey_id from journey_part where request_id = $1))
            order by reference for update""";

    /** On request_pkey, journey_pkey, look_up_of_request and link_ask_of_address: what was asked by mail shows the newest links. */
    static final String RENEW = """
            with together as (
                    select journey_id from journey_part where request_id = any($1)),
                journeys as (
                    update journey set link_version = link_version + 1 where id in (select journey_id from together)),
                mailed as (
                    delete from link_ask where address in (select token from look_up where request_id = any($1))),
                noted as (
                    insert into read_log (at, reader, what, request_id)
                    select $2, $3, 'link-renewed', touched from unnest($1::bigint[]) as touched)
            update request set link_version = link_version + 1 where id = any($1) returning id, link_version""";

    private final Pool pool;
    private final InstantSource clock;

    LinkRenewal(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Ends them, and notes by whom, in one transaction.
     *
     * @param by the name by which the colleague signed in
     * @return the version of the links to this request from now on
     */
    public Uni<Integer> renew(long request, String by) {
        return pool.withTransaction(connection -> connection.preparedQuery(LOCK).execute(Tuple.of(request))
                .map(rows -> rows.stream().map(row -> row.getLong("id")).toArray(Long[]::new))
                .chain(ids -> connection.preparedQuery(RENEW).execute(Tuple.of(ids, utc(clock.instant()), by))))
                .plug(Patience::ofACaller)
                .map((RowSet<Row> rows) -> rows.stream().filter(row -> row.getLong("id") == request).findFirst().orElseThrow()
                        .getInteger("link_version"));
    }
}

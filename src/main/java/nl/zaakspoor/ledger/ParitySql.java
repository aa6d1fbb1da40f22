// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/** The statements by which comparisons are asked for and their results kept. Leases are in the time of the database. */
final class ParitySql {
    private ParitySql() {}

    /** On parity_check_running: while one runs, asking gives that one. Counts all requests: asked for by hand, now and then. */
    static final String ASK = """
            insert into parity_check (state, percent, asked_at, total)
            select 'running', $1, $2, (select count(*) from request) * $1 / 100
            on conflict (state) where state = 'running' do nothing""";

    static final String RUNNING = """
            select * from parity_check where state = 'running'""";

    /** On parity_check_pkey. */
    static final String BY_ID = """
            select * from parity_check where id = $1""";

    /** On parity_check_pkey. */
    static final String NEWEST = """
            select * from parity_check order by id desc limit $1""";

    /** On parity_difference_pkey. */
    static final String DIFFERENCES = """
            select reference, what from parity_difference where check_id = $1 order by reference""";

    /** On parity_check_running. */
    static final String CLAIM = """
            update parity_check set claimed_until = clock_timestamp() + interval '1 minute'
            where state = 'running' and claimed_until < clock_timestamp() returning id, percent, position""";

    /** On parity_check_pkey. Nothing is changed when another instance has gone on from the same position. */
    static final String GO_ON = """
            update parity_check set claimed_until = clock_timestamp() + interval '1 minute', position = $3,
                checked = checked + $4, behind = behind + $5, different = different + $6
            where id = $1 and state = 'running' and position = $2
            returning different""";

    /** On parity_difference_pkey. */
    static final String LIST = """
            insert into parity_difference (check_id, reference, what)
            select $1, reference, what from unnest($2::text[], $3::text[]) as new (reference, what) order by reference
            on conflict do nothing""";

    /** On parity_check_pkey. */
    static final String END = """
            update parity_check set state = $3, finished_at = $4 where id = $1 and state = 'running' and position = $2""";

    /** On parity_check_pkey; there are few. */
    static final String FORGET = """
            delete from parity_check where finished_at < $1""";
}

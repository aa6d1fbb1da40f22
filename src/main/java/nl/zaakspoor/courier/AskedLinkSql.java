// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements by which links are given that somebody asked for; each names the index it rests on. */
final class AskedLinkSql {
    private AskedLinkSql() {}

    /**
     * On link_ask_due. The attempt counts from here; until the lease $2 has passed nobody else takes it. While sending is
     * paused nothing is taken, and nothing that was asked before $4, or by another medium than $5.
     */
    static final String CLAIM = """
            with sending_goes as (%s)
            update link_ask set attempts = attempts + 1, next_attempt_at = $2
            where exists (select from sending_goes)
                and id in (select id from link_ask where state = 'open' and next_attempt_at <= $1 and asked_at > $4
                    and medium = $5
                    order by next_attempt_at limit $3 for update skip locked)
            returning id, attempts""".formatted(SendingSql.GOES);

    /** On link_ask_pkey. Nothing changes when another has claimed it since. */
    static final String AGAIN = """
            update link_ask set next_attempt_at = $3, answer = $4 where id = $1 and attempts = $2 and state = 'open'""";

    /** On link_ask_pkey, in the same way. */
    static final String CLOSE = """
            update link_ask set state = $3, answer = $4 where id = $1 and attempts = $2 and state = 'open'""";

    /** On link_ask_age. */
    static final String FORGET = """
            delete from link_ask where asked_at <= $1 returning state""";
}

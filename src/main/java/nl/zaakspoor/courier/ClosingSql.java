// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements by which messages and their notices end; each names the index it rests on. */
final class ClosingSql {
    private ClosingSql() {}

    /**
     * On message_pkey. Whoever was told how it ended at the resident's knows better than we do that it was taken. With another
     * message goes, or went, only what ends together with that: $7.
     */
    static final String CLOSE_MESSAGE = """
            update message set state = case when fate is null then $3 else 'sent' end, next_attempt_at = null,
                answer = coalesce($4, answer), answered_at = case when $4::text is null then answered_at else $5 end,
                sent_at = case when $3 = 'sent' or fate is not null then $5 end, on_the_wire = $6,
                goes_with = case when goes_with = any($7) then goes_with end
            where id = $1 and claims = $2 and state = 'open'
            returning fate, request_id, address, alone""";

    /** On notice_of_message. */
    static final String CLOSE_NOTICES_OF_MESSAGE = """
            update notice set state = $2, reason = $3 where message_id = $1 and state = 'claimed'""";

    /** On suppressed_address_pkey. */
    static final String SUPPRESS_ADDRESS = """
            insert into suppressed_address (hash, since, code) values ($1, $2, $3)
            on conflict (hash) do update set since = excluded.since, code = excluded.code""";

    /** On suppressed_address_age. */
    static final String FORGET_ADDRESSES = """
            delete from suppressed_address where since < $1""";

    /** On request_pkey; in the order of whoever takes in events. */
    static final String HOLD_REQUESTS = """
            select id, version from request where id = any($1) order by reference for update""";

    /** On message_pkey. */
    static final String ADDRESS_WAS = """
            update message set address = $2 where id = $1""";

    /** On notice_pkey. A notice that never was in the written mail does not stay with its message. */
    static final String DROP_NOTICES = """
            update notice set state = dropped.state, reason = dropped.reason,
                message_id = case when $4 then message_id end
            from unnest($1::uuid[], $2::text[], $3::text[]) as dropped (id, state, reason)
            where notice.id = dropped.id and notice.state = 'claimed'""";

    /** On notice_of_message. */
    static final String RELEASE_NOTICES = """
            update notice set state = 'planned', message_id = null where message_id = $1 and state = 'claimed'""";
}

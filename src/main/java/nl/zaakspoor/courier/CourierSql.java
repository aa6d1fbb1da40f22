// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/**
 * The statements by which messages are claimed and their fate is kept; each names the index it rests on. Whoever decides
 * what becomes of the notices of a request holds the request's row, as the ledger does.
 */
final class CourierSql {
    private CourierSql() {}

    /**
     * On notice_due, message_open and request_pkey. All that is due of one request goes in one message. Instances share the
     * work: a request that another holds is skipped, and so is one whose last message is still open.
     */
    static final String PLAN = """
            with waiting as (
                select request_id from notice
                where state = 'planned' and recipient = 'applicant' and due_at <= $1 and not exists (
                    select from message where message.request_id = notice.request_id and message.state = 'open')
                group by request_id order by min(due_at) limit $2),
            held as (
                select id from request where id in (select request_id from waiting) for update skip locked),
            made as (
                insert into message (request_id, channel, language, state, next_attempt_at, created_at)
                select id, 'email', (
                    select language from notice where request_id = held.id and state = 'planned' and recipient = 'applicant'
                        and due_at <= $1
                    order by decided_at desc limit 1), 'open', $3, $3
                from held
                on conflict (request_id) where state = 'open' do nothing
                returning id, request_id)
            update notice set state = 'claimed', message_id = made.id from made
            where notice.request_id = made.request_id and state = 'planned' and recipient = 'applicant' and due_at <= $1""";

    /**
     * On message_due. The attempt counts from here, so a crash counts; until the lease $2 has passed nobody else takes it, and
     * after that whoever had it can no longer change it.
     */
    static final String CLAIM_MESSAGES = """
            update message set attempts = attempts + 1, claims = claims + 1, next_attempt_at = $2
            where id in (select id from message where state = 'open' and next_attempt_at <= $1
                order by next_attempt_at limit $3 for update skip locked)
            returning id, request_id, attempts, claims, created_at, content, on_the_wire""";

    /** On notice_of_message. */
    static final String NOTICES_OF_MESSAGES = """
            select id, message_id, kind, cause from notice
            where message_id = any($1) and state = 'claimed' order by id""";

    /** On message_pkey and request_pkey. From here on the bytes may leave us; not when the request has changed meanwhile. */
    static final String FREEZE = """
            update message set content = $3, language = $4, on_the_wire = true
            where id = $1 and claims = $2 and state = 'open'
                and exists (select from request where request.id = request_id and version = $5)""";

    /** On message_pkey. */
    static final String AGAIN = """
            update message set next_attempt_at = $3, answer = $4, on_the_wire = $5
            where id = $1 and claims = $2 and state = 'open'""";

    /** On message_pkey. What never left us is no attempt, and its words are not fixed yet. */
    static final String NOT_REACHED = """
            update message set next_attempt_at = $3, answer = $4, on_the_wire = $5, attempts = attempts - 1,
                content = case when $6 then content end
            where id = $1 and claims = $2 and state = 'open'""";

    /** On message_pkey. */
    static final String CLOSE_MESSAGE = """
            update message set state = $3, next_attempt_at = null, answer = $4, sent_at = $5, on_the_wire = $6
            where id = $1 and claims = $2 and state = 'open'""";

    /** On notice_of_message. */
    static final String CLOSE_NOTICES_OF_MESSAGE = """
            update notice set state = $2, reason = $3 where message_id = $1 and state = 'claimed'""";

    /** On request_pkey. */
    static final String HOLD_REQUEST = """
            select version from request where id = $1 for update""";

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

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/**
 * The statements by which messages are claimed and sent; each names the index it rests on. Whoever decides what becomes of
 * the notices of a request holds the request's row, as the ledger does.
 */
final class CourierSql {
    private CourierSql() {}

    /**
     * On notice_due, message_open, message_of_request and request_pkey. All that is due of one request goes in one message, but
     * codes, which go alone. A request that somebody else holds is skipped, and so is one whose last message is still open; and
     * one that got a message after $5, or may have, unless something of it is urgent. By which medium it goes is known only when
     * it is written. The first gap says what makes a request's turn come; what is held by a brake goes along only when its kind
     * is among $4.
     */
    private static final String PLAN = """
            with waiting as (
                select request_id from notice
                where state = 'planned' and recipient = 'applicant' and kind <> 'code' and due_at <= $1 and %1$s
                    and not exists (
                        select from message where message.request_id = notice.request_id and message.state = 'open'
                            and not alone)
                    and not exists (
                        select from message where message.request_id = notice.request_id and not notice.urgent and not alone
                            and coalesce(sent_at, created_at) > $5 and (message.state = 'sent' or on_the_wire))
                group by request_id order by min(due_at) limit $2),
            held as (
                select id from request where id in (select request_id from waiting) for update skip locked),
            made as (
                insert into message (request_id, channel, language, state, next_attempt_at, created_at)
                select id, 'email', (
                    select language from notice where request_id = held.id and state = 'planned' and recipient = 'applicant'
                        and kind <> 'code' and due_at <= $1
                    order by decided_at desc limit 1), 'open', $3, $3
                from held
                on conflict (request_id) where state = 'open' and not alone do nothing
                returning id, request_id)
            update notice set state = 'claimed', message_id = made.id, taken_up_at = $3 from made
            where notice.request_id = made.request_id and state = 'planned' and recipient = 'applicant' and due_at <= $1
                and kind <> 'code' and (kind = any($4) or not %2$s)
            returning message_id""";

    /** As the other, for requests of which something is due that no brake holds. */
    static final String PLAN_FREE = PLAN.formatted("not " + BrakeSql.HELD, BrakeSql.HELD);

    /** As the other, for requests of which something is due whose kind may still go; on notice_braked. */
    static final String PLAN_BRAKED = PLAN.formatted(
            "kind = any($4) and " + BrakeSql.BRAKED + " and " + BrakeSql.HELD, BrakeSql.HELD);

    /** On notice_code and request_pkey. A code waits for no other message, and no other waits for it. */
    static final String PLAN_CODES = """
            with waiting as (
                select request_id, max(language) as language from notice
                where state = 'planned' and kind = 'code' and due_at <= $1 group by request_id order by min(due_at) limit $2),
            held as (
                select id from request where id in (select request_id from waiting) for update skip locked),
            made as (
                insert into message (request_id, channel, language, state, next_attempt_at, created_at, alone)
                select request_id, 'email', language, 'open', $3, $3, true from waiting where request_id in (select id from held)
                returning id, request_id)
            update notice set state = 'claimed', message_id = made.id, taken_up_at = $3 from made
            where notice.request_id = made.request_id and state = 'planned' and kind = 'code' and due_at <= $1""";

    /**
     * On message_due. The attempt counts from here, so a crash counts; until the lease $2 has passed nobody else takes it, and
     * after that whoever had it can no longer change it. While sending is paused nothing is taken.
     */
    static final String CLAIM_MESSAGES = """
            with sending_goes as (%s)
            update message set attempts = attempts + 1, claims = claims + 1, next_attempt_at = $2, claimed_at = $1
            where exists (select from sending_goes)
                and id in (select id from message where state = 'open' and next_attempt_at <= $1 and channel = any($4)
                    order by next_attempt_at limit $3 for update skip locked)
            returning id, request_id, channel, attempts, claims, created_at + paused_for as tried_since, content, on_the_wire,
                fate is not null as reported""".formatted(SendingSql.GOES);

    /** On notice_of_message. */
    static final String NOTICES_OF_MESSAGES = """
            select id, message_id, kind, cause from notice
            where message_id = any($1) and state = 'claimed' order by id""";

    /** On message_pkey. It goes by another medium than was thought: that is no attempt. */
    static final String REROUTE = """
            update message set channel = $3, next_attempt_at = $4, attempts = attempts - 1
            where id = $1 and claims = $2 and state = 'open' and content is null""";

    /**
     * On message_pkey, request_pkey and suppressed_address_pkey. From here on the bytes may leave us; not when the request has
     * changed meanwhile, nor to an address that takes none.
     */
    static final String FREEZE = """
            update message set content = $3, language = $4, address = $6, carrier = $8, on_the_wire = true
            where id = $1 and claims = $2 and state = 'open'
                and exists (select from request where request.id = request_id and version = $5)
                and not exists (select from suppressed_address where hash = any($7))""";

    /** On suppressed_address_pkey. */
    static final String IS_SUPPRESSED = """
            select from suppressed_address where hash = any($1) limit 1""";

    /** An advisory lock, for this transaction, of this address. */
    static final String TAKE_TURN_AT_ADDRESS = """
            select 1 from pg_advisory_xact_lock($1)""";

    /**
     * On message_to_address, and notice_of_message for each found: whether an update of another request went there after $3, or
     * may have.
     */
    static final String GOT_UPDATE = """
            select from message
            where address = any($1) and coalesce(sent_at, created_at) > $3 and request_id <> $2
                and (state = 'sent' or on_the_wire) and 'update' = any(array(
                    select kind from notice
                    where message_id = message.id and notice.state in ('claimed', 'sent', 'delivered'))) limit 1""";

    /** On message_pkey. */
    static final String AGAIN = """
            update message set next_attempt_at = $3, answer = $4, answered_at = $6, on_the_wire = $5
            where id = $1 and claims = $2 and state = 'open'""";

    /** On message_pkey. What never left us is no attempt, and its words are not fixed yet. */
    static final String NOT_REACHED = """
            update message set next_attempt_at = $3, answer = $4, answered_at = $7, on_the_wire = $5,
                attempts = attempts - 1, content = case when $6 then content end
            where id = $1 and claims = $2 and state = 'open'""";
}

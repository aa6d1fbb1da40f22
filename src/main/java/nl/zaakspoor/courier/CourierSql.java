// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/**
 * The statements by which messages are claimed and sent; each names the index it rests on. Whoever decides what becomes of
 * the notices of a request holds the request's row, as the ledger does.
 */
final class CourierSql {
    private CourierSql() {}

    private static final String CLAIMED = """
            returning id, goes_with, request_id, channel, attempts, claims, created_at + paused_for as tried_since, content,
                on_the_wire, fate is not null as reported""";

    /**
     * On message_due and message_pkey. The attempt counts from here, so a crash counts; until the lease $2 has passed nobody
     * else takes it, and after that whoever had it can no longer change it. While sending is paused nothing is taken. What goes
     * along with another is taken with that one, as long as that is open.
     */
    static final String CLAIM_MESSAGES = """
            with sending_goes as (%s)
            update message set attempts = attempts + 1, claims = claims + 1, next_attempt_at = $2, claimed_at = $1,
                goes_with = null
            where exists (select from sending_goes)
                and id in (select id from message due where state = 'open' and next_attempt_at <= $1 and channel = any($4)
                    and (goes_with is null or not exists (
                        select from message where message.id = due.goes_with and message.state = 'open'))
                    order by next_attempt_at limit $3 for update skip locked)
            """.formatted(SendingSql.GOES) + CLAIMED;

    /**
     * On message_along; only what is open has a next attempt. With those that were claimed just now, which nothing can join any
     * more; what another instance has claimed by itself goes by itself.
     */
    static final String CLAIM_ALONG = """
            update message set attempts = attempts + 1, claims = claims + 1, next_attempt_at = $2, claimed_at = $1
            where goes_with = any($3) and next_attempt_at <= $1
            """ + CLAIMED;

    /** On notice_of_message. */
    static final String NOTICES_OF_MESSAGES = """
            select id, message_id, kind, cause from notice
            where message_id = any($1) and state = 'claimed' order by id""";

    /** On message_pkey. It goes by another medium than was thought: that is no attempt. */
    static final String REROUTE = """
            update message set channel = $3, next_attempt_at = $4, attempts = attempts - 1
            where id = $1 and claims = $2 and state = 'open' and content is null""";

    /**
     * On message_along. Of those that went along with a message, the first takes its place. For none of them that was an
     * attempt.
     */
    static final String HAND_ON = """
            update message set goes_with = nullif(first.id, message.id), next_attempt_at = $2, claims = claims + 1,
                attempts = greatest(attempts - 1, 0)
            from (
                select id from message where goes_with = $1 and next_attempt_at is not null order by request_id limit 1) first
            where goes_with = $1 and next_attempt_at is not null""";

    /** Messages by their ids $1, as they were claimed: $2. */
    private static final String OURS = """
            from unnest($1::uuid[], $2::int[]) as ours (message_id, claim)
            where id = ours.message_id and claims = ours.claim and state = 'open'""";

    /** On message_pkey. From here on they go by themselves; that was no attempt. What may be on its way stays where its words are. */
    static final String LET_GO = """
            update message set goes_with = null, next_attempt_at = $3, claims = claims + 1, attempts = attempts - 1
            %s and not on_the_wire""".formatted(OURS);

    /**
     * On message_pkey, request_pkey and suppressed_address_pkey. From here on the bytes of $5, which hold the words of all, may
     * leave us; not when one of the requests has changed meanwhile, nor to an address that takes none.
     */
    static final String FREEZE = """
            update message set content = case when id = $5 then $6::bytea end, language = $7, address = $8, carrier = $9,
                on_the_wire = true
            from unnest($1::uuid[], $2::int[], $3::bigint[]) as ours (message_id, claim, version)
            where id = ours.message_id and claims = ours.claim and state = 'open'
                and exists (select from request where request.id = request_id and request.version = ours.version)
                and not exists (select from suppressed_address where hash = any($4))""";

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
            """ + OURS;

    /** On message_pkey. What never left us is no attempt, and its words are not fixed yet. */
    static final String NOT_REACHED = """
            update message set next_attempt_at = $3, answer = $4, answered_at = $7, on_the_wire = $5,
                attempts = attempts - 1, content = case when $6 then content end
            """ + OURS;
}

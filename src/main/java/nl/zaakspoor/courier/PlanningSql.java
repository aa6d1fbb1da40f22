// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements that make messages of what is due; each names the index it rests on. */
final class PlanningSql {
    private PlanningSql() {}

    /** What may be told to a resident now. */
    private static final String DUE = "state = 'planned' and recipient = 'applicant' and kind <> 'code' and due_at <= $1";

    private static final String ONE_IS_OPEN = """
            exists (select from message where message.request_id = %s and message.state = 'open' and not alone)""";

    /**
     * A mail about another request of the journey that went after $5, or may have, or that somebody is about to send. Only
     * whose request is part of a journey is looked at any further.
     */
    private static final String JOURNEY_WAS_TOLD = """
            (select true from journey_part own join journey_part other on other.journey_id = own.journey_id
                join message on message.request_id = other.request_id
                where own.request_id = notice.request_id and other.request_id <> own.request_id and channel = 'email' and not alone
                    and coalesce(sent_at, created_at) > $5
                    and (message.state = 'sent' or on_the_wire or message.state = 'open' and claims > 0) limit 1)""";

    /**
     * On notice_due, message_open, message_of_request, journey_part_pkey, journey_part_of_journey and request_pkey. All that is
     * due of one request goes in one message, but codes, which go alone. A request that somebody else holds is skipped, and so is one whose last message
     * is still open; and one that got a message after $5, or may have, or of whose journey another did, unless something of it
     * is urgent. The first gap says what makes a request's turn come; what is held by a brake goes along only when its kind is
     * among $4.
     *
     * <p>Whose turn comes takes along what is due of the other requests of the journey, but what a brake holds. Of messages of
     * one journey the first goes, and the others with it; all go with one that waits and that nobody has taken up yet. By
     * which medium it goes is known only when it is written.
     */
    private static final String PLAN = """
            with waiting as (
                select request_id from notice
                where %3$s and %1$s and not %4$s
                    and not exists (
                        select from message where message.request_id = notice.request_id and not notice.urgent and not alone
                            and coalesce(sent_at, created_at) > $5 and (message.state = 'sent' or on_the_wire))
                group by request_id having bool_or(urgent) or %6$s is null
                order by min(due_at) limit $2),
            along as (
                select other.request_id from waiting join journey_part own on own.request_id = waiting.request_id
                    join journey_part other on other.journey_id = own.journey_id
                where (select true from notice where notice.request_id = other.request_id and %3$s and not %2$s limit 1)
                    and not %5$s),
            held as (
                select id, gen_random_uuid() as message_id from request
                where id in (select request_id from waiting union select request_id from along) for update skip locked),
            part as (
                select id as request_id, message_id, journey_id from held left join journey_part on request_id = id),
            head as (
                select journey_id, not_taken_up.id, next_attempt_at
                from (select distinct journey_id from part where journey_id is not null) concerned,
                    lateral (
                        select message.id, next_attempt_at from journey_part join message using (request_id)
                        where journey_part.journey_id = concerned.journey_id
                            and state = 'open' and claims = 0 and goes_with is null and channel = 'email' and not alone
                        order by message.id limit 1 for update of message skip locked) not_taken_up),
            made as (
                insert into message (id, request_id, channel, language, state, next_attempt_at, created_at, goes_with)
                select message_id, request_id, 'email', (
                    select language from notice where notice.request_id = part.request_id and %3$s
                    order by decided_at desc limit 1), 'open', coalesce(next_attempt_at, $3), $3, nullif(coalesce(head.id,
                        first_value(message_id) over (
                            partition by journey_id, case when journey_id is null then request_id end order by request_id)),
                        message_id)
                from part left join head using (journey_id)
                on conflict (request_id) where state = 'open' and not alone do nothing
                returning id, request_id)
            update notice set state = 'claimed', message_id = made.id, taken_up_at = $3 from made
            where notice.request_id = made.request_id and %3$s
                and (not %2$s or kind = any($4) and notice.request_id in (select request_id from waiting))
            returning message_id""";

    /** As the other, for requests of which something is due that no brake holds. */
    static final String PLAN_FREE = plan("not " + BrakeSql.HELD);

    /** As the other, for requests of which something is due whose kind may still go; on notice_braked. */
    static final String PLAN_BRAKED = plan("kind = any($4) and " + BrakeSql.BRAKED + " and " + BrakeSql.HELD);

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

    private static String plan(String turn) {
        return PLAN.formatted(turn, BrakeSql.HELD, DUE, ONE_IS_OPEN.formatted("notice.request_id"),
                ONE_IS_OPEN.formatted("other.request_id"), JOURNEY_WAS_TOLD);
    }
}

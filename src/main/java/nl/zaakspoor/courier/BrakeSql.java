// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements of the brake; each names the index it rests on. */
final class BrakeSql {
    private BrakeSql() {}

    /** As in the partial indexes, which serve only whoever says it in these words. */
    static final String BRAKED = "kind in ('delay', 'update', 'end-check')";

    /** Whether a notice is one on which a brake is, and was not released. */
    static final String HELD = """
            exists (select from brake
                where brake.kind = notice.kind and notice.decided_at > coalesce(released_until, '-infinity'))""";

    /** What is due of one kind and was not released; on notice_braked. */
    private static final String STANDS_STILL = "kind = $1 and " + BRAKED
            + " and state = 'planned' and due_at <= $2 and " + HELD;

    /** On brake_pkey. The instances take turns, or each would count without the others. */
    static final String TAKE_TURN = """
            select from brake order by kind for update""";

    /** On notice_taken_up and notice_braked, for each of the few kinds. */
    static final String STATE = """
            select kind, pulled_at,
                (select count(distinct message_id)::int from notice
                    where notice.kind = brake.kind and %1$s and taken_up_at > $2
                        and decided_at > coalesce(released_until, '-infinity')) as taken,
                exists (select from notice
                    where notice.kind = brake.kind and %1$s and state = 'planned'
                        and due_at <= $1 and decided_at > coalesce(released_until, '-infinity')) as waits
            from brake order by kind""".formatted(BRAKED);

    /** On brake_pkey. */
    static final String PULL = """
            update brake set pulled_at = $2 where kind = any($1) and pulled_at is null""";

    /** On brake_pkey. */
    static final String RELEASE = """
            update brake set pulled_at = null, released_until = $2 where kind = $1 and pulled_at is not null""";

    /** On brake_pkey. */
    static final String IS_PULLED = """
            select pulled_at from brake where kind = $1 for update""";

    /** On notice_braked and request_pkey. Whoever decides what becomes of notices holds their requests. */
    static final String HOLD_REQUESTS = """
            select id from request where id in (
                select request_id from notice
                where %s limit $3)
            order by id for update""".formatted(STANDS_STILL);

    /** On notice_of_request. */
    static final String DISCARD = """
            update notice set state = $3, reason = $4
            where request_id = any($5) and %s""".formatted(STANDS_STILL);

    /** On notice_braked. */
    static final String WAITING = """
            select count(*)::int as waiting, min(due_at) as oldest,
                (array_agg(request_id order by due_at, id))[1] as request, (array_agg(cause order by due_at, id))[1] as cause
            from notice where %s""".formatted(STANDS_STILL);
}

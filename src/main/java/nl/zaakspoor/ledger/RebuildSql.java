// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;

/** The statements of the rebuild, each on the index named beside it. */
final class RebuildSql {
    private RebuildSql() {}

    private static final String CLAIM = """
            select request.id, reference, event_count from timeline join request on request.id = request_id
            where %s and request_id <> all($4)
            order by %s limit $3
            for update of request skip locked""";

    /**
     * On timeline_rules and timeline_stale, and request_pkey. Timelines by lesser rules, by another catalogue, and those that
     * have not kept up. The rows of their requests are held; those that somebody else holds are left to a later look.
     */
    static final List<String> CLAIMS = List.of(
            CLAIM.formatted("(fold_version, catalogue) < ($1, $2)", "fold_version, catalogue"),
            CLAIM.formatted("fold_version = $1 and catalogue > $2", "catalogue"),
            CLAIM.formatted("stale and fold_version = $1 and catalogue = $2", "request_id"));

    /** On timeline_rules and timeline_stale. */
    static final String LEFT = """
            select (select count(*) from timeline where (fold_version, catalogue) < ($1, $2))
                + (select count(*) from timeline where fold_version = $1 and catalogue > $2)
                + (select count(*) from timeline where stale and fold_version = $1 and catalogue = $2) as count""";

    /** On timeline_pkey. */
    static final String RESTAMP = """
            update timeline set fold_version = $2, catalogue = $3, stale = false where request_id = any($1)""";

    /** On request_pkey. */
    static final String NOTE_DAYS = """
            update request set answered_on = new.answered_on, duration_days = new.duration_days, wake_up_at = new.wake_up_at,
                near_on = new.near_on, late_on = new.late_on, silent_on = new.silent_on, delayed = new.delayed,
                ended_on = new.ended_on, promised_on = new.promised_on, promise_kept = new.promise_kept,
                delay_told = new.delay_told
            from unnest($1::bigint[], $2::timestamptz[], $3::date[], $4::date[], $5::date[], $6::boolean[], $7::date[],
                    $8::boolean[], $9::boolean[], $10::date[], $11::int[], $12::date[])
                as new (id, wake_up_at, near_on, late_on, silent_on, delayed, promised_on, promise_kept, delay_told,
                    answered_on, duration_days, ended_on)
            where request.id = new.id and (request.answered_on, request.duration_days, request.wake_up_at, request.near_on,
                    request.late_on, request.silent_on, request.delayed, request.ended_on, request.promised_on,
                    request.promise_kept, request.delay_told)
                is distinct from (new.answered_on, new.duration_days, new.wake_up_at, new.near_on, new.late_on,
                    new.silent_on, new.delayed, new.ended_on, new.promised_on, new.promise_kept, new.delay_told)""";

    /** On fold_rules_pkey. */
    static final String NOTE_RULES = """
            insert into fold_rules (fold_version, catalogue, started_at, alive_at)
            values ($1, $2, clock_timestamp(), clock_timestamp())
            on conflict (fold_version, catalogue) do update set alive_at = excluded.alive_at,
                started_at = case when $3 then excluded.started_at else fold_rules.started_at end""";

    /** Read whole: it has a row for every catalogue there ever was. */
    static final String RULES_ARE_THE_LAST = """
            select not exists (
                select from fold_rules own, fold_rules other
                where (own.fold_version, own.catalogue) = ($1, $2)
                    and other.alive_at > clock_timestamp() - $3 * interval '1 second'
                    and (other.fold_version, other.started_at, other.catalogue)
                        > (own.fold_version, own.started_at, own.catalogue)) as ours""";
}

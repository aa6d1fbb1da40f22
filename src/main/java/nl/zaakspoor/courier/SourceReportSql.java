// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements of reports to sources; each names the index it rests on. */
final class SourceReportSql {
    private SourceReportSql() {}

    /** On rejected_event_of_source and source_report_of_day, once for every source and day. */
    static final String PLAN = """
            insert into source_report (source, day, kind, state, next_attempt_at, created_at)
            select source, day, $5, 'open', $6, $6
            from unnest($1::text[]) as known (source),
                unnest($2::date[], $3::timestamptz[], $4::timestamptz[]) as days (day, begins, ends)
            where not exists (select from source_report planned
                    where planned.source = known.source and planned.day = days.day and planned.kind = $5)
                and exists (select from rejected_event
                    where rejected_event.source = known.source and rejected_at >= begins and rejected_at < ends)
            on conflict (source, day, kind) do nothing""";

    /**
     * On source_report_due. The attempt counts from here; until the lease $2 has passed nobody else takes it. While sending is
     * paused nothing is taken.
     */
    static final String CLAIM = """
            with sending_goes as (%s)
            update source_report set attempts = attempts + 1, next_attempt_at = $2
            where exists (select from sending_goes)
                and id in (select id from source_report where state = 'open' and next_attempt_at <= $1
                    order by next_attempt_at limit $3 for update skip locked)
            returning id, source, day, kind, attempts, created_at + paused_for as tried_since""".formatted(SendingSql.GOES);

    /** On rejected_event_of_source and rejected_event_pkey. */
    static final String DIGEST = """
            with reason as (
                select code, detail, count(*) as times, min(rejected_at) as first_at, max(rejected_at) as last_at,
                    min(id) as sample
                from rejected_event where source = $1 and rejected_at >= $2 and rejected_at < $3 group by code, detail)
            select reason.code, reason.detail, times, first_at, last_at, event_id, origin_topic, origin_partition,
                origin_offset, (sum(times) over ())::bigint as total, count(*) over () as reasons
            from reason join rejected_event on rejected_event.id = sample
            order by times desc, sample limit $4""";

    /** On source_report_of_day. */
    static final String TOLD_AT_ONCE = """
            select told from source_report where source = $1 and day = $2 and kind = 'first' and state = 'sent'""";

    /** On source_report_pkey. */
    static final String AGAIN = """
            update source_report set next_attempt_at = $2, answer = $3 where id = $1 and state = 'open'""";

    /** On source_report_pkey. */
    static final String CLOSE = """
            update source_report set state = $2, answer = $3, told = $4, sent_at = $5, next_attempt_at = null
            where id = $1 and state = 'open'""";

    /** On source_report_age. */
    static final String FORGET = """
            delete from source_report where day < $1 and state <> 'open'""";
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements of what sources are told of their requests; each names the index it rests on. */
final class RequestSql {
    private RequestSql() {}

    /** On notice_for_source and source_report_of_day. */
    static final String PLAN = """
            insert into source_report (source, day, kind, state, next_attempt_at, created_at)
            select distinct recipient, $1::date, 'requests', 'open', $3::timestamptz, $3
            from notice where state = 'planned' and recipient <> 'applicant' and due_at <= $2
            on conflict (source, day, kind) do nothing""";

    /** On notice_for_source and request_pkey. */
    static final String WAITING = """
            select notice.id, request_id, reference, kind, cause from notice join request on request.id = request_id
            where notice.state = 'planned' and recipient = $1 and recipient <> 'applicant' order by due_at, notice.id limit $2""";

    /** On request_pkey. */
    static final String HOLD = """
            select id from request where id = any($1) order by id for update""";

    /** On notice_pkey. */
    static final String END = """
            update notice set state = $2, reason = $3 where id = any($1) and state = 'planned'""";

    /** On notice_pkey. */
    static final String TOLD = """
            update notice set state = 'sent' where id = any($1) and state = 'planned'""";

    /** On request_pkey; the rows are held, so that whoever decides about these requests sees what was told. */
    static final String WAKE = """
            update request set wake_up_at = least(wake_up_at, $2)
            where id in (select id from request where id = any($1) order by id for update)""";
}

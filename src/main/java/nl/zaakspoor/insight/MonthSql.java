// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

/**
 * The statements about the figures of months. Counting reads requests whole, at night; reading what was counted rests on the
 * index that each names. All count from the first day $1 until the day before $2.
 */
final class MonthSql {
    private MonthSql() {}

    private static final String INSERT = """
            insert into month_figure (figure, month, product, department, part, requests, numbers)
            """;

    private static String monthOf(String day) {
        return "date_trunc('month', " + day + "::timestamp)::date";
    }

    private static String monthAt(String moment) {
        return "date_trunc('month', " + moment + " at time zone 'Europe/Amsterdam')::date";
    }

    private static String within(String moment) {
        return moment + " >= $1::date::timestamp at time zone 'Europe/Amsterdam' and " + moment
                + " < $2::date::timestamp at time zone 'Europe/Amsterdam'";
    }

    /**
     * Received, completed, open at the end. Open is all that ever came in without what ever ended. Behind it stand those that
     * were in hand in the month. Of what was erased it is known that it came in, and nothing more.
     */
    static final String REQUESTS = INSERT + """
            with moved as (
                select product, department, %s as month, count(*) as received, 0 as erased, 0 as completed
                from request where received_on < $2 group by 1, 2, 3
                union all
                select product, department, %s, 0, 0, count(*)
                from request where received_on is not null and ended_on < $2 group by 1, 2, 3
                union all
                select product, department, month, 0, requests, 0 from erasure_count
                where month >= $1 and month < $2 and product <> '' and department <> ''),
            flow as (
                select product, department, greatest(month, ($1::date - interval '1 month')::date) as month,
                    sum(received) as received, sum(erased) as erased, sum(completed) as completed
                from moved group by 1, 2, 3),
            stand as (
                select product, department, month, coalesce(received, 0) + coalesce(erased, 0) as received,
                    coalesce(completed, 0) as completed,
                    sum(coalesce(received, 0) - coalesce(completed, 0)) over (partition by product, department order by month)
                        as open
                from (select distinct product, department from flow) as cell
                cross join (select first::date as month from generate_series($1::date - interval '1 month',
                    $2::date - interval '1 month', interval '1 month') as first) as month
                left join flow using (product, department, month))
            select 'requests', month, product, department, '', greatest(open + completed, received)::int,
                array[received, completed, open]::int[]
            from stand where month >= $1 and greatest(received, completed, open) > 0"""
            .formatted(monthOf("received_on"), monthOf("ended_on"));

    /** First each number of days, then of each how many answers took so long. */
    static final String TURNAROUNDS = INSERT + """
            select 'turnarounds', month, product, department, '', sum(answers)::int,
                array_agg(duration_days order by duration_days) || array_agg(answers order by duration_days)
            from (select %s as month, product, department, duration_days, count(*)::int as answers
                from request where answered_on >= $1 and answered_on < $2 and received_on is not null
                group by 1, 2, 3, 4) as took
            group by month, product, department""".formatted(monthOf("answered_on"));

    /** How many kept. */
    static final String PROMISES = INSERT + """
            select 'promises', %s, product, department, '', count(*)::int, array[count(*) filter (where promise_kept)]::int[]
            from request where promised_on >= $1 and promised_on < $2 and received_on is not null
            group by 2, 3, 4""".formatted(monthOf("promised_on"));

    /** How many told. */
    static final String DELAYS = INSERT + """
            select 'delays', %s, product, department, '', count(*)::int, array[count(*) filter (where delay_told)]::int[]
            from request where promised_on >= $1 and promised_on < $2 and received_on is not null
                and not promise_kept and delay_told is not null
            group by 2, 3, 4""".formatted(monthOf("promised_on"));

    private static final String FEEDBACK = """
            from resident_action join request on request.id = request_id
            where kind = 'feedback' and received_on is not null and %s
            """.formatted(within("asked_at"));

    /** On resident_action_feedback. How many gave one, two, three, four and five. */
    static final String SATISFACTION = INSERT + """
            select 'satisfaction', %s, product, department, '', count(distinct request_id)::int,
                array[count(*) filter (where satisfaction = 1), count(*) filter (where satisfaction = 2),
                    count(*) filter (where satisfaction = 3), count(*) filter (where satisfaction = 4),
                    count(*) filter (where satisfaction = 5)]::int[]
            %s and satisfaction is not null
            group by 2, 3, 4""".formatted(monthAt("asked_at"), FEEDBACK);

    /** On resident_action_feedback. How many answered, and how many yes. */
    static final String INFORMED = INSERT + """
            select 'informed', %s, product, department, '', count(distinct request_id)::int,
                array[count(*), count(*) filter (where informed)]::int[]
            %s and informed is not null
            group by 2, 3, 4""".formatted(monthAt("asked_at"), FEEDBACK);

    /** On contact_moment_happened. How many, and in how many of them somebody asked where the request is. */
    static final String CONTACTS = INSERT + """
            select 'contacts', %s, product, department, '', count(distinct request_id)::int,
                array[count(*), count(*) filter (where where_is_it)]::int[]
            from contact_moment join request on request.id = request_id
            where happened_on >= $1 and happened_on < $2 and received_on is not null
            group by 2, 3, 4""".formatted(monthOf("happened_on"));

    /** On notice_decided. How many to applicants, of each kind, state, reason and channel; a line where there is none. */
    static final String NOTICES = INSERT + """
            select 'notices', $1, product, department, part, count(*)::int, array[sum(notices)]::int[]
            from (select notice.request_id, kind || ' ' || notice.state || ' ' || coalesce(reason, '-') || ' '
                    || coalesce(channel, '-') as part, count(*) as notices
                from notice left join message on message.id = message_id
                where recipient = 'applicant' and %s
                group by 1, 2) as told
            join request on request.id = told.request_id
            where received_on is not null
            group by product, department, part""".formatted(within("decided_at"));

    /** On month_figure_pkey. */
    static final String FORGET = """
            delete from month_figure where figure = $3 and month >= $1 and month < $2""";

    /** On month_counted_pkey. Nothing where somebody has counted until $1 on $2 already; else nobody else does meanwhile. */
    static final String TAKE = """
            insert into month_counted (month, counted_on) values ($1, $2)
            on conflict (month) do update set counted_on = excluded.counted_on
            where month_counted.counted_on < excluded.counted_on
            returning month""";

    /** Of the months that have notices. */
    static final String HAVE_NOTICES = """
            select distinct month from month_figure where figure = 'notices' and month >= $1 and month < $2""";

    /** It has a row a month. */
    static final String COUNTED = """
            select min(month) as first, max(month) as last, max(counted_on) as counted_on from month_counted""";

    /** On month_figure_pkey. */
    static final String READ = """
            select month, product, department, part, requests, numbers from month_figure
            where figure = $1 and month >= $2 and month <= $3 and ($4::text is null or product = $4)
                and ($5::text[] is null or department = any($5)) and product <> all($6)""";
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

/** The statements about durations; each names the index it rests on. */
final class DurationSql {
    private DurationSql() {}

    /** On request_duration alone. Half, and eight out of ten, of the answers from $2 until the day before $1 took no longer. */
    static final String PERCENTILES = """
            select product, count(*) as cases, percentile_disc(array[0.5, 0.8]) within group (order by duration_days) as days
            from request where answered_on >= $2 and answered_on < $1
            group by product having count(*) >= $3""";

    /**
     * On product_duration_of_day, and {@link #PERCENTILES}. What was computed for a day stays, because that is what is told on it;
     * so it makes no difference which instance is first.
     */
    static final String COMPUTE = """
            insert into product_duration (product, computed_on, cases, median_days, eighty_days)
            select product, $1, cases, days[1], days[2] from (%s) as percentile
            where not exists (select from product_duration where computed_on = $1)
            order by product
            on conflict (product, computed_on) do nothing""".formatted(PERCENTILES);

    /** On product_duration_of_day. The newest until $1, unless that is older than $2. */
    static final String NEWEST = """
            select product, computed_on, cases, median_days, eighty_days from product_duration
            where computed_on = (select max(computed_on) from product_duration where computed_on >= $2 and computed_on <= $1)
            order by product""";

    /**
     * On request_duration, and product_duration_pkey for each day of receipt. Of the requests received from $2 on and answered
     * before $1 (of those received earlier only the slow ones have an answer in that time): how many came in the days that were told when the request was received. A request counts when twice those days are over;
     * before that only the quick ones have an answer.
     */
    static final String CALIBRATIONS = """
            select product, sum(cardinality(days))::int as judged,
                sum((select count(*) from unnest(days) as took where took <= eighty_days))::int as came_true
            from (
                select product, received_on, array_agg(duration_days) as days from request
                where answered_on >= $2 and answered_on < $1 and received_on >= $2 group by product, received_on) as received
            cross join lateral (
                select eighty_days from product_duration
                where product_duration.product = received.product and computed_on <= received_on
                    and computed_on >= received_on - $3::int
                order by computed_on desc limit 1) as told
            where received_on + 2 * eighty_days < $1
            group by product having sum(cardinality(days)) >= $4""";
}

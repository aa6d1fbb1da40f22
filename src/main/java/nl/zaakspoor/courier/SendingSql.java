// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements of the switch that stops all sending; each names the index it rests on. */
final class SendingSql {
    private SendingSql() {}

    /**
     * The one row, unless sending is paused. Whoever pauses waits for those who are making or taking up messages, and whoever
     * comes after that sees it.
     */
    static final String GOES = """
            select from sending where paused_at is null for share""";

    /** On the one row. */
    static final String LOOK = """
            select paused_at, paused_by from sending""";

    /** On the one row. */
    static final String PAUSE = """
            update sending set paused_at = $1, paused_by = $2 where paused_at is null""";

    /** On the one row. */
    static final String HOLD = """
            select paused_at from sending where paused_at is not null for update""";

    /** On the one row. */
    static final String RESUME = """
            update sending set paused_at = null, paused_by = null""";

    /** In seconds: days are not all equally long. */
    private static final String LENGTHEN = """
            update %s set paused_for = paused_for
                + make_interval(secs => extract(epoch from $1::timestamptz - greatest($2::timestamptz, created_at)))
            where state = 'open'""";

    /** On message_due. */
    static final String LENGTHEN_MESSAGES = LENGTHEN.formatted("message");

    /** On source_report_due. */
    static final String LENGTHEN_REPORTS = LENGTHEN.formatted("source_report");
}

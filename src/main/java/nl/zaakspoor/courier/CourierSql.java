// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements by which messages are claimed and their fate is kept; each names the index it rests on. */
final class CourierSql {
    private CourierSql() {}

    /** On notice_due. Instances share the work: what another has locked is skipped. */
    static final String DUE_NOTICES = """
            select id, request_id, language from notice
            where state = 'planned' and due_at <= $1
            order by due_at, id limit $2 for update skip locked""";

    static final String CREATE_MESSAGES = """
            insert into message (id, request_id, channel, language, state, next_attempt_at, created_at)
            select id, request_id, 'email', language, 'open', $4, $4
            from unnest($1::uuid[], $2::bigint[], $3::text[]) as new (id, request_id, language)""";

    /** On notice_pkey. */
    static final String CLAIM_NOTICES = """
            update notice set state = 'claimed', message_id = new.message_id
            from unnest($1::uuid[], $2::uuid[]) as new (id, message_id)
            where notice.id = new.id""";

    /**
     * On message_due. The attempt counts from here, so a crash counts; until the lease $2 has passed nobody else takes it.
     */
    static final String CLAIM_MESSAGES = """
            update message set attempts = attempts + 1, next_attempt_at = $2
            where id in (select id from message where state = 'open' and next_attempt_at <= $1
                order by next_attempt_at limit $3 for update skip locked)
            returning id, request_id, language, attempts, created_at, content""";

    /** On notice_of_message. */
    static final String NOTICES_OF_MESSAGES = """
            select id, message_id, kind, cause from notice
            where message_id = any($1) and state = 'claimed' order by id""";

    /** On message_pkey. */
    static final String FREEZE = """
            update message set content = $2 where id = $1 and content is null""";

    /** On message_pkey. */
    static final String AGAIN = """
            update message set next_attempt_at = $2, answer = $3 where id = $1 and state = 'open'""";

    /** On message_pkey. */
    static final String CLOSE_MESSAGE = """
            update message set state = $2, next_attempt_at = null, answer = $3, sent_at = $4 where id = $1 and state = 'open'""";

    /** On notice_of_message. */
    static final String CLOSE_NOTICES_OF_MESSAGE = """
            update notice set state = $2, reason = $3 where message_id = $1 and state = 'claimed'""";

    /** On notice_pkey. */
    static final String CANCEL_NOTICES = """
            update notice set state = 'cancelled', reason = $2 where id = any($1) and state = 'claimed'""";
}

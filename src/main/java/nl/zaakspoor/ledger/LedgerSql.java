// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/**
 * The statements of a ledger transaction: one per table and batch, over arrays, each on the index named beside it.
 * Rows are touched in the order of their key, so that transactions seldom wait for each other in a circle; when they do,
 * PostgreSQL ends one and it is tried again.
 */
final class LedgerSql {
    private LedgerSql() {}

    /** On request_reference_key. */
    static final String LOCK_REQUESTS = """
            select id, reference, event_count, owner from request
            where reference = any($1) order by reference for update""";

    /** On request_reference_key. */
    static final String CREATE_REQUESTS = """
            insert into request (reference, owner, created_at)
            select reference, owner, $3 from unnest($1::text[], $2::text[]) as new (reference, owner) order by reference
            on conflict (reference) do nothing
            returning reference""";

    /** On request_pkey. */
    static final String NOTE_OWNERS = """
            update request set owner = new.owner from unnest($1::bigint[], $2::text[]) as new (id, owner)
            where request.id = new.id""";

    /** On status_event_pkey. */
    static final String INSERT_EVENTS = """
            insert into status_event (source, id, request_id, type, occurred_at, reported_at, recorded_at, content_hash, document)
            select source, id, request_id, type, occurred_at, reported_at, recorded_at, content_hash, document
            from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                    $7::timestamptz[], $8::bytea[], $9::bytea[])
                as new (source, id, request_id, type, occurred_at, reported_at, recorded_at, content_hash, document)
            order by source, id
            on conflict (source, id) do nothing
            returning source, id""";

    /** On status_event_pkey. */
    static final String HASHES_OF_EVENTS = """
            select source, id, content_hash from status_event
            where (source, id) in (select * from unnest($1::text[], $2::text[]))""";

    /** On status_event_of_request. */
    static final String REPORTED = """
            select request_id, source, id, type, recorded_at from status_event
            where request_id = any($1) and (id = any($2) or type in ('request-received', 'request-erased'))""";

    /** On timeline_pkey. */
    static final String TIMELINES = """
            select request_id, fold_version, catalogue, stale, outline, document from timeline where request_id = any($1)""";

    /** On status_event_of_request. */
    static final String HISTORIES = """
            select request_id, source, id, recorded_at, document from status_event where request_id = any($1)""";

    /**
     * On notice_of_request and message_pkey. What was told, and a colleague let go again, stays told: in the message in which it
     * was first, unless that turns out to have come back.
     */
    static final String TOLD = """
            select notice.request_id, kind, cause, case when told.id is null then notice.state else 'sent' end as state,
                case when told.id is null then reason end as reason, coalesce(told.id, message_id) as message_id,
                told.id is not null or coalesce(message.on_the_wire, false) as on_the_wire, decided_at as at
            from notice left join message on message.id = message_id
                left join message told on told.id = told_in and told.state = 'sent'
                    and coalesce(told.fate, 'delivered') = 'delivered'
            where notice.request_id = any($1)""";

    /** On notice_pkey. What ended without being told may be decided again; nothing else can. */
    static final String INSERT_NOTICES = """
            insert into notice (id, request_id, kind, cause, recipient, state, reason, language, decided_at, due_at, urgent)
            select id, request_id, kind, cause, recipient, state, reason, language, $9, due_at, urgent
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                    $10::timestamptz[], $11::boolean[])
                as new (id, request_id, kind, cause, recipient, state, reason, language, due_at, urgent)
            order by id
            on conflict (id) do update set state = excluded.state, reason = excluded.reason, language = excluded.language,
                decided_at = excluded.decided_at, due_at = excluded.due_at, urgent = excluded.urgent, message_id = null,
                earlier_messages = case when notice.state in ('bounced', 'failed') and notice.message_id is not null
                    then notice.earlier_messages || notice.message_id else notice.earlier_messages end
            where notice.state in ('cancelled', 'suppressed') or notice.reason = 'bad-address'""";

    /** On message_pkey. */
    static final String ADDRESSES = """
            select id, address, answered_at from message where id = any($1)""";

    /** On timeline_pkey. */
    static final String UPSERT_TIMELINES = """
            insert into timeline (request_id, fold_version, catalogue, outline, document)
            select request_id, $4, $5, outline, document
            from unnest($1::bigint[], $2::bytea[], $3::text[]) as new (request_id, document, outline)
            order by request_id
            on conflict (request_id) do update
            set fold_version = excluded.fold_version, catalogue = excluded.catalogue, outline = excluded.outline,
                document = excluded.document, stale = false""";

    /** On timeline_pkey. */
    static final String MARK_STALE = """
            update timeline set stale = true where request_id = any($1)""";

    /** On request_pkey. For requests whose timeline is left to an instance that folds by newer rules. */
    static final String COUNT_EVENTS = """
            update request set event_count = new.event_count from unnest($1::bigint[], $2::int[]) as new (id, event_count)
            where request.id = new.id""";

    /**
     * On request_pkey. Versions follow the clock, and so go on rising where a restored backup had a lower one, or had not heard
     * of the request yet.
     */
    static final String UPDATE_REQUESTS = """
            update request set event_count = new.event_count, version = greatest(version + 1, $8), product = new.product,
                department = new.department, state = new.state, received_on = new.received_on, updated_at = new.updated_at,
                answered_on = new.answered_on, duration_days = new.duration_days, wake_up_at = new.wake_up_at,
                near_on = new.near_on, late_on = new.late_on, silent_on = new.silent_on, delayed = new.delayed,
                ended_on = new.ended_on, promised_on = new.promised_on, promise_kept = new.promise_kept,
                delay_told = new.delay_told
            from unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[], $7::timestamptz[], $9::date[],
                    $10::int[], $11::timestamptz[], $12::date[], $13::date[], $14::date[], $15::boolean[], $16::date[],
                    $17::date[], $18::boolean[], $19::boolean[])
                as new (id, event_count, product, department, state, received_on, updated_at, answered_on, duration_days,
                    wake_up_at, near_on, late_on, silent_on, delayed, ended_on, promised_on, promise_kept, delay_told)
            where request.id = new.id
            returning request.id, version""";

    /**
     * On request_wake_up and timeline_pkey. Those whose timelines are not by our rules are left to the rebuild, which looks at
     * them as well; those that somebody else holds to a later look.
     */
    static final String CLAIM_DUE = """
            select request.id, reference, event_count from request
            where wake_up_at <= $1 and exists (select from timeline
                where request_id = request.id and not stale and fold_version = $3 and catalogue = $4)
            order by wake_up_at limit $2
            for update of request skip locked""";

    /** On request_pkey. Nothing else of these changes. */
    static final String SLEEP = """
            update request set wake_up_at = new.wake_up_at, near_on = new.near_on, late_on = new.late_on,
                silent_on = new.silent_on, delayed = new.delayed, promised_on = new.promised_on,
                promise_kept = new.promise_kept, delay_told = new.delay_told
            from unnest($1::bigint[], $2::timestamptz[], $3::date[], $4::date[], $5::date[], $6::boolean[], $7::date[],
                    $8::boolean[], $9::boolean[])
                as new (id, wake_up_at, near_on, late_on, silent_on, delayed, promised_on, promise_kept, delay_told)
            where request.id = new.id""";

    /** On request_pkey. */
    static final String WAKE_LATER = """
            update request set wake_up_at = $2 where id = any($1) and wake_up_at <= $3""";

    /** On rejected_event_of_origin, and rejected_event_pkey for what was replayed. */
    static final String INSERT_REJECTIONS = """
            insert into rejected_event (code, detail, source, type, event_id, subject, rejected_at,
                origin_topic, origin_partition, origin_offset, origin_timestamp, record, replay_of)
            select code, detail, source, type, event_id, subject, $13, topic, part, position, written, record, (
                select id from rejected_event earlier
                where earlier.id = new.replay_of and earlier.replay_asked_at is not null
                    and earlier.source is not distinct from new.source)
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[],
                    $9::bigint[], $10::bigint[], $11::bytea[], $12::bigint[])
                as new (code, detail, source, type, event_id, subject, topic, part, position, written, record, replay_of)
            on conflict (origin_topic, origin_partition, origin_offset, origin_timestamp) do nothing
            returning origin_topic, origin_partition, origin_offset, origin_timestamp""";

    static final String INSERT_OUTBOX = """
            insert into outbox (topic, key, content, created_at)
            select $1, key, content, $4 from unnest($2::text[], $3::text[]) as new (key, content)""";
}

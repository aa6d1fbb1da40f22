// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/** The statements of erasure, each with the index it rests on. The requests they touch are locked. */
final class ErasureSql {
    private ErasureSql() {}

    /** On tombstone_pkey. */
    static final String TOMBSTONES = """
            select hash from tombstone where hash = any($1)""";

    /** On tombstone_pkey. */
    static final String INSERT_TOMBSTONES = """
            insert into tombstone (hash, erased_on, applied)
            select hash, $2, true from unnest($1::bytea[]) as new (hash) order by hash
            on conflict (hash) do nothing""";

    /** On status_event_of_request. */
    static final String IDENTITIES = """
            select source, id from status_event where request_id = any($1)""";

    /** On request_pkey and notice_of_request. */
    static final String WHAT_GOES = """
            select id, product, department, received_on, created_at, (
                select count(*)::int from notice where request_id = request.id and state in ('planned', 'claimed')) as untold
            from request where id = any($1)""";

    /** On erasure_count_pkey. */
    static final String COUNT = """
            insert into erasure_count (product, department, month, requests, notices)
            select product, department, month, count(*), sum(notices)
            from unnest($1::text[], $2::text[], $3::date[], $4::int[]) as erased (product, department, month, notices)
            group by product, department, month order by product, department, month
            on conflict (product, department, month) do update
            set requests = erasure_count.requests + excluded.requests, notices = erasure_count.notices + excluded.notices""";

    /**
     * On rejected_event_of_subject. That something was rejected, and why, stays; a record that waits to come in again no longer
     * does. The detail goes too, because it may name a field as its publisher did.
     */
    static final String FORGET_REJECTIONS = """
            update rejected_event set record = null, subject = null, event_id = null, detail = 'the request was erased',
                replay_asked_at = case when replayed_at is not null then replay_asked_at end
            where subject = any($1)""";

    /** On outbox_pkey, among the few rows that wait for one topic. */
    static final String FORGET_CHANGES = """
            delete from outbox where topic in ('%s', '%s') and key = any($1)""".formatted(OutboxTopics.TIMELINE_CHANGES,
            OutboxTopics.RESIDENT_ACTIONS);

    /** A comparison finds no differences, or a few. */
    static final String FORGET_DIFFERENCES = """
            delete from parity_difference where reference = any($1)""";

    /** On message_of_request and message_pkey. Mails about other requests of a journey that hold words of these. */
    static final String FORGET_WORDS = """
            update message set content = null
            where content is not null
                and id in (select goes_with from message where request_id = any($1) and goes_with is not null)""";

    /** On request_pkey. What refers to a request goes with it. */
    static final String DELETE_REQUESTS = """
            delete from request where id = any($1)""";

    /** On status_event_pkey. */
    static final String INSERT_WAITING = """
            insert into waiting_erasure
                (source, id, request_id, origin_topic, origin_partition, origin_offset, origin_timestamp)
            select source, id, request_id, topic, part, position, written
            from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::int[], $6::bigint[], $7::bigint[])
                as new (source, id, request_id, topic, part, position, written)
            join status_event using (source, id, request_id) order by source, id""";

    /** On waiting_erasure_of_request and status_event_pkey. */
    static final String TAKE_WAITING = """
            delete from status_event using waiting_erasure as waiting
            where waiting.request_id = any($1) and status_event.source = waiting.source and status_event.id = waiting.id
            returning status_event.request_id, status_event.source, status_event.id, document, origin_topic, origin_partition,
                origin_offset, origin_timestamp""";

    /** On tombstone_to_apply. */
    static final String APPLY = """
            update tombstone set applied = true where not applied""";

    /** On request_pkey. */
    static final String NEXT_REQUESTS = """
            select id, reference from request where id > $1 order by id limit $2""";
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/** What is done with rejected events after they were written; each statement names the index it rests on. */
final class RejectionSql {
    private RejectionSql() {}

    private static final String COLUMNS = """
            select id, code, detail, source, type, event_id, subject, rejected_at, origin_topic, origin_partition,
                origin_offset, origin_timestamp, replayed_at, replay_of, record is not null as kept
            from rejected_event
            """;

    /** On rejected_event_pkey. */
    static final String NEWEST = COLUMNS + """
            where id < $1 and ($2::text is null or code = $2) order by id desc limit $3""";

    /** On rejected_event_newest, once for every source. */
    static final String NEWEST_OF_SOURCES = """
            select newest.* from unnest($4::text[]) as asked (source), lateral (
                %s where rejected_event.source = asked.source and id < $1 and ($2::text is null or code = $2)
                order by id desc limit $3) as newest
            order by newest.id desc limit $3""".formatted(COLUMNS);

    /** On rejected_event_pkey. */
    static final String BY_ID = COLUMNS + "where id = $1";

    /** On rejected_event_pkey. Asking again changes nothing. */
    static final String ASK_REPLAY = """
            update rejected_event set replay_asked_at = $2
            where id = $1 and record is not null and replay_asked_at is null""";

    /** On rejected_event_replayable. */
    static final String ASK_REPLAYS = """
            update rejected_event set replay_asked_at = $2 where id in (
                select id from rejected_event
                where code = $1 and record is not null and replay_asked_at is null
                    and ($4::text[] is null or source = any($4))
                order by id limit $3 for update skip locked)""";

    /** On rejected_event_to_replay. In the order in which they came. */
    static final String TO_REPLAY = """
            select id, record, origin_topic, origin_partition, origin_offset, origin_timestamp from rejected_event
            where replay_asked_at is not null and replayed_at is null and record is not null
            order by id limit $1 for update skip locked""";

    /** On rejected_event_pkey. */
    static final String REPLAYED = """
            update rejected_event set replayed_at = $2 where id = any($1)""";

    /** On rejected_event_pkey. It may be asked again. */
    static final String NOT_REPLAYED = """
            update rejected_event set replay_asked_at = null where id = any($1)""";

    /** On rejected_event_kept. What is about to be replayed stays until it is. */
    static final String FORGET_RECORDS = """
            update rejected_event set record = null where id in (
                select id from rejected_event
                where record is not null and rejected_at < $1 and (replay_asked_at is null or replayed_at is not null)
                order by rejected_at limit $2 for update skip locked)""";

    /** On rejected_event_age. */
    static final String FORGET_ROWS = """
            delete from rejected_event where id in (
                select id from rejected_event where rejected_at < $1
                order by rejected_at limit $2 for update skip locked)""";
}

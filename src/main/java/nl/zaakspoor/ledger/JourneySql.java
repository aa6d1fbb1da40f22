// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/**
 * The statements of journeys. A transaction locks requests first, in the order of their reference, and journeys after them,
 * in the order of reference and applicant and in one statement, so that no two wait for each other in a circle.
 */
final class JourneySql {
    private JourneySql() {}

    /** Rows of $1 to $4: for each request what it told, and the keyed hashes of its applicant; one row without, if none. */
    private static final String CLAIMS = """
            with claim as (
                select * from unnest($1::bigint[], $2::text[], $3::bytea[], $4::boolean[])
                    as claim (request_id, told, applicant, is_current)) """;

    /** On journey_part_pkey and journey_addition_pkey. */
    static final String CONCERNED = """
            select request_id from journey_part where request_id = any($1)
            union select request_id from journey_addition where request_id = any($1)""";

    /**
     * On journey_of_applicant and journey_addition_pkey. Makes the journeys that these requests tell of, where they are not
     * there under an older key, and holds every journey that they may become part of until the end of the transaction.
     */
    static final String HOLD = CLAIMS + """
            insert into journey (reference, applicant, created_at)
            select reference, applicant, $5::timestamptz from (
                select claim.told as reference, coalesce((
                    select journey.applicant from claim older
                    join journey on journey.reference = older.told and journey.applicant = older.applicant
                    where older.request_id = claim.request_id order by journey.id limit 1), claim.applicant) as applicant
                from claim where is_current and told is not null
                union
                select journey.reference, journey.applicant from journey_addition
                join journey on journey.id = journey_id
                where request_id = any($1)) held
            order by reference, applicant
            on conflict (reference, applicant) do update set link_version = journey.link_version""";

    /** On journey_part_pkey, journey_of_applicant and journey_addition_pkey. What events tell goes before what was asked. */
    static final String RENEW = CLAIMS + """
            , said as (select distinct request_id, told from claim),
            renewed as (
                select request_id, told, case when told is null then (
                    select journey_id from journey_addition addition
                    join journey on journey.id = journey_id
                    join claim on claim.request_id = addition.request_id and claim.applicant = journey.applicant
                    where addition.request_id = said.request_id order by asked_at desc, journey_id desc limit 1)
                else (
                    select journey.id from claim
                    join journey on journey.reference = claim.told and journey.applicant = claim.applicant
                    where claim.request_id = said.request_id order by journey.id limit 1)
                end as journey_id
                from said)
            merge into journey_part part using renewed on part.request_id = renewed.request_id
            when matched and renewed.told is null and renewed.journey_id is null then delete
            when matched then update set told = renewed.told, journey_id = renewed.journey_id
            when not matched and (renewed.told is not null or renewed.journey_id is not null) then
                insert (request_id, told, journey_id) values (renewed.request_id, renewed.told, renewed.journey_id)""";

    /** On journey_part_pkey, journey_addition_pkey and journey_pkey. */
    static final String HOLD_TO_LEAVE = """
            select id from journey where id in (
                select journey_id from journey_part where request_id = any($1)
                union select journey_id from journey_addition where request_id = any($1))
            order by reference, applicant for update""";

    /** On journey_addition_pkey. */
    static final String FORGET_ADDITIONS = """
            delete from journey_addition where request_id = any($1)""";

    /** On journey_part_pkey. */
    static final String LEAVE = """
            delete from journey_part where request_id = any($1)""";

    /** On journey_pkey and journey_part_of_journey. */
    static final String REMOVE_EMPTY = """
            delete from journey where id = any($1)
                and not exists (select from journey_part where journey_id = journey.id)""";

    /** On journey_pkey. No row when it was asked too often today. */
    static final String COUNT_ASKED = """
            update journey set asked = case when asked_on = $2 then asked + 1 else 1 end, asked_on = $2
            where id = $1 and (asked_on is distinct from $2 or asked < $3)
            returning id""";

    /** On journey_of_applicant. */
    static final String JOURNEYS_CALLED = """
            select id, applicant = any($2) as same from journey
            where reference = $1 and exists (select from journey_part where journey_id = journey.id) order by id""";

    /** On journey_of_applicant. */
    static final String MAKE = """
            insert into journey (reference, applicant, created_at) values ($1, $2, $3)
            on conflict (reference, applicant) do update set link_version = journey.link_version returning id""";

    /** On journey_addition_pkey. */
    static final String ADD = """
            insert into journey_addition (request_id, journey_id, asked_by, asked_at) values ($1, $2, $3, $4)
            on conflict (request_id, journey_id) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at""";

    /** On journey_pkey and journey_part_of_journey; in an order that does not depend on arrival. */
    static final String BY_ID = """
            select journey.reference as journey, journey.link_version, request_id
            from journey join journey_part on journey_id = journey.id join request on request.id = request_id
            where journey.id = $1 order by received_on, request.reference limit $2""";

    /** On journey_part_told and journey_of_applicant; in an order that does not depend on arrival. */
    static final String PARTS_CALLED = """
            select part.request_id
            from journey_part part left join journey on journey.id = journey_id join request on request.id = request_id
            where part.told = $1 or journey.reference = $1 order by received_on, request.reference limit $2""";

    /**
     * On journey_part_unjoined, journey_of_applicant and journey_part_of_journey. Of several applicants under one reference
     * the one whose request was received first counts as the one it was given to, whatever came in first.
     */
    private static final String ALL_UNJOINED = """
            with shared as (select reference from journey group by reference having count(*) > 1),
            parts as (
                select journey.reference, part.request_id,
                    part.journey_id <> first_value(part.journey_id) over (
                        partition by journey.reference order by received_on, request.reference) as other
                from shared join journey using (reference) join journey_part part on part.journey_id = journey.id
                join request on request.id = part.request_id),
            unjoined as (
                select request_id, told as journey, 'no-applicant' as reason from journey_part where journey_id is null
                union
                select request_id, reference, 'other-applicant' from parts where other
                union
                select addition.request_id, reference,
                    case when part.journey_id is null then 'other-applicant' else 'other-journey' end
                from journey_addition addition join journey on journey.id = addition.journey_id
                left join journey_part part on part.request_id = addition.request_id
                where part.journey_id is distinct from addition.journey_id)
            """;

    static final String UNJOINED = ALL_UNJOINED + """
            select request_id, request.reference as request, journey, reason
            from unjoined join request on request.id = request_id
            where $2::text[] is null or department = any($2)
            order by request_id desc, journey limit $1""";

    static final String COUNT_UNJOINED = ALL_UNJOINED + "select count(*) from unjoined";
}

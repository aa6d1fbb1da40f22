-- SPDX-License-Identifier: EUPL-1.2
-- Journeys: several requests of one applicant that belong together, under one link.

-- A department gives a journey its reference; the applicant makes it one person's own. Under one reference two applicants have
-- two journeys that know nothing of each other.
create table journey (
    -- As the id of a request: a link carries it, so it must never be given out twice.
    id           bigint primary key
                 default extract(epoch from clock_timestamp())::bigint << 31 | nextval('request_number'),
    reference    text collate "C" not null,
    -- Keyed hash of the address to which the applicant's links go (see ApplicantKey).
    applicant    bytea not null,
    created_at   timestamptz not null,
    -- Links of an older version open nothing.
    link_version int not null default 1,
    -- How often its holder asked today to add a request, so that nobody tries all numbers.
    asked_on     date,
    asked        int not null default 0,
    constraint journey_of_applicant unique (reference, applicant)
);

-- The journey of a request. Follows from the request alone: what its events say, who its applicant is, what was asked of us.
create table journey_part (
    request_id bigint primary key references request on delete cascade,
    -- The journey that its events say it is part of.
    told       text collate "C",
    -- The journey it is part of; none as long as nothing tells whose the request is.
    journey_id bigint references journey,
    check (told is not null or journey_id is not null)
);
create index journey_part_of_journey on journey_part (journey_id);
create index journey_part_told on journey_part (told);
create index journey_part_unjoined on journey_part (request_id) where journey_id is null;

-- A request that somebody asked us to add to a journey. Counts where both have the same applicant, now or later.
create table journey_addition (
    request_id bigint not null references request on delete cascade,
    journey_id bigint not null references journey on delete cascade,
    asked_by   text not null check (asked_by in ('desk', 'applicant')),
    asked_at   timestamptz not null,
    primary key (request_id, journey_id)
);
create index journey_addition_to_journey on journey_addition (journey_id);

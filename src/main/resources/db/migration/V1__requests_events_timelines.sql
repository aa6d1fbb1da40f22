-- SPDX-License-Identifier: EUPL-1.2
-- The ledger: what was reported (status_event), and what it folds into (timeline).
-- References and event identities compare by bytes, so that locks are taken in the same order on every machine.

create sequence request_number maxvalue 2147483647 cycle;

-- One small row per request. Every batch that touches the request locks this row first, in the order of reference.
create table request (
    -- The second of creation, then a number. A link carries it, so it must never be given out twice: also not after a restore
    -- of an older backup, which sets the sequence back.
    id           bigint primary key
                 default extract(epoch from clock_timestamp())::bigint << 31 | nextval('request_number'),
    reference    text collate "C" not null unique,
    created_at   timestamptz not null,
    event_count  int not null default 0,
    -- Rises with every change of the timeline, so that whoever follows changes can drop what is older.
    version      bigint not null default 0,
    -- Links of an older version open nothing.
    link_version int not null default 1,
    -- For looking up; empty until the request has been announced.
    product      text,
    department   text,
    state        text,
    received_on  date,
    updated_at   timestamptz
);

-- Every event ever taken; never changed. The document is the whole CloudEvent, sealed.
create table status_event (
    source       text collate "C" not null,
    id           text collate "C" not null,
    request_id   bigint not null references request,
    type         text not null,
    occurred_at  timestamptz not null,
    reported_at  timestamptz not null,
    recorded_at  timestamptz not null,
    content_hash bytea not null,
    document     bytea not null,
    primary key (source, id)
);
-- The history of a request, when it must be folded from the start.
create index status_event_of_request on status_event (request_id);

-- The folded timeline, ready to show: one sealed document. Kept apart from request, so that the row that is locked stays small.
create table timeline (
    request_id   bigint primary key references request,
    fold_version int not null,
    document     bytea not null,
    -- Set by an instance that folds by older rules than this timeline was made by: events came in, they are not in it yet.
    stale        boolean not null default false
);

-- Keyed hashes of the terms by which people look for a request (see BlindIndex).
create table look_up (
    token      bytea not null,
    request_id bigint not null references request,
    primary key (token, request_id)
);
create index look_up_of_request on look_up (request_id);

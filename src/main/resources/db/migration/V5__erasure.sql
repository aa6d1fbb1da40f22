-- SPDX-License-Identifier: EUPL-1.2
-- Erasure: the request goes, with all that hangs on it; what recognises it, should it come again, stays.

-- Whatever refers to a request goes with it, in the same statement.
alter table status_event drop constraint status_event_request_id_fkey,
    add constraint status_event_request_id_fkey foreign key (request_id) references request on delete cascade;
alter table timeline drop constraint timeline_request_id_fkey,
    add constraint timeline_request_id_fkey foreign key (request_id) references request on delete cascade;
alter table look_up drop constraint look_up_request_id_fkey,
    add constraint look_up_request_id_fkey foreign key (request_id) references request on delete cascade;
alter table message drop constraint message_request_id_fkey,
    add constraint message_request_id_fkey foreign key (request_id) references request on delete cascade;
alter table notice drop constraint notice_request_id_fkey,
    add constraint notice_request_id_fkey foreign key (request_id) references request on delete cascade;

-- Keyed hashes of the references that were erased, and of the identities (source, id) of their events.
create table tombstone (
    hash      bytea primary key,
    -- A day only, so that it does not lead to the moment of anything else.
    erased_on date not null,
    -- False when it was put back after a restore: at its next start the service erases again what the backup brought back.
    applied   boolean not null default false
);
create index tombstone_to_apply on tombstone (hash) where not applied;

-- Erasures of requests that are not announced yet. The event itself stands in status_event; this is where it came from, for
-- whoever must hear that it was refused after all.
create table waiting_erasure (
    source           text collate "C" not null,
    id               text collate "C" not null,
    request_id       bigint not null references request on delete cascade,
    origin_topic     text not null,
    origin_partition int not null,
    origin_offset    bigint not null,
    origin_timestamp bigint not null,
    primary key (source, id),
    foreign key (source, id) references status_event on delete cascade
);
create index waiting_erasure_of_request on waiting_erasure (request_id);

-- How many requests were erased: all that is left of them for figures.
create table erasure_count (
    -- Empty for requests that were erased before they were announced.
    product  text not null,
    -- The first day of the month in which they were received.
    month    date not null,
    requests bigint not null,
    -- The notices that were still to be told, and were cancelled by it.
    notices  bigint not null,
    primary key (product, month)
);

-- What was rejected of a request, when that is erased.
create index rejected_event_of_subject on rejected_event (subject) where subject is not null;

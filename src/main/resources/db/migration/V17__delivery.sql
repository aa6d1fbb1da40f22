-- SPDX-License-Identifier: EUPL-1.2
-- What became of messages after they left: who carried them, what was reported back, and what a colleague must do instead.

alter table message
    -- Real time: when it was taken up for its last attempt, and when the other side answered last.
    add column claimed_at  timestamptz,
    add column answered_at timestamptz,
    -- Who carried it.
    add column carrier     text check (carrier in ('smtp', 'notifynl')),
    -- A keyed hash of the address it went to (see BlindIndex): tells whether the resident has another one by now.
    add column address     bytea,
    -- How it ended at the resident's, as was reported first; later reports do not change it.
    add column fate        text check (fate in ('delivered', 'bad-address', 'bounced', 'lost')),
    add column fate_at     timestamptz;

-- The messages in which a notice went before, and that came back.
alter table notice add column earlier_messages uuid[] not null default '{}';

-- Everything that was reported about a message, once each. The code is the other side's, and holds nothing personal.
create table delivery_receipt (
    id          bigint generated always as identity primary key,
    message_id  uuid not null references message on delete cascade,
    received_at timestamptz not null,
    kind        text not null check (kind in ('delivered', 'bad-address', 'bounced', 'lost', 'deferred')),
    code        text not null,
    unique (message_id, kind, code)
);

-- Keyed hashes of the addresses that take no messages.
create table suppressed_address (
    hash  bytea primary key,
    since timestamptz not null,
    code  text not null
);
create index suppressed_address_age on suppressed_address (since);

-- What a colleague must do because we cannot tell a resident ourselves. One of a kind per request is open at a time.
create table desk_task (
    id         bigint generated always as identity primary key,
    request_id bigint not null references request on delete cascade,
    kind       text not null check (kind in ('reach-otherwise', 'call', 'letter')),
    -- Why we cannot, or what there is to tell: the latest of it.
    reason     text not null,
    -- By the service's clock.
    created_at timestamptz not null,
    done_at    timestamptz,
    -- The name by which the colleague signed in, or 'zaakspoor' when it was no longer needed.
    done_by    text,
    check ((done_at is null) = (done_by is null))
);
create unique index desk_task_open on desk_task (request_id, kind) where done_at is null;
create index desk_task_to_do on desk_task (id) where done_at is null;
create index desk_task_of_request on desk_task (request_id);

-- What can be looked at grows with the service; ReadLog knows what there is.
alter table read_log drop constraint if exists read_log_what_check;

-- SPDX-License-Identifier: EUPL-1.2
-- Who asked for links by mail. A row for every address alike, whether we know it or not.

create table link_ask (
    id              bigint generated always as identity primary key,
    -- The id of the mail.
    mail            uuid not null unique default gen_random_uuid(),
    -- Keyed hash of the address, by which it is counted how often it was given.
    address         bytea not null,
    -- Sealed: the address, and the reference if one was given.
    content         bytea not null,
    language        text not null,
    -- open, sent, failed, or nothing: then there is nothing that may be sent there.
    state           text not null default 'open',
    attempts        int not null default 0,
    -- Real time; for the next attempt, or when a claim ends.
    next_attempt_at timestamptz not null default now(),
    -- By the service's clock, as all that follows from it.
    asked_at        timestamptz not null,
    answer          text
);

create index link_ask_due on link_ask (next_attempt_at) where state = 'open';
create index link_ask_of_address on link_ask (address, asked_at);
create index link_ask_age on link_ask (asked_at);

-- SPDX-License-Identifier: EUPL-1.2
-- Timelines know by which rules they were folded, so that those of other rules can be found and folded again; what changes is
-- told on a topic; and stored timelines can be compared with their events.

alter table timeline
    -- The fold rules of the catalogue it was folded by, in short (see FoldRules); empty where nobody knows.
    add column catalogue text collate "C" not null default '',
    -- What is told of it on the topic of changes, in a few words; empty where nothing is. Holds nothing personal.
    add column outline text;
-- The timelines of other rules than ours are those before and after ours.
create index timeline_rules on timeline (fold_version, catalogue);
create index timeline_stale on timeline (request_id) where stale;

-- By which rules instances fold. Only those of the rules that came last fold stored timelines again; see decision 21.
-- Moments are the database's own: no two instances need to agree on the time.
create table fold_rules (
    fold_version int not null,
    catalogue    text collate "C" not null,
    -- When an instance with these rules started last.
    started_at   timestamptz not null,
    -- When one was last seen at work.
    alive_at     timestamptz not null,
    primary key (fold_version, catalogue)
);

-- Each topic is emptied on its own, in order, so that what waits for one does not hold up another.
alter table outbox drop constraint outbox_pkey, add primary key (topic, id);

-- A comparison of stored timelines with the fold of their events, wholly or by a sample.
create table parity_check (
    id          bigint generated always as identity primary key,
    state       text not null check (state in ('running', 'done', 'failed')),
    -- How many of a hundred requests are looked at.
    percent     int not null check (percent between 1 and 100),
    asked_at    timestamptz not null,
    finished_at timestamptz,
    -- The last request that was looked at: whoever takes over goes on behind it.
    position    bigint not null default 0,
    -- Real time: until then the instance that looks is believed to be alive.
    claimed_until timestamptz not null default '-infinity',
    -- How many requests that are, or nearly, as they were when it was asked for.
    total       bigint not null,
    checked     bigint not null default 0,
    -- By other rules than those of the instance that looked: left to the rebuild.
    behind      bigint not null default 0,
    different   bigint not null default 0
);
-- One at a time.
create unique index parity_check_running on parity_check (state) where state = 'running';

create table parity_difference (
    check_id  bigint not null references parity_check on delete cascade,
    reference text collate "C" not null,
    what      text not null,
    primary key (check_id, reference)
);

-- SPDX-License-Identifier: EUPL-1.2
-- Rejected events come in again, expire, and are told to whoever sent them.

alter table rejected_event
    -- How long a record is kept follows from rejected_at and the setting, so that a shorter term holds for what is here already.
    drop column expires_at,
    -- The rejection whose record came in again and was rejected as this one. That one may be gone by then.
    add column replay_of bigint,
    -- Somebody asked to put the record on the topic again; it is done when replayed_at is there.
    add column replay_asked_at timestamptz,
    add column replayed_at timestamptz;

-- The newest of a source, page by page.
create index rejected_event_newest on rejected_event (source, id);
create index rejected_event_replayable on rejected_event (code, id) where record is not null and replay_asked_at is null;
create index rejected_event_to_replay on rejected_event (id) where replay_asked_at is not null and replayed_at is null;
create index rejected_event_kept on rejected_event (rejected_at) where record is not null;
create index rejected_event_age on rejected_event (rejected_at);

-- One mail to the contact of a source about what was rejected on one day (in the Netherlands).
create table source_report (
    -- Also its Message-ID.
    id              uuid primary key default gen_random_uuid(),
    source          text not null,
    day             date not null,
    -- At once, for the first rejection of the day; or the next morning, for all of the day.
    kind            text not null check (kind in ('first', 'daily')),
    state           text not null check (state in ('open', 'sent', 'failed', 'cancelled')),
    attempts        int not null default 0,
    -- Real time; also the lease of whoever is sending.
    next_attempt_at timestamptz,
    -- How many rejections it told of.
    told            bigint,
    -- What the mail server answered last, or why it was not sent.
    answer          text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    constraint source_report_of_day unique (source, day, kind),
    check ((state = 'open') = (next_attempt_at is not null))
);
create index source_report_due on source_report (next_attempt_at) where state = 'open';
create index source_report_age on source_report (day);

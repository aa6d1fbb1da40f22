-- SPDX-License-Identifier: EUPL-1.2
-- What residents are told.

-- One message on the wire, for one or more notices.
create table message (
    id              uuid primary key default gen_random_uuid(),
    request_id      bigint not null references request,
    channel         text not null,
    language        text not null,
    state           text not null check (state in ('open', 'sent', 'failed', 'cancelled')),
    -- Attempts that reached the mail server.
    attempts        int not null default 0,
    -- Rises with every claim: who claimed it earlier can no longer change it.
    claims          int not null default 0,
    -- Real time, not the service's clock: it is also the lease of whoever is sending.
    next_attempt_at timestamptz,
    -- The bytes of the mail, sealed; fixed at the first attempt and the same in every later one.
    content         bytea,
    -- Whether the bytes may have left us, whatever is known of their arrival.
    on_the_wire     boolean not null default false,
    -- What the mail server answered last.
    answer          text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    check ((state = 'open') = (next_attempt_at is not null))
);
create index message_due on message (next_attempt_at) where state = 'open';
create index message_of_request on message (request_id);
-- One message at a time: what comes meanwhile waits, so that news is read in the order in which it was told.
create unique index message_open on message (request_id) where state = 'open';
-- They are few, and counted all the time.
create index message_failed on message (id) where state = 'failed';

-- One reason to tell one person. Its id follows from the reason, so the same reason cannot be told twice.
create table notice (
    id         uuid primary key,
    request_id bigint not null references request,
    kind       text not null,
    cause      text not null,
    recipient  text not null,
    state      text not null check (state in
        ('planned', 'claimed', 'sent', 'delivered', 'bounced', 'failed', 'cancelled', 'suppressed')),
    -- Why it was not sent; every notice that ends without being sent has one.
    reason     text,
    language   text not null,
    decided_at timestamptz not null,
    due_at     timestamptz not null,
    message_id uuid references message,
    check (state not in ('cancelled', 'suppressed', 'failed') or reason is not null)
);
create index notice_due on notice (due_at) where state = 'planned';
create index notice_of_request on notice (request_id);
create index notice_of_message on notice (message_id);

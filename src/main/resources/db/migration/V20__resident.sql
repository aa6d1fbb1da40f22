-- SPDX-License-Identifier: EUPL-1.2
-- What residents did on the pages: each stands in the events and the timeline of its request; this is the inbox of who answers.

create table resident_action (
    request_id   bigint not null references request on delete cascade,
    id           text collate "C" not null,
    kind         text not null,
    asked_at     timestamptz not null,
    -- The last day on which we said to answer it; empty for what needs no answer.
    due_on       date,
    -- By the service's clock.
    answered_at  timestamptz,
    -- How satisfied the resident was, from 1 to 5, and whether they were kept informed.
    satisfaction smallint check (satisfaction between 1 and 5),
    informed     boolean,
    primary key (request_id, id)
);
create index resident_action_to_answer on resident_action (due_on, request_id, id)
    where answered_at is null and due_on is not null;
-- For figures of satisfaction.
create index resident_action_feedback on resident_action (asked_at) where kind = 'feedback';

-- Of what residents did, the content is sealed: what they wrote is in it.
comment on column outbox.content is 'A CloudEvent in structured mode, with nothing personal in it; for resident actions sealed';

-- SPDX-License-Identifier: EUPL-1.2
-- What holds messages back: a switch over all instances.

create table sending (
    -- There is one row.
    id        boolean primary key default true check (id),
    -- Real time; empty while messages go.
    paused_at timestamptz,
    -- The name by which the manager signed in.
    paused_by text,
    check ((paused_at is null) = (paused_by is null))
);
insert into sending default values;

-- For how long sending was paused since it was made: in that time nobody tried it, so it is not given up the sooner.
alter table message add column paused_for interval not null default '0';
alter table source_report add column paused_for interval not null default '0';

-- Whether it waits for no other news: it answers what somebody just did, or they would go, or stay, in vain.
alter table notice add column urgent boolean not null default false;

-- Who got what lately, whatever it was about.
create index message_to_address on message (address, coalesce(sent_at, created_at));

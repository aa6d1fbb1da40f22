-- SPDX-License-Identifier: EUPL-1.2
-- The brake: of some kinds of notice no more goes in an hour than the municipality set, over all instances.

create table brake (
    kind           text primary key,
    -- Real time; since when this kind stands still, empty while it runs.
    pulled_at      timestamptz,
    -- The service's time; what was decided until then has been looked at, and goes whatever its number.
    released_until timestamptz
);
insert into brake (kind) values ('delay'), ('update'), ('end-check');

-- Real time; when the notice was taken up in a message.
alter table notice add column taken_up_at timestamptz;
create index notice_taken_up on notice (kind, taken_up_at) where kind in ('delay', 'update', 'end-check');
create index notice_braked on notice (kind, due_at)
    where state = 'planned' and kind in ('delay', 'update', 'end-check');

-- SPDX-License-Identifier: EUPL-1.2
-- How far ahead of real time a demo or development run was put. Production never writes here.
create table clock (
    only_one      boolean primary key default true check (only_one),
    seconds_ahead bigint not null check (seconds_ahead >= 0)
);

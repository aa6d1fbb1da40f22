-- SPDX-License-Identifier: EUPL-1.2
-- What figures for managers are counted from, and what they come to. Nothing here says whose a request is.

alter table request
    -- The day on which it ended; empty while it is open, also when it was opened again. This and the next three follow from the
    -- timeline, and are written with it, as answered_on; the rebuild fills them for what was there before. No index holds them.
    add column ended_on     date,
    -- The first day that the resident was told, moved by what stood still alone (see FirstPromise).
    add column promised_on  date,
    add column promise_kept boolean,
    -- Whether the resident could read in time that it would not be kept; empty where the request became known too late for that.
    add column delay_told   boolean,
    add check ((promised_on is null) = (promise_kept is null));

-- That there was contact about a request, and whether somebody asked where it is. What was said stands sealed in the events.
create table contact_moment (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references request on delete cascade,
    -- In the Netherlands.
    happened_on date not null,
    where_is_it boolean not null
);
create index contact_moment_of_request on contact_moment (request_id);
create index contact_moment_happened on contact_moment (happened_on);

-- What each figure comes to for one product in one department in one month. Counted at night; what was counted stays when
-- requests go, and says nothing of any of them.
create table month_figure (
    figure     text not null,
    -- Its first day.
    month      date not null,
    product    text not null,
    department text not null,
    -- Of which part of the figure; empty where it has no parts.
    part       text not null default '',
    -- How many requests are behind it.
    requests   int not null,
    -- What they mean depends on the figure (see MonthSql).
    numbers    int[] not null,
    primary key (figure, month, product, department, part)
);
-- Up to which month figures were counted, each with those of the twelve months before, and on which day last.
create table month_counted (
    month      date primary key,
    counted_on date not null
);

-- Notices are decided one after the other, so it is enough to know roughly where those of a month stand.
create index notice_decided on notice using brin (decided_at) with (autosummarize = on);

-- Of requests that were erased before, nobody knows the department any more.
alter table erasure_count add column department text not null default '',
    drop constraint erasure_count_pkey,
    add primary key (product, department, month);

-- SPDX-License-Identifier: EUPL-1.2
-- Codes by which the page of a sensitive product shows all. The code itself is stored nowhere.

-- How often the last code of a request was tried.
create table code_try (
    request_id bigint primary key references request on delete cascade,
    number     int not null,
    tries      int not null,
    -- By the service's clock; empty as long as nobody gave it.
    used_at    timestamptz
);

create index notice_code on notice (due_at) where state = 'planned' and kind = 'code';

-- Whether it waits for no other message and no other waits for it: somebody looks at a page until it comes.
alter table message add column alone boolean not null default false;
drop index message_open;
create unique index message_open on message (request_id) where state = 'open' and not alone;

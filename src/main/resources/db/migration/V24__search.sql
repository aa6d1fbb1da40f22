-- SPDX-License-Identifier: EUPL-1.2
-- What colleagues search by, beside the blind index.

-- Whether the page says that it takes longer than was said, as it was when the request was looked at last.
alter table request add column delayed boolean not null default false;

-- Who waits longest: what is open by the day on which it came, then what is over, the latest first (see ledger.Search).
create index request_waiting on request ((
    case when state in ('completed', 'cancelled') then 1000000 - (received_on - date '1970-01-01')
         else received_on - date '1970-01-01' end), id)
    include (department, product, state, delayed, received_on)
    where received_on is not null;

-- How a look came about: the kinds of terms that were searched by, never the terms.
alter table read_log add column searched_by text;

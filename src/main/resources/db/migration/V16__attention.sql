-- SPDX-License-Identifier: EUPL-1.2
-- From which days a request asks for its department, as long as nothing happens. They follow from its timeline, and whoever
-- writes that writes them, as with wake_up_at.

-- A promised or legal day is near, or over.
alter table request add column near_on date;
alter table request add column late_on date;
-- There has been no news for longer than the product allows.
alter table request add column silent_on date;
-- The board of a department: what asks for it today, the longest first.
create index request_attention on request (least(near_on, silent_on), id)
    include (owner, department, near_on, late_on, silent_on)
    where near_on is not null or silent_on is not null;

-- SPDX-License-Identifier: EUPL-1.2
-- The agenda: when each request is to be looked at again though nothing happens. Whoever writes a timeline writes it; the
-- rebuild does so for what is here already.

-- By the service's clock; empty where time changes nothing any more.
alter table request add column wake_up_at timestamptz;
create index request_wake_up on request (wake_up_at) where wake_up_at is not null;

-- What waits for a department, to be told to it in one mail.
create index notice_for_source on notice (recipient, due_at) where state = 'planned' and recipient <> 'applicant';

-- A mail to a source may tell more than what was rejected: which requests are late, and of which there is no news.
alter table source_report drop constraint source_report_kind_check;
alter table source_report add constraint source_report_kind_check check (kind in ('first', 'daily', 'requests'));

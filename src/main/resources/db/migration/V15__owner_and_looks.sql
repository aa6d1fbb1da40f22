-- SPDX-License-Identifier: EUPL-1.2
-- Whose a request is does not depend on clocks: the row says so, from the first announcement that is stored on. And more looks
-- are written down.

alter table request
    -- The source that announced it; empty until it has been announced. Set once, under the lock of the row.
    add column owner text collate "C";

-- Of what was announced before, whose announcement was recorded first, as it was until now.
update request set owner = first.source
from (
    select distinct on (request_id) request_id, source from status_event
    where type = 'request-received' order by request_id, recorded_at, source) as first
where first.request_id = request.id;

-- What there is to look at stands in the code (ledger.ReadLog); here only how it is spelled.
alter table read_log drop constraint if exists read_log_what_check,
    add constraint read_log_what_check check (what ~ '^[a-z]+(-[a-z]+)*$');

-- SPDX-License-Identifier: EUPL-1.2
-- What is written for every event costs as little as it can (see decision 47).

-- The requests first, as intake does, and giving up soon: an older version may be at work, and the migration is tried again.
set local lock_timeout = '5s';
lock table request, status_event, timeline, look_up, notice in access exclusive mode;

-- Whoever writes such a row holds the row of its request, or made it, in the same transaction. To look for that row once more, for
-- each row that is written, took longer than the writing.
alter table status_event drop constraint status_event_request_id_fkey;
alter table timeline drop constraint timeline_request_id_fkey;
alter table look_up drop constraint look_up_request_id_fkey;
alter table notice drop constraint notice_request_id_fkey;
-- A notice gets its message in the statement that makes it, and messages go only with their request.
alter table notice drop constraint notice_message_id_fkey;

-- They go with their request as before, whoever deletes it: also an older version that counts on it.
create function delete_of_requests() returns trigger language plpgsql as $$
begin
    -- The ids are gathered first, so that each is found by its index whatever was planned for.
    delete from notice where request_id = any(array(select id from gone));
    delete from look_up where request_id = any(array(select id from gone));
    delete from timeline where request_id = any(array(select id from gone));
    delete from status_event where request_id = any(array(select id from gone));
    return null;
end $$;
create trigger delete_of_requests after delete on request referencing old table as gone
    for each statement execute function delete_of_requests();

-- A timeline grows with every event: it is written again in the page where it stands, without touching its indexes.
alter table timeline set (fillfactor = 50);

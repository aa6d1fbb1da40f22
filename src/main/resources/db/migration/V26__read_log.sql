-- SPDX-License-Identifier: EUPL-1.2
-- Who looked at what, as a line of the Logboek Dataverwerkingen (LDV), and so that nobody changes it afterwards.

alter table read_log
    -- One call; what it shows of several requests has one line each, under the same parent.
    add column trace_id       uuid not null default gen_random_uuid(),
    add column span_id        bytea not null default substring(uuid_send(gen_random_uuid()) from 1 for 8),
    add column parent_span_id bytea,
    -- Of a look at what a colleague looked at: the name by which that colleague signed in.
    add column of_reader      text,
    alter column request_id drop not null,
    add constraint read_log_of_something check ((request_id is null) <> (of_reader is null));

create index read_log_of_reader on read_log (reader, at, id);

-- It is added to, and never changed: whoever has the right to write here still cannot take anything back by accident.
create function keep_read_log() returns trigger language plpgsql as $$
begin
    raise exception 'read_log is only added to' using errcode = 'insufficient_privilege';
end $$;

create trigger read_log_kept before update or delete or truncate on read_log
    for each statement execute function keep_read_log();

-- SPDX-License-Identifier: EUPL-1.2
-- What is kept to account for what people saw: the words of then, and who looked.

-- Which catalogues the service worked with, and when. A catalogue says nothing of any request or person.
create table catalogue_version (
    -- SHA-256 of everything it says (see CatalogueVersion).
    content       text collate "C" primary key,
    -- SHA-256 of what decides how events fold.
    fold_rules    text collate "C" not null,
    first_seen_at timestamptz not null,
    -- Its YAML files, as a ZIP.
    files         bytea not null
);

-- One row each time that another catalogue came into force; an older one may come back.
create table catalogue_in_force (
    id      bigint generated always as identity primary key,
    since   timestamptz not null,
    content text collate "C" not null references catalogue_version
);
create index catalogue_in_force_since on catalogue_in_force (since, id);

-- Which colleague looked at what of which request. It refers to no row: that somebody looked stays known when the request
-- has been erased, and then no longer says at whose.
create table read_log (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    -- The name by which the colleague signed in.
    reader     text not null,
    what       text not null check (what in ('request', 'timeline', 'notices', 'status-link')),
    request_id bigint not null
);
create index read_log_of_request on read_log (request_id, id);

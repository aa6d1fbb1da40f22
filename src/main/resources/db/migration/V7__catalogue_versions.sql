-- SPDX-License-Identifier: EUPL-1.2
-- Which catalogues the service worked with, and when: what somebody saw then is told in the words of then.
-- A catalogue says nothing of any request or person.

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

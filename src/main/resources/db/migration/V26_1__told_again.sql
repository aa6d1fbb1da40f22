-- SPDX-License-Identifier: EUPL-1.2
-- What a colleague lets go again.

alter table notice
    -- By the service's clock: when a colleague last let it go again, and the name by which they signed in.
    add column again_at timestamptz,
    add column again_by text,
    -- The message in which it was told before that, as far as anybody knows. It counts as told whatever becomes of it since.
    add column told_in  uuid,
    add check ((again_at is null) = (again_by is null));

-- SPDX-License-Identifier: EUPL-1.2
-- News of several requests of one journey goes in one mail.

-- The message in whose mail this one goes along, or went: its content holds the words of both. It has none of its own.
alter table message add column goes_with uuid references message on delete set null;
create index message_along on message (goes_with) where goes_with is not null;

-- SPDX-License-Identifier: EUPL-1.2
-- Most notices have no message yet, and many never get one: an index of messages has no need of them.
drop index notice_of_message;
create index notice_of_message on notice (message_id) where message_id is not null;

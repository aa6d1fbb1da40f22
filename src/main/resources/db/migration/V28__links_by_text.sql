-- SPDX-License-Identifier: EUPL-1.2
-- A colleague may have the link sent by text message too. An instance of before finds nothing at a phone number, and sends nothing.

alter table link_ask
    add column medium text not null default 'email' check (medium in ('email', 'sms'));

-- SPDX-License-Identifier: EUPL-1.2
-- What would have been sent while the mode is shadow, the newest first (see ledger.ShadowList).

create index notice_shadow on notice (decided_at, id) where reason = 'shadow-mode';

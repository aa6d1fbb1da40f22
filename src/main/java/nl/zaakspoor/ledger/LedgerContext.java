// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.Fingerprints;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.timeline.Durations;

/** What every ledger transaction works with. */
public record LedgerContext(Catalogue catalogue, FoldRules rules, NoticePolicy policy, Seals seals, BlindIndex blindIndex,
        Fingerprints fingerprints, Durations durations) {}

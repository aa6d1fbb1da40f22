// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Map;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.timeline.EventId;

/**
 * What becomes of the events of one request that change what was reported of it.
 *
 * @param erasure what becomes of its erasures
 * @param refused the amendments that are not taken, and why
 */
record Judgement(ErasureVerdict erasure, Map<EventId, Rejection> refused) {
    Judgement {
        refused = Map.copyOf(refused);
    }
}

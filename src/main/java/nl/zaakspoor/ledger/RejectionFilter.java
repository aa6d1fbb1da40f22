// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * Which rejected events are meant.
 *
 * @param sources those of these sources; empty for all, also those of which the source could not be read
 * @param code those with this code; empty for all
 */
public record RejectionFilter(Optional<Set<String>> sources, Optional<RejectionCode> code) {
    public RejectionFilter {
        sources = sources.map(Set::copyOf);
    }
}

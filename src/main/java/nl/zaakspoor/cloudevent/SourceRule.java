// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.Source;

/**
 * Which sources are welcome.
 *
 * @param known the sources of the catalogue, by URN
 */
public record SourceRule(Map<String, Source> known, Unknown unknown) {
    /** What becomes of events from a source that is not in the catalogue. */
    public enum Unknown {
        ACCEPT, REJECT
    }

    public SourceRule {
        known = Map.copyOf(known);
    }

    /** Why this source is not welcome; empty when it is. For doors where others see to it who speaks, as Kafka's ACLs do. */
    public Optional<Rejection> refusal(String source) {
        return switch (unknown) {
            case ACCEPT -> Optional.empty();
            case REJECT -> known.containsKey(source)
                    ? Optional.empty()
                    : Optional.of(new Rejection(RejectionCode.NOT_ALLOWED,
                            "`source` is not among the sources that this municipality knows; its administrator can add it"));
        };
    }
}

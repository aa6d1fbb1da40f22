// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.Source;

/**
 * Which sources are welcome, and who may speak for each.
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
    public Optional<Mistake> refusal(String source) {
        return switch (unknown) {
            case ACCEPT -> Optional.empty();
            case REJECT -> known.containsKey(source)
                    ? Optional.empty()
                    : refused("is not among the sources that this municipality knows; its administrator can add it");
        };
    }

    /**
     * Why this caller may not speak for this source; empty when it may.
     *
     * @param caller the name under which it signed in
     */
    public Optional<Mistake> refusal(String source, String caller) {
        return Optional.ofNullable(known.get(source)).filter(owned -> !owned.principal().equals(caller)).isPresent()
                ? refused("belongs to another publisher")
                : refusal(source);
    }

    private static Optional<Mistake> refused(String rule) {
        return Optional.of(Mistake.ofAttribute(RejectionCode.NOT_ALLOWED, "source", rule));
    }
}

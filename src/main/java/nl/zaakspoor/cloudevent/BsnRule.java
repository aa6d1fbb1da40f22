// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Optional;
import java.util.Set;

/**
 * What becomes of an event with a citizen service number (BSN) in its free text. There is no third way: the service never
 * keeps one.
 *
 * @param mode what holds for every source but the exceptions
 * @param exceptions the sources for which the other mode holds
 */
public record BsnRule(Mode mode, Set<String> exceptions) {
    public static final BsnRule REJECT = new BsnRule(Mode.REJECT, Set.of());

    public enum Mode {
        /** The event is refused, so that its source mends it. */
        REJECT,
        /** The event is taken, with asterisks in the place of the number. */
        MASK
    }

    public BsnRule {
        exceptions = Set.copyOf(exceptions);
    }

    Mode modeFor(Optional<String> source) {
        if (source.filter(exceptions::contains).isEmpty()) {
            return mode;
        }
        return switch (mode) {
            case REJECT -> Mode.MASK;
            case MASK -> Mode.REJECT;
        };
    }
}

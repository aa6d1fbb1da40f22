// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with an event, gathered so that its publisher hears everything at once. */
final class Problems {
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    void add(Mistake mistake) {
        mistakes.add(mistake);
    }

    /** A value that cannot be used, and is not worth losing the event for. */
    void leaveOut(String field) {
        leftOut.add(field);
    }

    /** Whether nothing was said of a field yet. */
    boolean silentOn(String pointer) {
        return mistakes.stream().noneMatch(mistake -> mistake.pointer().equals(Optional.of(pointer)));
    }

    /**
     * What was read, if nothing is wrong with it.
     *
     * @param value empty only when something is wrong
     * @throws Rejection with every problem
     */
    <T> Reading<T> check(Optional<T> value) {
        if (mistakes.isEmpty()) {
            return new Reading<>(value.orElseThrow(), List.copyOf(leftOut));
        }
        throw new Rejection(mistakes);
    }

    /** Everything that is wrong; empty when nothing is. */
    Optional<Rejection> rejection() {
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(new Rejection(mistakes));
    }
}

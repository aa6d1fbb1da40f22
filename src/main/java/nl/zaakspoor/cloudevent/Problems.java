// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the data of an event, gathered so that its publisher hears everything at once. */
final class Problems {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    private record Problem(RejectionCode code, String sentence) {}

    void add(RejectionCode code, String field, String rule) {
        problems.add(new Problem(code, "`" + field + "` " + rule));
    }

    /** A value that cannot be used, and is not worth losing the event for. */
    void leaveOut(String field) {
        leftOut.add(field);
    }

    /**
     * What was read, if nothing is wrong with it.
     *
     * @throws Rejection with every problem
     */
    <T> Reading<T> check(T value) {
        if (problems.isEmpty()) {
            return new Reading<>(value, List.copyOf(leftOut));
        }
        // Data that is wrong in nothing but its dates is out of range; any other mistake makes it invalid.
        boolean invalid = problems.stream().anyMatch(problem -> problem.code() == RejectionCode.INVALID_DATA);
        throw new Rejection(invalid ? RejectionCode.INVALID_DATA : RejectionCode.TIME_OUT_OF_RANGE,
                problems.stream().map(Problem::sentence).collect(Collectors.joining("; ")));
    }
}

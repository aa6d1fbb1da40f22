// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Whether a request is over, and how it ended: {@code open}, {@code completed}, {@code cancelled-withdrawn}.
 *
 * @param outcome as it is written; empty when none was told
 */
record Standing(String state, String outcome) {
    static final Standing OPEN = new Standing("open", "");

    static Standing of(TimelineView view) {
        return view.state().isOver()
                ? new Standing(view.state().code(), view.outcome().map(Code::of).orElse(""))
                : OPEN;
    }

    /** What somebody knows who heard of {@code cause}; empty when that says nothing of it. */
    static Optional<Standing> toldBy(Cause cause) {
        return switch (cause.kind()) {
            case COMPLETED, CANCELLED -> Optional.of(read(cause.about()));
            case CORRECTION -> Optional.of(read(cause.about().substring(0, cause.about().lastIndexOf('-'))));
            case REOPENED -> Optional.of(OPEN);
            case RECEIVED, INVITATION, PROGRESS, TASK, TASK_REMINDER, DELAY, RESUMED, APPOINTMENT, APPOINTMENT_REMINDER,
                    EXECUTION, UPDATE, DECISION, CONTACT_SUMMARY, ANSWER, ADDRESS_CHECK, CODE, END_CHECK, SOON_LATE, LATE,
                    SILENT ->
                Optional.empty();
        };
    }

    private static Standing read(String code) {
        String[] parts = code.split("-", 2);
        return new Standing(parts[0], parts.length == 2 ? parts[1] : "");
    }

    String code() {
        return outcome.isEmpty() ? state : state + "-" + outcome;
    }

    boolean isOver() {
        return !equals(OPEN);
    }

    /** Whether both cannot be true. An end without an outcome contradicts none of that kind. */
    boolean contradicts(Standing other) {
        boolean otherOutcome = !outcome.isEmpty() && !other.outcome.isEmpty() && !outcome.equals(other.outcome);
        return otherOutcome || !state.equals(other.state);
    }
}

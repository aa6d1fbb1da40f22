// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.term.TermCalendar;

/**
 * Something that the resident did on the page, and that somebody must deal with.
 *
 * @param taskId the task that is said to be done
 * @param words what the resident wrote
 * @param phone where the resident wants to be called
 */
public record Action(String id, Kind kind, Occurrence asked, Optional<String> taskId, Optional<String> words,
        Optional<String> phone) {

    /** What it is. Every kind but {@link #FEEDBACK} gets an answer. */
    public enum Kind {
        ALREADY_DONE(5), WISH_TO_CHANGE(5), WITHDRAW(5), CALL_ME_BACK(2), NOT_RESOLVED(5), FEEDBACK(0);

        /** In so many after the day itself it is answered. */
        private final int workingDays;

        Kind(int workingDays) {
            this.workingDays = workingDays;
        }

        public boolean isAnswered() {
            return workingDays > 0;
        }

        /** The last Dutch day on which what was asked on {@code day} is answered; empty where nothing is. */
        public Optional<LocalDate> answeredBy(LocalDate day, TermCalendar calendar) {
            return isAnswered() ? Optional.of(calendar.plusWorkingDays(day, workingDays)) : Optional.empty();
        }
    }

    static Action of(Fact.ActionAsked fact, Occurrence when) {
        return new Action(fact.actionId(), fact.kind(), when, fact.taskId(), fact.words(), fact.phone());
    }

    /** It holds what only the department and the resident should read. */
    @Override
    public String toString() {
        return "Action[" + id + ", " + kind + "]";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.term.DutchTime;

/**
 * How what was asked of the applicant, and what is planned with them, stands at one moment.
 *
 * @param resident what they said of it themselves
 */
public record AgendaView(Agenda agenda, Resident resident, Instant at) {

    /** How a task stands at this moment. */
    public enum TaskState {
        OPEN,
        /** Open, and the resident said that it is done: the department looks at it. */
        SAID_DONE, DONE, WITHDRAWN,
        /** Open, and its last day has passed. */
        OVERDUE;

        /** Whether the resident still has to do it. */
        public boolean asks() {
            return this == OPEN || this == OVERDUE;
        }
    }

    public record TaskView(Task task, TaskState state) {}

    /** Where an appointment stands at this moment. */
    public enum AppointmentState {
        PLANNED, CANCELLED, PAST
    }

    public record AppointmentView(Appointment appointment, AppointmentState state) {}

    /** What must be done first stands first. */
    List<TaskView> tasks() {
        return agenda.tasks().stream().map(task -> new TaskView(task, stateOf(task)))
                .sorted(Comparator.comparing((TaskView view) -> view.task().dueOn())).toList();
    }

    /** Whether the applicant has something to do that they did not say they did. */
    boolean asks() {
        return agenda.tasks().stream().anyMatch(task -> stateOf(task).asks());
    }

    /** That the resident said an open task is done, as long as the department did not say otherwise. */
    Optional<Action> saidDone(Task task) {
        return resident.saidDone(task).filter(_ -> task.isOpen());
    }

    private TaskState stateOf(Task task) {
        return switch (task.status()) {
            case OPEN -> saidDone(task).isPresent()
                    ? TaskState.SAID_DONE
                    : DutchTime.dayOf(at).isAfter(task.dueOn()) ? TaskState.OVERDUE : TaskState.OPEN;
            case DONE -> TaskState.DONE;
            case WITHDRAWN -> TaskState.WITHDRAWN;
        };
    }

    /** The first first, also those that are over. */
    List<AppointmentView> appointments() {
        return agenda.appointments().stream().map(each -> new AppointmentView(each, stateOf(each)))
                .sorted(Comparator.comparing((AppointmentView view) -> view.appointment().startsAt())).toList();
    }

    private AppointmentState stateOf(Appointment appointment) {
        if (appointment.cancelled()) {
            return AppointmentState.CANCELLED;
        }
        return appointment.isAhead(at) ? AppointmentState.PLANNED : AppointmentState.PAST;
    }
}

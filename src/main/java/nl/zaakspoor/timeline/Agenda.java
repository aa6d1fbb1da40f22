// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is asked of the applicant, and what is planned with them.
 *
 * <p>A task or appointment is known by its id; the same id again replaces it. Clocks differ, so its end may sort before its
 * beginning: the first beginning after such an end is then already over.
 *
 * @param tasks in the order in which they were first assigned
 * @param appointments in the order in which they were first made
 * @param execution what is carried out, as it was planned last
 * @param endedEarly of tasks and appointments whose end sorts before their beginning
 */
public record Agenda(List<Task> tasks, List<Appointment> appointments, Optional<Fact.ExecutionPlanned> execution,
        Set<String> endedEarly) {
    static final Agenda EMPTY = new Agenda(List.of(), List.of(), Optional.empty(), Set.of());

    public Agenda {
        tasks = List.copyOf(tasks);
        appointments = List.copyOf(appointments);
        endedEarly = Set.copyOf(endedEarly);
    }

    Agenda assigned(Fact.TaskAssigned fact, Occurrence when) {
        String mark = "task " + fact.taskId();
        Task task = Task.of(fact, when);
        return ended(mark, false).withTasks(
                replaced(tasks, Task::id, endedEarly.contains(mark) ? task.as(Task.Status.DONE) : task));
    }

    Agenda ended(String taskId, Task.Status how) {
        return knows(tasks, Task::id, taskId)
                ? withTasks(changed(tasks, Task::id, taskId, task -> task.as(how)))
                : ended("task " + taskId, true);
    }

    Agenda made(Fact.AppointmentMade fact) {
        String mark = "appointment " + fact.appointmentId();
        Appointment appointment = Appointment.of(fact);
        return ended(mark, false).withAppointments(replaced(appointments, Appointment::id,
                endedEarly.contains(mark) ? appointment.asCancelled() : appointment));
    }

    Agenda cancelled(String appointmentId) {
        return knows(appointments, Appointment::id, appointmentId)
                ? withAppointments(changed(appointments, Appointment::id, appointmentId, Appointment::asCancelled))
                : ended("appointment " + appointmentId, true);
    }

    Agenda planned(Fact.ExecutionPlanned fact) {
        return new Agenda(tasks, appointments, Optional.of(fact), endedEarly);
    }

    /** Whether the applicant has something to do. */
    boolean asks() {
        return tasks.stream().anyMatch(Task::isOpen);
    }

    private Agenda withTasks(List<Task> changed) {
        return new Agenda(changed, appointments, execution, endedEarly);
    }

    private Agenda withAppointments(List<Appointment> changed) {
        return new Agenda(tasks, changed, execution, endedEarly);
    }

    private Agenda ended(String mark, boolean early) {
        Set<String> marks = new HashSet<>(endedEarly);
        if (early) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
        return new Agenda(tasks, appointments, execution, marks);
    }

    private static <T> boolean knows(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().map(id).anyMatch(wanted::equals);
    }

    private static <T> List<T> replaced(List<T> all, Function<T, String> id, T one) {
        if (knows(all, id, id.apply(one))) {
            return changed(all, id, id.apply(one), _ -> one);
        }
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> changed(List<T> all, Function<T, String> id, String wanted, UnaryOperator<T> change) {
        return all.stream().map(one -> id.apply(one).equals(wanted) ? change.apply(one) : one).toList();
    }
}

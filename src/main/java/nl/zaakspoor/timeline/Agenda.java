// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import nl.zaakspoor.term.DutchTime;

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

    Agenda after(Fact.OfAgenda fact, Occurrence when) {
        return switch (fact) {
            case Fact.TaskAssigned assigned -> assigned(Task.of(assigned, when));
            case Fact.TaskDone done -> ended(done.taskId(), Task.Status.DONE);
            case Fact.TaskWithdrawn withdrawn -> ended(withdrawn.taskId(), Task.Status.WITHDRAWN);
            case Fact.AppointmentMade made -> made(Appointment.of(made));
            case Fact.AppointmentCancelled cancelled -> cancelled(cancelled.appointmentId());
            case Fact.ExecutionPlanned planned -> new Agenda(tasks, appointments, Optional.of(planned), endedEarly);
        };
    }

    /** How {@code fact} reads to who knows this agenda. */
    News news(Fact.OfAgenda fact) {
        return switch (fact) {
            case Fact.TaskAssigned task -> new News.Asked(task.taskCode(), task.title(), task.dueOn());
            case Fact.AppointmentMade made -> new News.Meeting(made.startsAt(), made.place(),
                    knows(appointments, Appointment::id, made.appointmentId()));
            case Fact.ExecutionPlanned planned -> new News.Planned(planned.what(), planned.from(), planned.until());
            case Fact.TaskDone _,Fact.TaskWithdrawn _,Fact.AppointmentCancelled _ -> new News.Happened();
        };
    }

    private Agenda assigned(Task task) {
        String mark = "task " + task.id();
        return ended(mark, false).withTasks(
                replaced(tasks, Task::id, endedEarly.contains(mark) ? task.as(Task.Status.DONE) : task));
    }

    private Agenda ended(String taskId, Task.Status how) {
        return knows(tasks, Task::id, taskId)
                ? withTasks(changed(tasks, Task::id, taskId, task -> task.as(how)))
                : ended("task " + taskId, true);
    }

    private Agenda made(Appointment appointment) {
        String mark = "appointment " + appointment.id();
        return ended(mark, false).withAppointments(replaced(appointments, Appointment::id,
                endedEarly.contains(mark) ? appointment.asCancelled() : appointment));
    }

    private Agenda cancelled(String appointmentId) {
        return knows(appointments, Appointment::id, appointmentId)
                ? withAppointments(changed(appointments, Appointment::id, appointmentId, Appointment::asCancelled))
                : ended("appointment " + appointmentId, true);
    }

    /** Whether the applicant has something to do. */
    boolean asks() {
        return tasks.stream().anyMatch(Task::isOpen);
    }

    /** Whether something is planned that is still to come. */
    boolean isAhead(Instant now) {
        LocalDate today = DutchTime.dayOf(now);
        return appointments.stream().anyMatch(appointment -> appointment.isAhead(now))
                || execution.filter(planned -> !planned.until().orElse(planned.from()).isBefore(today)).isPresent();
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

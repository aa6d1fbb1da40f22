// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param endedEarly how each task ended, by its id, whose end sorts before its beginning
 * @param cancelledEarly the appointments whose cancelling sorts before they are made, by their id
 */
public record Agenda(List<Task> tasks, List<Appointment> appointments, Optional<Fact.ExecutionPlanned> execution,
        Map<String, Task.Status> endedEarly, Set<String> cancelledEarly) {
    static final Agenda EMPTY = new Agenda(List.of(), List.of(), Optional.empty(), Map.of(), Set.of());

    public Agenda {
        tasks = List.copyOf(tasks);
        appointments = List.copyOf(appointments);
        endedEarly = Map.copyOf(endedEarly);
        cancelledEarly = Set.copyOf(cancelledEarly);
    }

    Agenda after(Fact.OfAgenda fact, Occurrence when) {
        return switch (fact) {
            case Fact.TaskAssigned assigned -> assigned(Task.of(assigned, when));
            case Fact.TaskDone done -> ended(done.taskId(), Task.Status.DONE);
            case Fact.TaskWithdrawn withdrawn -> ended(withdrawn.taskId(), Task.Status.WITHDRAWN);
            case Fact.AppointmentMade made -> made(Appointment.of(made));
            case Fact.AppointmentCancelled cancelled -> cancelled(cancelled.appointmentId());
            case Fact.ExecutionPlanned planned ->
                new Agenda(tasks, appointments, Optional.of(planned), endedEarly, cancelledEarly);
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
        List<Task> changed = replaced(tasks, Task::id, task.as(endedEarly.getOrDefault(task.id(), task.status())));
        Map<String, Task.Status> early = new HashMap<>(endedEarly);
        early.remove(task.id());
        return new Agenda(changed, appointments, execution, early, cancelledEarly);
    }

    private Agenda ended(String taskId, Task.Status how) {
        if (knows(tasks, Task::id, taskId)) {
            List<Task> changed = changed(tasks, Task::id, taskId, task -> task.as(how));
            return new Agenda(changed, appointments, execution, endedEarly, cancelledEarly);
        }
        Map<String, Task.Status> early = new HashMap<>(endedEarly);
        early.put(taskId, how);
        return new Agenda(tasks, appointments, execution, early, cancelledEarly);
    }

    private Agenda made(Appointment appointment) {
        List<Appointment> changed = replaced(appointments, Appointment::id,
                cancelledEarly.contains(appointment.id()) ? appointment.asCancelled() : appointment);
        Set<String> early = new HashSet<>(cancelledEarly);
        early.remove(appointment.id());
        return new Agenda(tasks, changed, execution, endedEarly, early);
    }

    private Agenda cancelled(String appointmentId) {
        if (knows(appointments, Appointment::id, appointmentId)) {
            List<Appointment> changed = changed(appointments, Appointment::id, appointmentId, Appointment::asCancelled);
            return new Agenda(tasks, changed, execution, endedEarly, cancelledEarly);
        }
        Set<String> early = new HashSet<>(cancelledEarly);
        early.add(appointmentId);
        return new Agenda(tasks, appointments, execution, endedEarly, early);
    }

    /** Whether something is planned that is still to come. */
    boolean isAhead(Instant now) {
        LocalDate today = DutchTime.dayOf(now);
        return appointments.stream().anyMatch(appointment -> appointment.isAhead(now))
                || execution.filter(planned -> !planned.until().orElse(planned.from()).isBefore(today)).isPresent();
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

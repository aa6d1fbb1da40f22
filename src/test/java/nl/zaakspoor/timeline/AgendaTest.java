// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Text;

import static org.assertj.core.api.Assertions.assertThat;

class AgendaTest {
    private static final Occurrence NOW = Occurrence.at(Events.START);

    @Test
    void a_task_stays_open_until_it_is_done() {
        // Given
        Agenda asked = Agenda.EMPTY.after(task("T1", 5), NOW);

        // When
        Agenda done = asked.after(new Fact.TaskDone("T1"), NOW);

        // Then
        assertThat(asks(asked)).isTrue();
        assertThat(asks(done)).isFalse();
        assertThat(done.tasks()).extracting(Task::status).containsExactly(Task.Status.DONE);
    }

    @Test
    void the_same_task_again_replaces_it_where_it_stood() {
        // When
        Agenda agenda = Agenda.EMPTY.after(task("T1", 5), NOW).after(task("T2", 6), NOW).after(task("T1", 9), NOW);

        // Then
        assertThat(agenda.tasks()).extracting(Task::id).containsExactly("T1", "T2");
        assertThat(agenda.tasks().getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void a_task_whose_end_sorts_before_its_beginning_is_over() {
        assertThat(asks(Agenda.EMPTY.after(new Fact.TaskDone("T1"), NOW).after(task("T1", 5), NOW))).isFalse();
    }

    @Test
    void it_is_known_how_a_task_ended_whose_end_sorts_before_its_beginning() {
        // Given
        Agenda both = Agenda.EMPTY.after(new Fact.TaskDone("T1"), NOW).after(new Fact.TaskWithdrawn("T2"), NOW);

        // When
        Agenda agenda = both.after(task("T1", 5), NOW).after(task("T2", 5), NOW);

        // Then
        assertThat(agenda.tasks()).extracting(Task::status).containsExactly(Task.Status.DONE, Task.Status.WITHDRAWN);
    }

    @Test
    void a_task_and_an_appointment_with_one_id_have_ends_of_their_own() {
        // When
        Agenda agenda = Agenda.EMPTY.after(new Fact.AppointmentCancelled("A1", Optional.empty()), NOW).after(task("A1", 5), NOW)
                .after(appointment(2), NOW);

        // Then
        assertThat(asks(agenda)).isTrue();
        assertThat(agenda.appointments()).extracting(Appointment::cancelled).containsExactly(true);
    }

    @Test
    void a_task_that_is_asked_again_after_its_end_is_open_again() {
        assertThat(asks(Agenda.EMPTY.after(new Fact.TaskDone("T1"), NOW).after(task("T1", 5), NOW).after(task("T1", 9), NOW)))
                .isTrue();
    }

    @Test
    void an_appointment_that_is_made_again_has_moved() {
        // When
        Agenda agenda = Agenda.EMPTY.after(appointment(2), NOW)
                .after(new Fact.AppointmentCancelled("A1", Optional.empty()), NOW).after(appointment(5), NOW);

        // Then
        assertThat(agenda.appointments()).singleElement().satisfies(moved -> {
            assertThat(moved.cancelled()).isFalse();
            assertThat(moved.startsAt()).isEqualTo(Events.START.plus(Duration.ofHours(5)));
        });
    }

    @Test
    void an_appointment_whose_cancelling_sorts_before_it_is_cancelled() {
        assertThat(Agenda.EMPTY.after(new Fact.AppointmentCancelled("A1", Optional.empty()), NOW).after(appointment(2), NOW)
                .appointments()).extracting(Appointment::cancelled)
                .containsExactly(true);
    }

    @Test
    void an_appointment_is_ahead_until_it_ends() {
        // Given
        Appointment appointment = Agenda.EMPTY.after(appointment(2), NOW).appointments().getFirst();

        // Then
        assertThat(appointment.isAhead(Events.START.plus(Duration.ofMinutes(125)))).isTrue();
        assertThat(appointment.isAhead(Events.START.plus(Duration.ofMinutes(135)))).isFalse();
        assertThat(appointment.asCancelled().isAhead(Events.START)).isFalse();
    }

    private static Fact.TaskAssigned task(String id, int dueDay) {
        return new Fact.TaskAssigned(id, Optional.of("pay"), Optional.empty(), Optional.empty(),
                LocalDate.of(2026, 11, dueDay), Optional.empty(), false);
    }

    private static Fact.AppointmentMade appointment(int hoursLater) {
        return new Fact.AppointmentMade("A1", Events.START.plus(Duration.ofHours(hoursLater)),
                Optional.of(Events.START.plus(Duration.ofMinutes(60L * hoursLater + 15))), Text.dutch("Spui 70"),
                Optional.empty(), List.of(), Optional.empty());
    }

    private static boolean asks(Agenda agenda) {
        return agenda.tasks().stream().anyMatch(Task::isOpen);
    }
}

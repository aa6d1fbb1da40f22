// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.AgendaView.AppointmentView;
import nl.zaakspoor.timeline.AgendaView.TaskView;
import nl.zaakspoor.timeline.TaskWords;
import nl.zaakspoor.timeline.TimelineView;

/** The part of the resident's view that looks ahead: what is asked, and what is planned. */
record PlansAnswer(TimelineView view, Catalogue catalogue, Language language) {
    /** @param state {@code open}, {@code overdue}, {@code said-done}, {@code done} or {@code withdrawn} */
    public record Task(String id, String title, Optional<String> text, LocalDate dueOn, Optional<URI> url, String state) {}

    /** @param state {@code planned}, {@code cancelled} or {@code past} */
    public record Appointment(String id, Instant startsAt, Optional<Instant> endsAt, String place, String state) {}

    public record Execution(String what, LocalDate from, Optional<LocalDate> until) {}

    List<Task> tasks() {
        return view.tasks().stream().map(this::task).toList();
    }

    private Task task(TaskView each) {
        TaskWords words = new TaskWords(catalogue);
        return new Task(each.task().id(), say(words.title(each.task())), words.text(each.task()).map(this::say),
                each.task().dueOn(), each.task().url(), Code.of(each.state()));
    }

    List<Appointment> appointments() {
        return view.appointments().stream().map(this::appointment).toList();
    }

    private Appointment appointment(AppointmentView each) {
        return new Appointment(each.appointment().id(), each.appointment().startsAt(), each.appointment().endsAt(),
                say(each.appointment().place()), Code.of(each.state()));
    }

    Optional<Execution> execution() {
        return view.execution().map(planned -> new Execution(Code.of(planned.what()), planned.from(), planned.until()));
    }

    private String say(Text text) {
        return text.in(language).text();
    }
}

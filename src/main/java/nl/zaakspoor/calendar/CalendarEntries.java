// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.AgendaView;
import nl.zaakspoor.timeline.Appointment;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The appointments of a request as they go into a resident's own calendar. An appointment has one id there, wherever the file
 * comes from, and a number that rises with every change.
 */
public record CalendarEntries(TimelineView view, Language language, CalendarWords words) {
    public CalendarEntry of(Appointment appointment) {
        return new CalendarEntry(uid(appointment.id()), revision(), appointment.startsAt(), appointment.endsAt(),
                words.summary(), say(appointment.place()), description(appointment), appointment.cancelled());
    }

    /** Of one that is off, and of which nothing is known any more but when it was. */
    public CalendarEntry gone(String appointmentId, Instant startsAt) {
        return new CalendarEntry(uid(appointmentId), revision(), startsAt, Optional.empty(), words.summary(), "", "", true);
    }

    /**
     * All that are still to come or going on, and those called off that would have been: they may stand in somebody's calendar.
     * Of one whose event was withdrawn nothing is known here; the mail that told it takes it out.
     */
    public List<CalendarEntry> ahead() {
        return view.appointments().stream().map(AgendaView.AppointmentView::appointment)
                .filter(each -> each.endsAt().orElse(each.startsAt()).isAfter(view.at())).map(this::of).toList();
    }

    private UUID uid(String appointmentId) {
        return UUID.nameUUIDFromBytes(("appointment " + view.reference() + " " + appointmentId).getBytes(UTF_8));
    }

    /** It need not count the changes of this appointment alone: it has to rise with them, though what is withdrawn is gone. */
    private int revision() {
        return view.timeline().eventCount();
    }

    private String description(Appointment appointment) {
        Stream<String> about = appointment.about().map(this::say).stream();
        Stream<String> bring = appointment.bring().stream().map(each -> words.bring() + " " + say(each));
        Stream<String> change = words.change().flatMap(label -> appointment.manageUrl().map(url -> label + ": " + url))
                .stream();
        return Stream.of(about, bring, change).flatMap(each -> each).collect(Collectors.joining("\n"));
    }

    private String say(Text text) {
        return text.in(language).text();
    }
}

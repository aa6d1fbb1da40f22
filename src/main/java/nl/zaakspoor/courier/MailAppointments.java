// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.calendar.CalendarEntries;
import nl.zaakspoor.calendar.CalendarEntry;
import nl.zaakspoor.calendar.CalendarWords;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Fact;
import nl.zaakspoor.courier.NoticeMail.Section;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.AgendaView;
import nl.zaakspoor.timeline.Appointment;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.TimelineView;

/** How the appointments read that a mail is about: those that were made, moved or cancelled, or that are tomorrow. */
record MailAppointments(MailVoice voice, List<Cause> causes) {
    String heading() {
        List<Appointment> told = told(NoticeKind.APPOINTMENT);
        if (told.stream().allMatch(Appointment::cancelled)) {
            return texts().appointmentOffHeading();
        }
        return told.stream().anyMatch(this::isMoved) ? texts().appointmentMovedHeading() : texts().appointmentHeading();
    }

    List<Wording> news() {
        return Stream.concat(gone().map(cause -> texts().appointmentOffNews(moment(cause.startsAt()))),
                told(NoticeKind.APPOINTMENT).stream().map(this::news)).map(voice::own).toList();
    }

    /** Those that are off and of which nothing is known any more, but when they were. */
    private Stream<Cause> gone() {
        return causes.stream().filter(Cause::callsOff).filter(cause -> view().appointments().stream()
                .noneMatch(each -> each.appointment().id().equals(cause.appointmentId())));
    }

    private String news(Appointment appointment) {
        if (appointment.cancelled()) {
            return texts().appointmentOffNews(moment(appointment.startsAt()));
        }
        return isMoved(appointment)
                ? texts().appointmentMovedNews(moment(appointment.startsAt()))
                : texts().appointmentNews(moment(appointment.startsAt()));
    }

    List<Wording> reminder() {
        return told(NoticeKind.APPOINTMENT_REMINDER).stream()
                .map(each -> voice.own(texts().appointmentReminderNews(moment(each.startsAt())))).toList();
    }

    /** There was one at another time under the same id. */
    private boolean isMoved(Appointment appointment) {
        return !appointment.cancelled() && view().entries().stream()
                .anyMatch(entry -> entry.news() instanceof News.Meeting meeting
                        && meeting.startsAt().equals(appointment.startsAt()) && meeting.moved());
    }

    /** Of those that are on: when and where, and what it is about. */
    List<Fact> facts() {
        return on().flatMap(each -> Stream.concat(
                Stream.of(new Fact(texts().yourAppointment(), voice.own(when(each)), Optional.of(voice.say(each.place())))),
                each.about().map(about -> new Fact(texts().appointmentAbout(), voice.say(about), Optional.empty())).stream()))
                .toList();
    }

    List<Section> sections() {
        List<Wording> bring = on().flatMap(each -> each.bring().stream()).map(voice::say).toList();
        return bring.isEmpty() ? List.of() : List.of(new Section(texts().bring(), bring));
    }

    List<Wording> todo() {
        return on().findAny().map(_ -> voice.own(texts().appointmentTodo(voice.phone()))).stream().toList();
    }

    List<NoticeMail.Link> links() {
        return on().flatMap(each -> each.manageUrl().stream())
                .map(url -> new NoticeMail.Link(texts().changeAppointment(), url)).toList();
    }

    /** What goes along for the resident's own calendar; a reminder changes nothing in that. */
    List<CalendarEntry> calendar() {
        CalendarEntries entries = new CalendarEntries(view(), voice.language(),
                new CalendarWords(texts().appointmentWith(voice.municipality().name()), texts().bring(),
                        Optional.of(texts().changeAppointment())));
        return Stream.concat(gone().map(cause -> entries.gone(cause.appointmentId(), cause.startsAt())),
                told(NoticeKind.APPOINTMENT).stream().map(entries::of)).toList();
    }

    private Stream<Appointment> on() {
        return Stream.of(NoticeKind.APPOINTMENT_REMINDER, NoticeKind.APPOINTMENT).flatMap(kind -> told(kind).stream())
                .filter(each -> !each.cancelled()).distinct();
    }

    private List<Appointment> told(NoticeKind kind) {
        return view().appointments().stream().map(AgendaView.AppointmentView::appointment)
                .filter(each -> causes.contains(Cause.about(kind, each))).toList();
    }

    private String moment(Instant start) {
        return texts().momentOn(voice.weekday(start), voice.time(start));
    }

    private String when(Appointment appointment) {
        Instant start = appointment.startsAt();
        return appointment.endsAt().map(end -> texts().timeFromUntil(voice.weekday(start), voice.time(start), voice.time(end)))
                .orElseGet(() -> moment(start));
    }

    private MailTexts texts() {
        return voice.texts();
    }

    private TimelineView view() {
        return voice.view();
    }
}

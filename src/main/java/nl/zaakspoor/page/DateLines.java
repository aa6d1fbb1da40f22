// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Link;
import nl.zaakspoor.timeline.Appointment;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.Usual;

/**
 * The days that count: what is planned with the resident, and when it is expected to be done.
 *
 * @param usual how long others took, where that may be said
 * @param reader who looks
 */
record DateLines(Voice voice, TimelineView view, Optional<Usual> usual, Reader reader) {
    private static final String ICON = "calendar-event";

    /** So many stand after the first; more, the card would hold nothing else. */
    private static final int MORE_APPOINTMENTS = 4;

    /** The next appointments, and what will be carried out. */
    List<FactLine> planned() {
        Stream<FactLine> next = view.appointmentsAhead().stream().limit(1).map(this::appointment);
        Stream<FactLine> execution = view.execution().filter(each -> !view.isPast(each.until().orElse(each.from()))).stream()
                .map(this::execution);
        return Stream.concat(next, execution).toList();
    }

    private String when(Appointment appointment) {
        String day = voice.weekday(appointment.startsAt());
        String from = voice.time(appointment.startsAt());
        return appointment.endsAt().map(end -> texts().timeFromUntil(day, from, voice.time(end)))
                .orElseGet(() -> texts().momentOn(day, from));
    }

    /** The next in full, and of others when and where. */
    private FactLine appointment(Appointment appointment) {
        List<Phrase> hints = new ArrayList<>(List.of(voice.say(appointment.place())));
        appointment.about().map(voice::say).ifPresent(hints::add);
        if (!appointment.bring().isEmpty()) {
            hints.add(own(texts().bring()));
            appointment.bring().stream().map(voice::say).forEach(hints::add);
        }
        List<Appointment> others = view.appointmentsAhead().stream().skip(1).toList();
        others.stream().limit(MORE_APPOINTMENTS).flatMap(each -> Stream.of(own(texts().alsoExpected(when(each))),
                voice.say(each.place()))).forEach(hints::add);
        if (others.size() > MORE_APPOINTMENTS) {
            hints.add(own(texts().moreAppointments()));
        }
        return new FactLine(ICON, texts().yourAppointment(), own(when(appointment)), List.of(), hints,
                Stream.concat(calendar().stream(), change(appointment).stream()).toList(), Optional.empty());
    }

    private Optional<Link> calendar() {
        return reader.address()
                .map(page -> new Link(page + "/calendar.ics?lang=" + voice.language(), texts().toCalendar(), ""));
    }

    private Optional<Link> change(Appointment appointment) {
        return appointment.manageUrl().filter(_ -> reader.page().isPresent()).map(url -> new Link(url.toString(),
                texts().changeAppointment(), texts().leadsTo(url.getHost())));
    }

    private FactLine execution(Fact.ExecutionPlanned planned) {
        String label = switch (planned.what()) {
            case PAYMENT -> texts().whenPayment();
            case DELIVERY -> texts().whenDelivery();
            case VISIT -> texts().whenVisit();
            case WORK -> texts().whenWork();
        };
        return new FactLine(ICON, label, own(voice.days(planned.from(), planned.until())),
                planned.prepare().map(voice::say).stream().toList());
    }

    Optional<FactLine> whenReady() {
        return new DueLine(voice, view, view.outlook(), usual).line();
    }

    /** The day that counts, and nothing of why; empty when there is none. */
    Optional<FactLine> bareDay() {
        return new DueLine(voice, view, view.outlook(), Optional.empty()).bare();
    }

    /** That there has been no news for too long, and that we told the department so: only once we did. */
    Optional<FactLine> silence() {
        Optional<LocalDate> asked = view.timeline().dates().asked()
                .filter(each -> view.lateness().silentSince().equals(Optional.of(each.silentSince())))
                .map(each -> each.when().day());
        return view.lateness().silentSince().map(since -> new FactLine("chat-left-text", texts().noNews(),
                own(texts().noNewsSince(voice.day(since))),
                asked.map(day -> own(texts().departmentAsked(voice.day(day)))).stream().toList()));
    }

    private static Phrase own(String text) {
        return Phrase.own(text);
    }

    private PageTexts texts() {
        return voice.texts();
    }
}

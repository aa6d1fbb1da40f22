// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.AgendaView;
import nl.zaakspoor.timeline.Appointment;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What is planned with a resident, as long as it is to come. A request that was completed may still have its payment or its
 * appointment ahead; of one that was cancelled only that an appointment is off is told.
 */
record PlanCauses(TimelineView view, LocalDate today) {

    /** In the order of reading. */
    List<Cause> all() {
        return Stream.of(executions(), appointments(NoticeKind.APPOINTMENT_REMINDER, this::isToBeRemindedOf),
                appointments(NoticeKind.APPOINTMENT, each -> each.cancelled() || isOn())).flatMap(each -> each).toList();
    }

    private Stream<Cause> executions() {
        return view.execution().filter(each -> isOn() && !view.isPast(each.until().orElse(each.from()))).stream()
                .map(PlanCauses::about);
    }

    private static Cause about(Fact.ExecutionPlanned planned) {
        return new Cause(NoticeKind.EXECUTION, Code.of(planned.what()) + "-" + planned.from()
                + planned.until().map(last -> "-" + last).orElse(""));
    }

    private Stream<Cause> appointments(NoticeKind kind, Predicate<Appointment> which) {
        return view.appointments().stream().map(AgendaView.AppointmentView::appointment)
                .filter(each -> each.startsAt().isAfter(view.at())).filter(which).map(each -> Cause.about(kind, each));
    }

    /** The day before, and not of what was made or moved on that day. */
    private boolean isToBeRemindedOf(Appointment appointment) {
        boolean tomorrow = DutchTime.dayOf(appointment.startsAt()).minusDays(1).equals(today);
        return tomorrow && !appointment.cancelled() && isOn() && view.entries().stream()
                .filter(entry -> entry.news() instanceof News.Meeting meeting
                        && meeting.startsAt().equals(appointment.startsAt()))
                .limit(1).allMatch(this::wasKnownBefore);
    }

    private boolean wasKnownBefore(Entry entry) {
        return entry.occurred().day().isBefore(today) && DutchTime.dayOf(entry.recorded()).isBefore(today)
                && entry.correction().filter(correction -> !correction.on().day().isBefore(today)).isEmpty();
    }

    private boolean isOn() {
        return view.state() != PublicState.CANCELLED;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.AgendaView.TaskState;
import nl.zaakspoor.timeline.AgendaView.TaskView;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

/**
 * What is late at one moment, or nearly. A day is over after its last moment in the Netherlands, also in the nights the clock
 * changes. While the terms stand still only a day can pass that the department gave after they stopped; of a request that is
 * over nothing is late.
 *
 * @param expectedOn the day that counted and has passed
 * @param legalOn the last day of the legal term, when it has passed without an answer
 * @param soonOn the first day that will pass within {@link #WARNING_DAYS} working days
 * @param overdue the open tasks of which the last day has passed
 * @param silentSince the day of the last news, when that is longer ago than the product allows and it is the municipality's turn
 */
public record Lateness(Optional<LocalDate> expectedOn, Optional<LocalDate> legalOn, Optional<LocalDate> soonOn,
        List<Task> overdue, Optional<LocalDate> silentSince) {

    /** So many working days before a day would pass, the department still can do something about it. */
    static final int WARNING_DAYS = 5;

    public Lateness {
        overdue = List.copyOf(overdue);
    }

    static Lateness of(TimelineView view) {
        Outlook outlook = view.outlook();
        return view.state().isOver()
                ? new Lateness(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty())
                : new Lateness(passed(outlook).filter(view::isPast), outlook.legalOn().filter(view::isPast),
                        soonOn(view, outlook), overdue(view),
                        silentSince(view));
    }

    /** Whether nothing is late, or nearly. */
    public boolean isNone() {
        return !asksForDepartment() && overdue.isEmpty();
    }

    /** Whether the department has something to do or to say; what only waits for the applicant is not that. */
    public boolean asksForDepartment() {
        return expectedOn.isPresent() || legalOn.isPresent() || soonOn.isPresent() || silentSince.isPresent();
    }

    private static Optional<LocalDate> soonOn(TimelineView view, Outlook outlook) {
        LocalDate today = DutchTime.dayOf(view.at());
        return days(outlook).filter(day -> !view.isPast(day))
                .filter(day -> !today.isBefore(warningDay(view, day))).min(Comparator.naturalOrder());
    }

    /** The days by which the department is bound, or bound itself. */
    static Stream<LocalDate> days(Outlook outlook) {
        return Stream.of(passed(outlook), outlook.expectedOn(), outlook.legalOn()).flatMap(Optional::stream);
    }

    /** What we reckon ourselves when a day cannot be kept is for the resident; for the department the day itself goes on counting. */
    private static Optional<LocalDate> passed(Outlook outlook) {
        return outlook.passed().or(() -> outlook.counts().filter(promise -> promise.cause() == Promise.Cause.RECKONED)
                .flatMap(_ -> outlook.delay()).flatMap(Outlook.Delay::wasOn));
    }

    static LocalDate warningDay(TimelineView view, LocalDate day) {
        return view.calendar().minusWorkingDays(day, WARNING_DAYS);
    }

    private static List<Task> overdue(TimelineView view) {
        return view.tasks().stream().filter(each -> each.state() == TaskState.OVERDUE).map(TaskView::task).toList();
    }

    private static Optional<LocalDate> silentSince(TimelineView view) {
        LocalDate last = DutchTime.dayOf(view.updatedAt());
        return longestSilence(view).filter(longest -> view.isPast(last.plus(longest))).map(_ -> last);
    }

    /** As long as something is planned, that is the next news. */
    static Optional<Period> longestSilence(TimelineView view) {
        boolean ours = view.whoActs() == WhoActs.MUNICIPALITY && view.state() != PublicState.PLANNED;
        return view.product().terms().silenceAfter().filter(_ -> ours);
    }
}

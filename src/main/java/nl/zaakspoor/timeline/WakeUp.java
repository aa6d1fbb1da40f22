// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.term.DutchTime;

/**
 * The moments at which a view, or what deserves telling, changes by time alone. Until the next of them nobody needs to look
 * at a request on which nothing happens.
 */
record WakeUp(TimelineView view) {
    /** The first such moment after that of the view; empty when time alone changes nothing any more. */
    Optional<Instant> next() {
        Stream<Instant> days = Stream.of(promises(), noticed(), clock(), tasks(), plans(), decision(), silence(), endCheck())
                .flatMap(each -> each).map(DutchTime::startOf);
        return Stream.concat(days, appointments()).filter(moment -> moment.isAfter(view.at()))
                .min(Comparator.naturalOrder());
    }

    private Stream<LocalDate> promises() {
        Outlook outlook = view.outlook();
        Stream<LocalDate> passed = outlook.promises().stream().map(each -> dayAfter(each.promise().on()));
        Stream<LocalDate> counting = Stream.concat(outlook.expectedOn().stream(), outlook.legalOn().stream())
                .flatMap(day -> Stream.of(dayAfter(day), Lateness.warningDay(view, day)));
        return Stream.concat(passed, counting);
    }

    /** The days on which we said to tell more. */
    private Stream<LocalDate> noticed() {
        return view.timeline().dates().noticed().stream().flatMap(each -> each.moreOn().stream());
    }

    private Stream<LocalDate> clock() {
        Stream<LocalDate> turns = view.clock().stops().stream()
                .flatMap(stop -> Stream.concat(Stream.of(stop.since()), stop.until().stream()));
        return Stream.concat(turns, view.timeline().dates().waits().stream().map(wait -> dayAfter(wait.lastDay())));
    }

    private Stream<LocalDate> tasks() {
        return view.timeline().agenda().tasks().stream().filter(Task::isOpen)
                .flatMap(task -> Stream.of(view.remindOn(task), dayAfter(task.dueOn())));
    }

    private Stream<LocalDate> plans() {
        Stream<LocalDate> reminders = view.timeline().agenda().appointments().stream().filter(each -> !each.cancelled())
                .map(each -> DutchTime.dayOf(each.startsAt()).minusDays(1));
        return Stream.concat(reminders, view.execution().stream().map(each -> dayAfter(each.until().orElse(each.from()))));
    }

    private Stream<Instant> appointments() {
        return view.timeline().agenda().appointments().stream().filter(each -> !each.cancelled())
                .map(each -> each.endsAt().orElse(each.startsAt()));
    }

    /** The decision is sent, and the time to object to it ends. */
    private Stream<LocalDate> decision() {
        return Stream.concat(view.decision().flatMap(each -> each.fact().delivery()).map(Fact.Delivery::sentOn).stream(),
                view.objectionUntil().map(WakeUp::dayAfter).stream());
    }

    private Stream<LocalDate> silence() {
        return open().flatMap(_ -> view.product().terms().silenceAfter().stream())
                .map(after -> dayAfter(lastNews().plus(after)));
    }

    private Stream<LocalDate> endCheck() {
        Stream<LocalDate> ended = view.ended().filter(_ -> view.state() == PublicState.COMPLETED).map(Occurrence::day).stream();
        return ended.flatMap(day -> view.product().terms().endCheckAfter().map(day::plus).stream());
    }

    private Stream<TimelineView> open() {
        return view.state().isOver() ? Stream.of() : Stream.of(view);
    }

    private LocalDate lastNews() {
        return DutchTime.dayOf(view.updatedAt());
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day.plusDays(1);
    }
}

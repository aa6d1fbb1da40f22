// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.term.DutchTime;

/**
 * What this service itself has to say of a request at a moment, because nobody else said it: a day where none was promised,
 * that a promised day cannot be kept, and that the department was asked for news. Once said it is an event like any other, so it
 * stays as it was said.
 */
public final class OwnActs {
    /** Where no new day can be told, we tell more after so long, unless the product says how often it is told of. */
    private static final Period TELL_MORE_AFTER = Period.ofDays(14);
    /** A day that is nearer than this would hardly be told before it is missed. */
    private static final Period SHORTEST_AHEAD = Period.ofDays(5);

    private final TimelineView view;
    private final Outlook outlook;
    private final LocalDate today;
    private final Optional<LocalDate> reckoned;

    private OwnActs(TimelineView view, Durations durations) {
        this.view = view;
        this.outlook = view.outlook();
        this.today = DutchTime.dayOf(view.at());
        this.reckoned = reckoned(durations);
    }

    /**
     * What is to be said now and was not yet.
     *
     * @param asked the days since which there was no news, of which the department was told
     */
    public static List<Fact.OfUs> due(TimelineView view, Durations durations, Set<LocalDate> asked) {
        boolean followed = view.product().tracking() == Tracking.RESIDENT && !view.state().isOver();
        return followed
                ? Stream.concat(new OwnActs(view, durations).due().stream(), departmentAsked(view, asked)).toList()
                : List.of();
    }

    private static Stream<Fact.OfUs> departmentAsked(TimelineView view, Set<LocalDate> asked) {
        Optional<LocalDate> said = view.timeline().dates().asked().map(Dates.Asked::silentSince);
        return view.lateness().silentSince().filter(asked::contains).filter(since -> !said.equals(Optional.of(since))).stream()
                .map(Fact.DepartmentAsked::new);
    }

    private Optional<Fact.OfUs> due() {
        return outlook.passed().map(this::passed)
                .orElseGet(() -> outlook.expectedOn().map(this::outOfReach).orElseGet(this::expectation));
    }

    /** The law, or the department itself, may still give a day: then there is nothing for us to say. */
    private Optional<Fact.OfUs> passed(LocalDate day) {
        Outlook.Delay delay = outlook.delay().orElseThrow();
        boolean said = delay.nowOn().isPresent() || delay.moreOn().filter(today::isBefore).isPresent();
        return said ? Optional.empty() : Optional.of(noticed(day));
    }

    private Fact.DelayNoticed noticed(LocalDate day) {
        Optional<LocalDate> next = plannedUntil().or(() -> reckoned);
        return new Fact.DelayNoticed(day, next, next.isPresent()
                ? Optional.empty()
                : Optional.of(today.plus(view.product().terms().updateEvery().orElse(TELL_MORE_AFTER))));
    }

    private Optional<Fact.OfUs> outOfReach(LocalDate day) {
        boolean waits = outlook.standstill().isEmpty() && view.timeline().course().answered().isEmpty();
        return plannedUntil().filter(planned -> waits && planned.isAfter(day))
                .map(planned -> new Fact.DelayNoticed(day, Optional.of(planned), Optional.empty()));
    }

    /** Only where nothing was ever promised: a first day, and never one that is hardly ahead. */
    private Optional<Fact.OfUs> expectation() {
        boolean silent = outlook.standstill().isEmpty() && outlook.promises().isEmpty();
        return reckoned.filter(_ -> silent).map(Fact.ExpectationGiven::new);
    }

    /** The last day of what is planned and still ahead. */
    private Optional<LocalDate> plannedUntil() {
        Stream<LocalDate> appointments = view.appointments().stream()
                .filter(each -> each.state() == AgendaView.AppointmentState.PLANNED)
                .map(each -> DutchTime.dayOf(each.appointment().startsAt()));
        Stream<LocalDate> execution = view.execution().stream().map(each -> each.until().orElse(each.from()));
        return Stream.concat(appointments, execution).filter(day -> !view.isPast(day)).max(Comparator.naturalOrder());
    }

    /** The day by which eight out of ten such requests are done, counted from where this one is. */
    private Optional<LocalDate> reckoned(Durations durations) {
        return Usual.ahead(view, durations).map(usual -> today.plusDays(
                usual.eightyDays() - (long) Turnaround.daysUntil(today, view)))
                .filter(day -> !day.isBefore(today.plus(SHORTEST_AHEAD)));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.TimelineView;

/**
 * When a resident hears how it goes, though nothing happened: so long after we last told something as the product says. Whoever
 * never heard anything from us, because there is no way to reach them, is not told of that either.
 */
record Updates(TimelineView view, Collection<Told> told, Memory memory) {

    /** The cause of the update that is due, if one is. */
    Optional<Cause> due() {
        return day().filter(day -> !DutchTime.dayOf(view.at()).isBefore(day))
                .map(day -> Cause.inRound(NoticeKind.UPDATE, "on-" + day, view.reopenings()));
    }

    /** When the next update will be due; empty when it is due already, or none will be. */
    Optional<Instant> wakeUpAt() {
        return day().map(DutchTime::startOf).filter(start -> start.isAfter(view.at()));
    }

    private Optional<LocalDate> day() {
        boolean open = view.product().tracking() == Tracking.RESIDENT && !view.state().isOver();
        return view.product().terms().updateEvery().filter(_ -> open)
                .flatMap(every -> lastTold().map(last -> DutchTime.dayOf(last).plus(every)));
    }

    private Optional<Instant> lastTold() {
        return told.stream()
                .filter(t -> t.cause().kind().isNews() && memory.isTold(t))
                .map(Told::at)
                .max(Comparator.naturalOrder());
    }
}

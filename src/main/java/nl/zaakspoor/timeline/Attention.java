// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.term.DutchTime;

/**
 * From which days a request asks for its department, as long as nothing happens. Days in the past and ahead alike: what they
 * mean on a day, {@link Lateness} says. A request that is over, or that is not followed at all, has none.
 *
 * @param nearOn the first day on which a promised or legal day is near, or over
 * @param lateOn the first day after the earliest of those that count
 * @param silentOn the first day on which there has been no news for longer than the product allows
 */
public record Attention(Optional<LocalDate> nearOn, Optional<LocalDate> lateOn, Optional<LocalDate> silentOn) {
    public static final Attention NONE = new Attention(Optional.empty(), Optional.empty(), Optional.empty());

    public static Attention of(TimelineView view) {
        return view.state().isOver() || view.product().tracking() == Tracking.OFF
                ? NONE
                : of(view, Lateness.days(view.outlook()).toList());
    }

    private static Attention of(TimelineView view, List<LocalDate> days) {
        return new Attention(first(days.stream().map(day -> Lateness.warningDay(view, day))),
                first(days.stream().map(day -> day.plusDays(1))), silentOn(view));
    }

    private static Optional<LocalDate> silentOn(TimelineView view) {
        Optional<Period> longest = Lateness.longestSilence(view);
        return longest.map(period -> DutchTime.dayOf(view.updatedAt()).plus(period).plusDays(1));
    }

    private static Optional<LocalDate> first(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which a term stood still (Awb 4:15): the days after {@code trigger} and before {@code end}.
 *
 * @param trigger the day that stopped it, such as that of the invitation to complete the application; it still counts
 * @param end the day from which the term runs again; it counts
 */
public record Suspension(LocalDate trigger, LocalDate end) {

    /** How many days between these two stood still; each counts once. */
    public static long daysBetween(LocalDate start, LocalDate end, Collection<Suspension> all) {
        return daysOf(all.stream().map(each -> each.until(end)).toList(), start).stream().mapToLong(Days::count).sum();
    }

    private Suspension until(LocalDate last) {
        return end.isAfter(last) ? new Suspension(trigger, last) : this;
    }

    /** A run of days without gaps. */
    record Days(LocalDate first, LocalDate end) {
        long count() {
            return ChronoUnit.DAYS.between(first, end);
        }
    }

    /** The days of all of them after {@code start}, each once, in runs that do not touch, in order. */
    static List<Days> daysOf(Collection<Suspension> all, LocalDate start) {
        List<Days> runs = new ArrayList<>();
        all.stream().map(each -> each.daysAfter(start)).filter(days -> days.count() > 0)
                .sorted(Comparator.comparing(Days::first)).forEach(days -> join(runs, days));
        return runs;
    }

    private Days daysAfter(LocalDate start) {
        return new Days((trigger.isBefore(start) ? start : trigger).plusDays(1), end);
    }

    private static void join(List<Days> runs, Days days) {
        if (runs.isEmpty() || days.first().isAfter(runs.getLast().end())) {
            runs.add(days);
        } else if (days.end().isAfter(runs.getLast().end())) {
            runs.add(new Days(runs.removeLast().first(), days.end()));
        }
    }
}

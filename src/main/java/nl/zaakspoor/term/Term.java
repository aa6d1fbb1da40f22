// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * A term that was granted: from a day on, so long. It ends with the last moment of its last Dutch day.
 *
 * @param from the day it is counted from, such as that of receipt; it does not count itself
 * @param counted the day on which it would end if it never stood still and every day were a working day
 * @param closing what becomes of an end on a closed day
 */
public record Term(LocalDate from, LocalDate counted, Closing closing) {

    /** What becomes of an end on a Saturday, a Sunday or a holiday. */
    public enum Closing {
        /** It moves to the next working day (Algemene termijnenwet art. 1). */
        ROLLS,
        /** It stays: the law does not ask it, or it is the municipality's own norm. */
        STAYS,
        /** It stays as long as it is the day that was named; moved by a suspension it is counted, and rolls. */
        NAMED
    }

    /** Algemene termijnenwet art. 4: not for terms of more than 90 days, twelve weeks or three months. */
    private static final int LONGEST_THAT_ROLLS = 90;

    /** A month in days, by which one limit says all three: twelve whole weeks are the last below 90 days. */
    private static final int MONTH = 30;

    /** Algemene termijnenwet art. 2: a term of at least three days holds at least two working days. */
    private static final int SHORTEST_THAT_HOLDS = 3;
    private static final int HOLDS = 2;

    /** Nobody grants more, and the end stays a day that can be written. */
    private static final Period LONGEST = Period.ofYears(200);

    /** A term that the law sets. */
    public static Term legal(LocalDate from, Period length) {
        return new Term(from, plus(from, length), closing(length));
    }

    /** The municipality's own norm: the Algemene termijnenwet is not about it. */
    public static Term own(LocalDate from, Period length) {
        return new Term(from, plus(from, length), Closing.STAYS);
    }

    /** A term of which the department named the last day. What stood still until it said so, it has counted in already. */
    public static Term until(LocalDate day, LocalDate saidOn) {
        return new Term(saidOn, day, Closing.NAMED);
    }

    /** This term made so much longer. Whether the new end rolls is judged by the added length alone. */
    public Term extendedBy(Period length) {
        return new Term(from, plus(counted, length), closing(length));
    }

    /**
     * The last day of this term. What stood still is added once, however many suspensions say so, and the sum rolls once, at
     * the end. A suspension that begins after the end comes too late and adds nothing.
     */
    public LocalDate end(TermCalendar calendar, Collection<Suspension> suspensions) {
        LocalDate end = withItsWorkingDays(calendar);
        Closing as = closing;
        List<Suspension.Days> runs = Suspension.daysOf(suspensions, from);
        for (Suspension.Days run : runs) {
            if (run.first().isAfter(closed(end, as, calendar))) {
                break;
            }
            end = end.plusDays(run.count());
            as = closing == Closing.NAMED ? Closing.ROLLS : closing;
        }
        return closed(end, as, calendar);
    }

    private LocalDate withItsWorkingDays(TermCalendar calendar) {
        boolean holds = closing == Closing.ROLLS && ChronoUnit.DAYS.between(from, counted) >= SHORTEST_THAT_HOLDS;
        LocalDate needed = holds ? calendar.plusWorkingDays(from, HOLDS) : counted;
        return needed.isAfter(counted) ? needed : counted;
    }

    private static LocalDate closed(LocalDate end, Closing closing, TermCalendar calendar) {
        return closing == Closing.ROLLS ? calendar.rolled(end) : end;
    }

    private static Closing closing(Period length) {
        return approximateDays(length) <= LONGEST_THAT_ROLLS ? Closing.ROLLS : Closing.STAYS;
    }

    private static LocalDate plus(LocalDate day, Period length) {
        return day.plus(approximateDays(length) > approximateDays(LONGEST) ? LONGEST : length);
    }

    private static long approximateDays(Period length) {
        return length.toTotalMonths() * MONTH + length.getDays();
    }
}

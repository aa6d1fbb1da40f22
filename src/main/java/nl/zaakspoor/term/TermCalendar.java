// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which days are working days and which are closed, as the Algemene termijnenwet counts: closed are Saturdays, Sundays and
 * the holidays of its art. 3.
 *
 * @param equatedDays the days that a decree equates to a holiday (art. 3 lid 3), such as the Friday after Ascension Day
 * @param equatedUntil the last year for which those decrees are known
 */
public record TermCalendar(Set<LocalDate> equatedDays, int equatedUntil) {
    public TermCalendar {
        equatedDays = Set.copyOf(equatedDays);
    }

    public boolean isHoliday(LocalDate day) {
        return Holidays.includes(day) || equatedDays.contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Whether the decrees for {@code day} are known; if not, a day that will be closed may count as a working day here. */
    public boolean knows(LocalDate day) {
        return day.getYear() <= equatedUntil;
    }

    /** {@code day} itself if it is a working day, else the first one after it (Algemene termijnenwet art. 1 lid 1). */
    public LocalDate rolled(LocalDate day) {
        return isWorkingDay(day) ? day : next(day, following -> following.plusDays(1));
    }

    /** The working day that comes so many working days after {@code day}, which need not be one itself. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        return step(day, count, each -> each.plusDays(1));
    }

    /** The working day that comes so many working days before {@code day}, which need not be one itself. */
    public LocalDate minusWorkingDays(LocalDate day, int count) {
        return step(day, count, each -> each.minusDays(1));
    }

    private LocalDate step(LocalDate day, int count, UnaryOperator<LocalDate> onward) {
        LocalDate reached = day;
        for (int i = 0; i < count; i++) {
            reached = next(reached, onward);
        }
        return reached;
    }

    private LocalDate next(LocalDate day, UnaryOperator<LocalDate> onward) {
        LocalDate next = onward.apply(day);
        while (!isWorkingDay(next)) {
            next = onward.apply(next);
        }
        return next;
    }
}

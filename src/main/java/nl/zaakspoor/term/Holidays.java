// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * The holidays of Algemene termijnenwet art. 3 lid 1 and 2. Unlike in most working lives, Good Friday and every 5 May are
 * among them. Those that fall on a Sunday by their nature are not: a Sunday is closed anyhow.
 */
final class Holidays {
    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION_DAY = 39;
    private static final int WHIT_MONDAY = 50;

    private Holidays() {}

    static boolean includes(LocalDate day) {
        return isFixed(day) || day.equals(kingsDay(day.getYear())) || isMovable(day);
    }

    private static boolean isFixed(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case MAY -> day.getDayOfMonth() == 5;
            case DECEMBER -> day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26;
            default -> false;
        };
    }

    /** The King's birthday is celebrated the day before when it falls on a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    private static boolean isMovable(LocalDate day) {
        long sinceEaster = ChronoUnit.DAYS.between(easter(day.getYear()), day);
        return sinceEaster == GOOD_FRIDAY || sinceEaster == EASTER_MONDAY || sinceEaster == ASCENSION_DAY
                || sinceEaster == WHIT_MONDAY;
    }

    /** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher, whose letters these are. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}

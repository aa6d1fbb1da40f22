// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.zaakspoor.term.Calendars.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

class TermCalendarTest {
    @Test
    void every_day_of_ten_years_is_open_or_closed_as_a_holiday_library_says() {
        // Given
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
        Set<LocalDate> holidays = IntStream.rangeClosed(2026, 2035).boxed()
                .flatMap(year -> library.getHolidays(java.time.Year.of(year)).stream()).map(Holiday::getDate)
                .collect(Collectors.toSet());

        // When
        Stream<LocalDate> working = days().filter(KNOWN::isWorkingDay);

        // Then
        assertThat(working).containsExactlyElementsOf(days().filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day) && !KNOWN.equatedDays().contains(day))
                .toList());
    }

    private static Stream<LocalDate> days() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2036, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25",
            "2026-12-25", "2026-12-26", "2027-05-05", "2025-04-26", "2031-04-26", "2000-04-21"})
    void the_holidays_of_the_law_are_closed(LocalDate day) {
        assertThat(KNOWN.isHoliday(day)).isTrue();
        assertThat(KNOWN.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-05", "2026-05-24", "2026-12-31", "2026-12-24", "2031-04-27", "2026-04-30", "2026-10-31"})
    void other_days_people_celebrate_are_no_holidays_of_the_law(LocalDate day) {
        assertThat(KNOWN.isHoliday(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1818, 3, 22", "1943, 4, 25", "2026, 4, 5", "2027, 3, 28", "2028, 4, 16", "2029, 4, 1", "2030, 4, 21",
            "2031, 4, 13", "2032, 3, 28", "2033, 4, 17", "2034, 4, 9", "2035, 3, 25", "2038, 4, 25"})
    void easter_is_when_the_almanac_says(int year, int month, int day) {
        assertThat(Holidays.easter(year)).isEqualTo(LocalDate.of(year, month, day));
    }

    @Test
    void a_day_that_a_decree_equates_to_a_holiday_is_closed_where_the_decree_is_known() {
        // Given
        LocalDate fridayAfterAscension = LocalDate.of(2026, 5, 15);
        TermCalendar without = new TermCalendar(Set.of(), 2025);

        // Then
        assertThat(KNOWN.isWorkingDay(fridayAfterAscension)).isFalse();
        assertThat(without.isWorkingDay(fridayAfterAscension)).isTrue();
        assertThat(without.knows(fridayAfterAscension)).isFalse();
        assertThat(KNOWN.knows(LocalDate.of(2028, 12, 31))).isTrue();
        assertThat(KNOWN.knows(LocalDate.of(2029, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-23", "2026-11-21, 2026-11-23", "2026-12-25, 2026-12-28", "2026-04-03, 2026-04-07",
            "2026-05-14, 2026-05-18", "2026-12-31, 2026-12-31", "2027-01-01, 2027-01-04"})
    void an_end_on_a_closed_day_rolls_to_the_next_working_day(LocalDate end, LocalDate rolled) {
        assertThat(KNOWN.rolled(end)).isEqualTo(rolled);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 5, 2026-11-30", "2026-11-21, 1, 2026-11-23", "2026-12-24, 2, 2026-12-29",
            "2026-04-02, 1, 2026-04-07", "2026-11-23, 0, 2026-11-23", "2026-11-22, 0, 2026-11-22"})
    void working_days_are_counted_over_closed_ones(LocalDate from, int count, LocalDate reached) {
        assertThat(KNOWN.plusWorkingDays(from, count)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 5, 2026-11-23", "2026-11-22, 1, 2026-11-20", "2026-12-29, 2, 2026-12-24",
            "2026-04-07, 1, 2026-04-02"})
    void working_days_are_counted_backwards_as_well(LocalDate from, int count, LocalDate reached) {
        assertThat(KNOWN.minusWorkingDays(from, count)).isEqualTo(reached);
    }
}

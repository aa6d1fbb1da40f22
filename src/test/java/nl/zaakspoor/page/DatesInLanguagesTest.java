// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.catalogue.Language;

import static org.assertj.core.api.Assertions.assertThat;

class DatesInLanguagesTest {
    @ParameterizedTest
    @CsvSource({"nl, 1 december 2026, dinsdag 1 december 2026, 9.05", "en, 1 December 2026, Tuesday 1 December 2026, 09:05",
            "tr, 1 Aralık 2026, 1 Aralık 2026 Salı, 09:05", "ar, 1 ديسمبر 2026, الثلاثاء 1 ديسمبر 2026, 9:05",
            "pl, 1 grudnia 2026, 1 grudnia 2026 (wtorek), 9:05", "uk, 1 грудня 2026 року, 1 грудня 2026 року (вівторок), 9:05"})
    void a_day_and_a_time_are_written_as_people_write_them(String language, String day, String weekday, String time) {
        // Given
        Voice voice = Pages.voice(new Language(language));
        LocalDate first = LocalDate.of(2026, 12, 1);

        // Then
        assertThat(voice.day(first)).isEqualTo(day);
        assertThat(voice.weekday(first)).isEqualTo(weekday);
        assertThat(voice.time(Instant.parse("2026-12-01T08:05:00Z"))).isEqualTo(time);
    }
}

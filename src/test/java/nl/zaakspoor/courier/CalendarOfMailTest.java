// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.calendar.CalendarEntries;
import nl.zaakspoor.calendar.CalendarWords;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.page.PageTexts;
import nl.zaakspoor.page.PlainBundle;

import static org.assertj.core.api.Assertions.assertThat;

/** A resident may have an appointment from the mail and from the page: it is to stand in the calendar once, and alike. */
class CalendarOfMailTest {
    static Stream<Language> languages() {
        return Languages.spoken().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_mail_and_the_page_make_one_entry_of_an_appointment(Language language) {
        // Given
        ARequest request = ARequest.aRequest().and(12, Letters.TALK);
        PageTexts page = PlainBundle.of(PageTexts.class, "page", language);
        CalendarWords words = new CalendarWords(page.appointmentWith(Letters.MUNICIPALITY.name()), page.bring(),
                Optional.of(page.changeAppointment()));

        // When
        NoticeMail mail = Letters.write(Letters.IN_ALL_LANGUAGES, List.of(NoticeKind.APPOINTMENT), request, language);

        // Then
        assertThat(mail.calendar()).hasSize(1).isEqualTo(new CalendarEntries(request.view(), language, words).ahead());
    }
}

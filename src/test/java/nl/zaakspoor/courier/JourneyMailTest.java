// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.page.Approval;
import nl.zaakspoor.page.PlainEngine;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.courier.Letters.IN_ALL_LANGUAGES;
import static nl.zaakspoor.courier.Letters.MUNICIPALITY;
import static nl.zaakspoor.courier.Letters.TALK;
import static nl.zaakspoor.courier.Letters.WORDS;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.TASK;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** How one mail reads that tells the news of several requests of a journey. */
class JourneyMailTest {
    private static final URI STOP = URI.create("https://volg.voorbeeld.example/unsubscribe/AQYAAAAAAAAwOQAB");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_mail_of_a_journey_reads_as_approved(String language) {
        // When
        JourneyMail mail = restaurant(WORDS, new Language(language));

        // Then
        Approval.check("mail-journey-" + language + ".txt",
                "Subject: " + mail.subject() + "\n\n" + render("mail/journey.txt", mail));
        Approval.check("mail-journey-" + language + ".html", render("mail/journey.html", mail));
    }

    static Stream<Language> languages() {
        return Languages.spoken().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_has_all_its_words_in_every_language_and_each_request_its_own_number_and_link(Language language) {
        // When
        JourneyMail mail = restaurant(IN_ALL_LANGUAGES, language);

        // Then
        assertThat(mail.language()).isEqualTo(language);
        assertThat(mail.otherLanguages()).hasSize(5);
        for (String template : List.of("mail/journey.txt", "mail/journey.html")) {
            assertThat(render(template, mail))
                    .contains("Z2026-004390", "Z2026-004388", "Z2026-004389", link(1), link(2), link(3), STOP.toString())
                    .containsOnlyOnce(mail.greeting()).containsOnlyOnce(mail.footing().safety());
        }
        assertThat(render("mail/journey.txt", mail)).contains(mail.news()).doesNotContain("{", "}");
        assertThat(render("mail/journey.html", mail))
                .contains("<html lang=\"" + language + "\" dir=\"" + language.direction() + "\"");
    }

    @Test
    void what_is_sensitive_says_no_more_beside_others_than_alone() {
        // Given
        NoticeMail sensitive = part(WORDS, COMPLETED,
                aRequestFor("bijzondere-bijstand").called("Z2026-004320").titled("Koelkast")
                        .completed(Outcome.REFUSED, 20, "U verdient te veel."),
                DUTCH, 1);
        NoticeMail open = part(WORDS, PROGRESS,
                aRequestFor("terrasvergunning").called("Z2026-004389").status("CONTROLEREN", 12),
                DUTCH, 2);

        // When
        JourneyMail mail = WORDS.together(List.of(sensitive, open), MUNICIPALITY, Optional.empty());

        // Then
        String all = mail.subject() + mail.preview() + render("mail/journey.txt", mail) + render("mail/journey.html", mail);
        assertThat(all).doesNotContainIgnoringCase("bijstand").doesNotContainIgnoringCase("afgewezen")
                .doesNotContain("Koelkast", "verdient", "Sociale Zaken").contains("Z2026-004320");
        assertThat(mail.parts().getFirst()).isEqualTo(sensitive);
    }

    @Test
    void departments_that_are_called_at_different_numbers_share_the_general_one() {
        // Given
        NoticeMail discreet = part(WORDS, PROGRESS, aRequestFor("bijzondere-bijstand").status("IN_BEHANDELING", 12), DUTCH, 1);
        NoticeMail other = discreetWithPhone(discreet, "030 123 45 67");

        // When
        JourneyMail mail = WORDS.together(List.of(other, discreet), MUNICIPALITY, Optional.empty());

        // Then
        assertThat(mail.footing().questions()).contains("14 000").doesNotContain("030");
        assertThat(mail.footing().safety()).isEqualTo(discreet.footing().safety());
    }

    @Test
    void what_cannot_be_stopped_does_not_speak_of_stopping() {
        // Given
        List<NoticeMail> parts = restaurant(WORDS, DUTCH).parts();

        // When
        JourneyMail mail = WORDS.together(parts, MUNICIPALITY, Optional.empty());

        // Then
        assertThat(mail.stop()).isEmpty();
        assertThat(render("mail/journey.txt", mail)).doesNotContain("Stop de andere berichten");
    }

    @Test
    void the_calendar_has_the_appointments_of_all() {
        // When
        JourneyMail mail = restaurant(WORDS, DUTCH);

        // Then
        assertThat(mail.calendar()).hasSize(1).isEqualTo(mail.parts().getLast().calendar());
    }

    @Test
    void a_mail_prints_nothing_personal() {
        assertThat(restaurant(WORDS, DUTCH)).hasToString("JourneyMail[redacted]");
    }

    private static NoticeMail discreetWithPhone(NoticeMail mail, String phone) {
        NoticeMail.Footing footing = mail.footing();
        return new NoticeMail(mail.language(), mail.municipality(), mail.subject(), mail.preview(), mail.heading(),
                mail.greeting(), mail.paragraphs(), mail.facts(), mail.quotes(), mail.links(), mail.more(), mail.sections(),
                mail.suggestions(),
                mail.button(), mail.link(), mail.otherLanguages(), mail.calendar(),
                new NoticeMail.Footing(footing.linkHelp(), footing.otherLanguages(), footing.reference(),
                        footing.questions().replace("14 000", phone), footing.safety(), footing.unreviewed(), footing.choose(),
                        footing.notices()));
    }

    private static JourneyMail restaurant(MailWords words, Language language) {
        return words.together(List.of(
                part(words, TASK, aRequestFor("alcoholvergunning").called("Z2026-004390").askedUntil(1, 18, "send-drawing"),
                        language, 1),
                part(words, PROGRESS, aRequestFor("exploitatievergunning").called("Z2026-004388")
                        .titled("Eetcafé De Proefopstelling").status("CONTROLEREN", 10, "Wij controleren uw plan."), language,
                        2),
                part(words, APPOINTMENT, aRequestFor("terrasvergunning").called("Z2026-004389").and(12, TALK), language, 3)),
                MUNICIPALITY, Optional.of(STOP));
    }

    private static NoticeMail part(MailWords words, NoticeKind kind, ARequest request, Language language, int number) {
        return Letters.write(words, List.of(kind), request, language,
                new MailLinks(URI.create(link(number)), Optional.empty(), Optional.empty()));
    }

    private static String link(int number) {
        return "https://volg.voorbeeld.example/t/AQEAAAAAAAAwOQA" + number;
    }

    private static String render(String template, JourneyMail mail) {
        return PlainEngine.render(template, Map.of("mail", mail));
    }
}

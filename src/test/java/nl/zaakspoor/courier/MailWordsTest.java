// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.page.Approval;
import nl.zaakspoor.page.PlainBundle;
import nl.zaakspoor.page.PlainEngine;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

class MailWordsTest {
    private static final Municipality MUNICIPALITY = new Municipality("Gemeente Voorbeeld", "14 000", Text.dutch("altijd"));
    private static final URI LINK = URI.create("https://volg.voorbeeld.example/t/AQEAAAAAAAAwOQAB");
    private static final MailWords WORDS = new MailWords(ARequest.CATALOGUE,
            new Languages(List.of(Language.DUTCH, Language.ENGLISH)),
            language -> PlainBundle.of(MailTexts.class, "mail", language));

    static Stream<Arguments> kindsAndLanguages() {
        return Stream.of(NoticeKind.values())
                .flatMap(kind -> Stream.of(Language.DUTCH, Language.ENGLISH).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void each_kind_of_mail_reads_as_approved(NoticeKind kind, Language language) {
        // When
        NoticeMail mail = mail(kind, requestFor(kind), language);

        // Then
        String name = "mail-" + kind.code() + "-" + language;
        Approval.check(name + ".txt", "Subject: " + mail.subject() + "\n\n" + render("mail/notice.txt", mail));
        Approval.check(name + ".html", render("mail/notice.html", mail));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void a_mail_about_a_sensitive_product_tells_no_more_than_that_there_is_news(NoticeKind kind) {
        // Given
        ARequest request = aRequestFor("bijzondere-bijstand").titled("Koelkast")
                .status("IN_BEHANDELING", 13, "Uw inkomen telt.")
                .completed(Outcome.REFUSED, 20, "U verdient te veel.");

        // When
        NoticeMail mail = mail(kind, request, Language.DUTCH);

        // Then
        String all = mail.subject() + mail.preview() + render("mail/notice.txt", mail) + render("mail/notice.html", mail);
        assertThat(all).doesNotContainIgnoringCase("bijstand").doesNotContainIgnoringCase("afgewezen")
                .doesNotContain("Koelkast", "inkomen", "verdient", "Sociale Zaken");
    }

    @Test
    void a_receipt_of_what_cannot_be_followed_promises_no_news() {
        // When
        NoticeMail mail = mail(NoticeKind.RECEIVED, aRequestFor("fraudemelding"), Language.DUTCH);

        // Then
        assertThat(render("mail/notice.txt", mail)).contains("Hoe het verder gaat, kunt u niet volgen.")
                .doesNotContainIgnoringCase("fraude").doesNotContain("Dit gebeurt hierna");
    }

    @Test
    void an_entrepreneur_is_greeted_as_one() {
        // When
        NoticeMail mail = mail(NoticeKind.RECEIVED, aRequestFor("vergunning-ondernemer"), Language.DUTCH);

        // Then
        assertThat(mail.greeting()).isEqualTo("Beste ondernemer,");
    }

    @Test
    void the_receipt_shows_the_other_languages_by_their_own_names() {
        // When
        NoticeMail mail = mail(NoticeKind.RECEIVED, aRequest(), Language.DUTCH);

        // Then
        assertThat(mail.otherLanguages()).containsExactly(
                new NoticeMail.LanguageLink(Language.ENGLISH, "English", URI.create(LINK + "?lang=en")));
    }

    @Test
    void a_language_that_is_not_offered_becomes_dutch() {
        // When
        NoticeMail mail = mail(NoticeKind.RECEIVED, aRequest(), new Language("pl"));

        // Then
        assertThat(mail.language()).isEqualTo(Language.DUTCH);
    }

    @Test
    void what_the_department_wrote_stays_out_of_the_mail() {
        // When
        NoticeMail mail = mail(NoticeKind.PROGRESS,
                aRequest().titled("Dakkapel van mij").status("BEOORDELEN", 14, "Een geheim."),
                Language.DUTCH);

        // Then
        assertThat(render("mail/notice.txt", mail)).doesNotContain("geheim", "Dakkapel van mij");
    }

    private static ARequest requestFor(NoticeKind kind) {
        return switch (kind) {
            case RECEIVED -> aRequest();
            case PROGRESS -> aRequest().status("BEOORDELEN", 14);
            case COMPLETED -> aRequest().completed(Outcome.GRANTED, 30, "");
            case CANCELLED -> aRequest().status("BEOORDELEN", 14).completed(Outcome.WITHDRAWN, 20, "");
            case REOPENED -> aRequest().completed(Outcome.REFUSED, 20, "").reopened(28, "");
        };
    }

    private static NoticeMail mail(NoticeKind kind, ARequest request, Language language) {
        return WORDS.write(kind, request.view(), language, MUNICIPALITY, LINK);
    }

    private static String render(String template, NoticeMail mail) {
        return PlainEngine.render(template, Map.of("mail", mail));
    }
}

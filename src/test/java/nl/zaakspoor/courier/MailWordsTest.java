// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.Approval;
import nl.zaakspoor.page.PlainBundle;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.courier.Letters.IN_ALL_LANGUAGES;
import static nl.zaakspoor.courier.Letters.LINK;
import static nl.zaakspoor.courier.Letters.WORDS;
import static nl.zaakspoor.courier.Letters.mail;
import static nl.zaakspoor.courier.Letters.render;
import static nl.zaakspoor.courier.Letters.requestFor;
import static nl.zaakspoor.courier.Letters.write;
import static nl.zaakspoor.notice.NoticeKind.ADDRESS_CHECK;
import static nl.zaakspoor.notice.NoticeKind.ANSWER;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.CANCELLED;
import static nl.zaakspoor.notice.NoticeKind.CODE;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.CONTACT_SUMMARY;
import static nl.zaakspoor.notice.NoticeKind.CORRECTION;
import static nl.zaakspoor.notice.NoticeKind.DECISION;
import static nl.zaakspoor.notice.NoticeKind.DELAY;
import static nl.zaakspoor.notice.NoticeKind.END_CHECK;
import static nl.zaakspoor.notice.NoticeKind.EXECUTION;
import static nl.zaakspoor.notice.NoticeKind.INVITATION;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.RECEIVED;
import static nl.zaakspoor.notice.NoticeKind.REOPENED;
import static nl.zaakspoor.notice.NoticeKind.RESUMED;
import static nl.zaakspoor.notice.NoticeKind.TASK;
import static nl.zaakspoor.notice.NoticeKind.TASK_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.UPDATE;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** How every mail reads, and in which language. */
class MailWordsTest {
    private static final List<List<NoticeKind>> NEWS = List.of(List.of(RECEIVED), List.of(PROGRESS), List.of(COMPLETED),
            List.of(CANCELLED), List.of(REOPENED), List.of(RECEIVED, PROGRESS), List.of(RECEIVED, COMPLETED),
            List.of(RECEIVED, CANCELLED), List.of(RECEIVED, REOPENED), List.of(RECEIVED, REOPENED, PROGRESS),
            List.of(REOPENED, PROGRESS), List.of(REOPENED, COMPLETED), List.of(REOPENED, CANCELLED), List.of(TASK),
            List.of(TASK_REMINDER), List.of(TASK_REMINDER, TASK), List.of(DELAY), List.of(PROGRESS, DELAY), List.of(UPDATE),
            List.of(ANSWER), List.of(ADDRESS_CHECK), List.of(CODE), List.of(END_CHECK), List.of(RECEIVED, COMPLETED, END_CHECK),
            List.of(CORRECTION), List.of(CORRECTION, PROGRESS),
            List.of(INVITATION), List.of(RESUMED),
            List.of(APPOINTMENT), List.of(APPOINTMENT_REMINDER), List.of(EXECUTION), List.of(DECISION),
            List.of(DECISION, COMPLETED), List.of(CONTACT_SUMMARY));

    static Stream<Arguments> newsAndLanguages() {
        return NEWS.stream()
                .flatMap(kinds -> Stream.of(DUTCH, Language.ENGLISH).map(language -> Arguments.of(kinds, language)));
    }

    @ParameterizedTest
    @MethodSource("newsAndLanguages")
    void each_mail_reads_as_approved(List<NoticeKind> kinds, Language language) {
        // When
        NoticeMail mail = write(WORDS, kinds, requestFor(kinds), language);

        // Then
        String name = "mail-" + kinds.stream().map(NoticeKind::code).collect(Collectors.joining("-")) + "-" + language;
        Approval.check(name + ".txt", "Subject: " + mail.subject() + "\n\n" + render("mail/notice.txt", mail));
        if (kinds.size() == 1) {
            Approval.check(name + ".html", render("mail/notice.html", mail));
        }
    }

    @ParameterizedTest
    @MethodSource("newsAndLanguages")
    void the_subject_is_that_of_the_receipt_wherever_there_is_one(List<NoticeKind> kinds, Language language) {
        // When
        NoticeMail mail = write(WORDS, kinds, requestFor(kinds), language);

        // Then
        assertThat(mail.subject().contains("Z2026-004512")).isTrue();
        assertThat(mail.subject().matches(".*(ontvangen|received).*")).isEqualTo(kinds.contains(RECEIVED));
        assertThat(mail.paragraphs().getFirst().text().matches(".*(ontvangen|received).*")).isEqualTo(kinds.contains(RECEIVED));
    }

    @Test
    void an_entrepreneur_is_greeted_as_one() {
        // When
        NoticeMail mail = mail(RECEIVED, aRequestFor("vergunning-ondernemer"), DUTCH);

        // Then
        assertThat(mail.greeting()).isEqualTo("Beste ondernemer,");
    }

    @ParameterizedTest
    @MethodSource("nl.zaakspoor.courier.Letters#kindsForResidents")
    void every_mail_shows_the_other_languages_by_their_own_names(NoticeKind kind) {
        // When
        NoticeMail mail = mail(kind, requestFor(List.of(kind)), DUTCH);

        // Then
        assertThat(mail.otherLanguages()).containsExactly(
                new NoticeMail.LanguageLink(Language.ENGLISH, "English", URI.create(mail.link() + "?lang=en")));
    }

    static Stream<Arguments> kindsAndLanguages() {
        return Letters.kindsForResidents()
                .flatMap(kind -> Languages.spoken().all().stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void a_mail_in_any_language_has_all_its_words_in_it_and_marks_those_of_the_department(NoticeKind kind, Language language) {
        // When
        NoticeMail mail = write(IN_ALL_LANGUAGES, List.of(kind), requestFor(List.of(kind)), language);

        // Then
        assertThat(mail.language()).isEqualTo(language);
        assertThat(Stream.of(List.of(mail.heading()), mail.paragraphs(), mail.more(),
                mail.facts().stream().map(NoticeMail.Fact::text).toList(),
                mail.sections().stream().flatMap(section -> section.texts().stream()).toList()).flatMap(List::stream))
                .isNotEmpty().extracting(Wording::language).containsOnly(language);
        assertThat(mail.otherLanguages()).hasSize(5);
        assertThat(render("mail/notice.html", mail))
                .contains("<html lang=\"" + language + "\" dir=\"" + language.direction() + "\"");
        assertThat(render("mail/notice.txt", mail)).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "pl", "uk"})
    void a_mail_in_a_language_that_no_native_speaker_has_read_says_so(String language) {
        // When
        NoticeMail mail = write(IN_ALL_LANGUAGES, List.of(RECEIVED), aRequest(), new Language(language));

        // Then
        String words = PlainBundle.file("mail", mail.language()).getProperty("unreviewed");
        assertThat(render("mail/notice.html", mail)).contains(words);
        assertThat(render("mail/notice.txt", mail)).endsWith(words + "\n");
    }

    @Test
    void a_mail_that_runs_from_right_to_left_keeps_dutch_words_numbers_and_links_in_their_order() {
        // When
        NoticeMail mail = write(IN_ALL_LANGUAGES, List.of(PROGRESS), requestFor(List.of(PROGRESS)), new Language("ar"));

        // Then
        assertThat(render("mail/notice.html", mail)).contains("<bdi lang=\"nl\" dir=\"ltr\">Dakkapel",
                " dir=\"rtl\" width=\"580\"",
                "lang=\"nl\" dir=\"ltr\" style", "lang=\"pl\" dir=\"ltr\"", "href=\"" + LINK + "\" dir=\"ltr\"",
                "\u200E14 000\u200E", "\u200EZ2026-004512\u200E");
    }

    @Test
    void a_language_that_is_not_offered_becomes_dutch() {
        // When
        NoticeMail mail = mail(RECEIVED, aRequest(), new Language("pl"));

        // Then
        assertThat(mail.language()).isEqualTo(DUTCH);
    }
}

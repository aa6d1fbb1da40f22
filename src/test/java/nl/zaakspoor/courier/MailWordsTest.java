// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.page.Approval;
import nl.zaakspoor.page.PlainBundle;
import nl.zaakspoor.page.PlainEngine;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.CANCELLED;
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

class MailWordsTest {
    private static final Municipality MUNICIPALITY = new Municipality("Gemeente Voorbeeld", "14 000", Text.dutch("altijd"));
    private static final URI LINK = URI.create("https://volg.voorbeeld.example/t/AQEAAAAAAAAwOQAB");
    private static final MailWords WORDS = new MailWords(ARequest.CATALOGUE,
            new Languages(List.of(DUTCH, Language.ENGLISH)),
            language -> PlainBundle.of(MailTexts.class, "mail", language));

    private static final MailWords IN_ALL_LANGUAGES = new MailWords(ARequest.CATALOGUE, Languages.spoken(),
            language -> PlainBundle.of(MailTexts.class, "mail", language));

    private static final List<List<NoticeKind>> NEWS = List.of(List.of(RECEIVED), List.of(PROGRESS), List.of(COMPLETED),
            List.of(CANCELLED), List.of(REOPENED), List.of(RECEIVED, PROGRESS), List.of(RECEIVED, COMPLETED),
            List.of(RECEIVED, CANCELLED), List.of(RECEIVED, REOPENED), List.of(RECEIVED, REOPENED, PROGRESS),
            List.of(REOPENED, PROGRESS), List.of(REOPENED, COMPLETED), List.of(REOPENED, CANCELLED), List.of(TASK),
            List.of(TASK_REMINDER), List.of(TASK_REMINDER, TASK), List.of(DELAY), List.of(PROGRESS, DELAY), List.of(UPDATE),
            List.of(END_CHECK), List.of(RECEIVED, COMPLETED, END_CHECK), List.of(CORRECTION), List.of(CORRECTION, PROGRESS),
            List.of(INVITATION), List.of(RESUMED),
            List.of(APPOINTMENT), List.of(APPOINTMENT_REMINDER), List.of(EXECUTION), List.of(DECISION),
            List.of(DECISION, COMPLETED), List.of(CONTACT_SUMMARY));

    private static final Fact DECIDED = new Fact.DecisionMade(Outcome.GRANTED,
            Optional.of(Text.dutch("U mag bouwen.")), Optional.empty(),
            Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, LocalDate.of(2026, 10, 16))));

    /** Tomorrow, by the moment of the view. */
    private static final Fact.AppointmentMade TALK = new Fact.AppointmentMade("A1", Instant.parse("2026-11-21T09:00:00Z"),
            Optional.of(Instant.parse("2026-11-21T09:30:00Z")), Text.dutch("Stadhuis, Spui 70"),
            Optional.of(inAllLanguages("Wij bespreken uw bouwplan.", "We discuss your building plan.")),
            List.of(inAllLanguages("De tekening", "The drawing"), inAllLanguages("Uw paspoort", "Your passport")),
            Optional.of(URI.create("https://afspraken.voorbeeld.example/a1")));

    static Stream<NoticeKind> kindsForResidents() {
        return Stream.of(NoticeKind.values()).filter(kind -> !kind.isForDepartment());
    }

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

    @ParameterizedTest
    @MethodSource("kindsForResidents")
    void a_mail_about_a_sensitive_product_tells_no_more_than_that_there_is_news(NoticeKind kind) {
        // Given
        ARequest request = aRequestFor("bijzondere-bijstand").titled("Koelkast")
                .status("IN_BEHANDELING", 13, "Uw inkomen telt.")
                .completed(Outcome.REFUSED, 20, "U verdient te veel.");

        // When
        NoticeMail mail = mail(kind, request, DUTCH);

        // Then
        String all = mail.subject() + mail.preview() + render("mail/notice.txt", mail) + render("mail/notice.html", mail);
        assertThat(all).doesNotContainIgnoringCase("bijstand").doesNotContainIgnoringCase("afgewezen")
                .doesNotContain("Koelkast", "inkomen", "verdient", "Sociale Zaken");
    }

    @Test
    void a_receipt_of_what_cannot_be_followed_promises_no_news() {
        // When
        NoticeMail mail = mail(RECEIVED, aRequestFor("fraudemelding"), DUTCH);

        // Then
        assertThat(render("mail/notice.txt", mail)).contains("Hoe het verder gaat, kunt u niet volgen.")
                .doesNotContainIgnoringCase("fraude").doesNotContain("Dit gebeurt hierna");
    }

    @Test
    void a_receipt_of_a_request_that_moved_on_says_how_far_it_is() {
        // When
        NoticeMail mail = mail(RECEIVED, aRequestFor("vergunning").status("CONTROLEREN", 8, "Wij kijken."), DUTCH);

        // Then
        assertThat(mail.paragraphs()).extracting(Wording::text).anyMatch(text -> text.contains("stap 2 van 5"));
    }

    @Test
    void an_entrepreneur_is_greeted_as_one() {
        // When
        NoticeMail mail = mail(RECEIVED, aRequestFor("vergunning-ondernemer"), DUTCH);

        // Then
        assertThat(mail.greeting()).isEqualTo("Beste ondernemer,");
    }

    @ParameterizedTest
    @MethodSource("kindsForResidents")
    void every_mail_shows_the_other_languages_by_their_own_names(NoticeKind kind) {
        // When
        NoticeMail mail = mail(kind, requestFor(List.of(kind)), DUTCH);

        // Then
        assertThat(mail.otherLanguages()).containsExactly(
                new NoticeMail.LanguageLink(Language.ENGLISH, "English", URI.create(LINK + "?lang=en")));
    }

    static Stream<Arguments> kindsAndLanguages() {
        return kindsForResidents()
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
    void a_correction_of_an_end_says_that_we_still_work_on_it() {
        // When
        NoticeMail mail = mail(CORRECTION, aRequest().status("BEOORDELEN", 14), DUTCH);

        // Then
        assertThat(render("mail/notice.txt", mail)).contains("Een eerder bericht van ons over uw aanvraag klopt niet.",
                "Uw aanvraag is niet afgerond. Wij werken er nog aan.", "Stap 3 van 5");
    }

    @Test
    void an_appointment_that_was_moved_is_said_to_be_so_and_one_that_is_off_too() {
        // Given
        ARequest moved = aRequest().and(12, TALK).and(13, new Fact.AppointmentMade("A1", Instant.parse("2026-11-24T09:00:00Z"),
                Optional.empty(), TALK.place(), Optional.empty(), List.of(), Optional.empty()));
        ARequest off = aRequest().and(12, TALK).and(13, new Fact.AppointmentCancelled("A1", Optional.empty()));

        // Then
        assertThat(render("mail/notice.txt", mail(APPOINTMENT, moved, DUTCH)))
                .contains("Uw afspraak is verzet. Dit is de nieuwe tijd: dinsdag 24 november 2026, 10.00 uur.")
                .doesNotContain("21 november");
        NoticeMail cancelled = mail(APPOINTMENT, off, DUTCH);
        assertThat(render("mail/notice.txt", cancelled))
                .contains("Deze afspraak gaat niet door: zaterdag 21 november 2026, 10.00 uur.", "u hoeft nu niets te doen")
                .doesNotContain("Spui", "Neem mee", "afspraken.voorbeeld.example");
        assertThat(cancelled.calendar()).singleElement().satisfies(entry -> {
            assertThat(entry.cancelled()).isTrue();
            assertThat(entry.sequence()).isGreaterThan(
                    mail(APPOINTMENT, aRequest().and(12, TALK), DUTCH).calendar().getFirst().sequence());
            assertThat(entry.uid()).isEqualTo(mail(APPOINTMENT, moved, DUTCH).calendar().getFirst().uid());
        });
    }

    @Test
    void of_an_appointment_that_nobody_knows_of_any_more_its_time_is_said() {
        // Given
        Cause told = Cause.about(APPOINTMENT, aRequest().and(12, TALK).and(13, new Fact.AppointmentCancelled("A1",
                Optional.empty())).view().appointments().getFirst().appointment());

        // When
        NoticeMail mail = WORDS.write(List.of(told), aRequest().and(12, TALK).and(14, new Fact.EventWithdrawn("e1",
                Optional.empty())).view(), DUTCH, MUNICIPALITY, LINK);

        // Then
        assertThat(render("mail/notice.txt", mail)).contains("Uw afspraak gaat niet door",
                "Deze afspraak gaat niet door: zaterdag 21 november 2026, 10.00 uur.");
        NoticeMail made = mail(APPOINTMENT, aRequest().and(12, TALK), DUTCH);
        assertThat(mail.calendar()).singleElement().satisfies(entry -> {
            assertThat(entry.cancelled()).isTrue();
            assertThat(entry.uid()).isEqualTo(made.calendar().getFirst().uid());
            assertThat(entry.sequence()).isGreaterThan(made.calendar().getFirst().sequence());
        });
    }

    @Test
    void a_mail_of_one_appointment_does_not_speak_of_another() {
        // Given
        ARequest request = aRequest().and(12, TALK).and(13, new Fact.AppointmentMade("A2",
                Instant.parse("2026-11-24T09:00:00Z"), Optional.empty(), Text.dutch("Bij u thuis"), Optional.empty(), List.of(),
                Optional.empty()));
        TimelineView view = request.view();
        Cause second = Cause.about(APPOINTMENT, view.appointments().getLast().appointment());

        // When
        NoticeMail mail = WORDS.write(List.of(second), view, DUTCH, MUNICIPALITY, LINK);

        // Then
        assertThat(render("mail/notice.txt", mail)).contains("24 november", "Bij u thuis")
                .doesNotContain("21 november", "Spui");
    }

    @Test
    void a_mail_about_a_sensitive_appointment_has_neither_details_nor_a_calendar_file() {
        // When
        NoticeMail mail = mail(APPOINTMENT, aRequestFor("bijzondere-bijstand").and(12, TALK), DUTCH);

        // Then
        assertThat(mail.calendar()).isEmpty();
        assertThat(mail.links()).isEmpty();
        assertThat(render("mail/notice.txt", mail)).doesNotContain("Spui", "21 november", "tekening", "afspra");
    }

    @Test
    void a_decision_that_was_not_sent_yet_is_said_to_come() {
        // Given
        Fact later = new Fact.DecisionMade(Outcome.REFUSED, Optional.empty(), Optional.empty(),
                Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, LocalDate.of(2026, 11, 23))));
        Fact untold = new Fact.DecisionMade(Outcome.REFUSED, Optional.empty(), Optional.empty(), Optional.empty());

        // Then
        assertThat(render("mail/notice.txt", mail(DECISION, aRequest().and(16, later), DUTCH)))
                .contains("Wij sturen het op 23 november 2026.").doesNotContain("afgewezen", "niet gekregen");
        assertThat(render("mail/notice.txt", mail(DECISION, aRequest().and(16, untold), DUTCH)))
                .contains("U krijgt het besluit apart van ons.").doesNotContain("afgewezen");
    }

    @Test
    void an_invitation_is_never_worded_as_a_receipt() {
        for (String product : List.of("vergunning", "bijzondere-bijstand")) {
            NoticeMail mail = mail(INVITATION, aRequestFor(product), DUTCH);
            assertThat(mail.subject() + render("mail/notice.txt", mail)).doesNotContain("ontvangen", "uw aanvraag", "niets");
        }
    }

    @Test
    void two_pieces_of_news_of_one_kind_are_one_sentence() {
        // Given
        TimelineView view = requestFor(List.of(TASK)).view();

        // When
        NoticeMail mail = WORDS.write(List.of(new Cause(TASK, "1/0"), new Cause(TASK, "2/0")), view, DUTCH, MUNICIPALITY, LINK);

        // Then
        assertThat(mail.paragraphs()).hasSize(1);
    }

    @Test
    void a_language_that_is_not_offered_becomes_dutch() {
        // When
        NoticeMail mail = mail(RECEIVED, aRequest(), new Language("pl"));

        // Then
        assertThat(mail.language()).isEqualTo(DUTCH);
    }

    @Test
    void a_sensitive_request_that_moved_on_before_its_receipt_went_has_one_discreet_mail() {
        // Given
        ARequest request = aRequestFor("bijzondere-bijstand").completed(Outcome.REFUSED, 20, "U verdient te veel.");

        // When
        NoticeMail mail = write(WORDS, List.of(RECEIVED, COMPLETED), request, DUTCH);

        // Then
        assertThat(mail.paragraphs()).extracting(Wording::text).containsExactly(
                "Wij hebben uw aanvraag op 6 oktober 2026 ontvangen.", "Er is ook al nieuws over uw aanvraag.",
                "Op uw eigen pagina ziet u hoe ver wij zijn.");
        assertThat(mail.facts()).isEmpty();
        assertThat(mail.quotes()).isEmpty();
    }

    @Test
    void a_mail_says_which_request_it_is_about() {
        // When
        String mail = render("mail/notice.html", mail(PROGRESS, aRequest().titled("<i>Dak\u202Ekapel").status("BEOORDELEN", 14),
                DUTCH));

        // Then
        assertThat(mail).contains("Omgevingsvergunning", "<bdi lang=\"nl\">&lt;i&gt;Dakkapel</bdi>");
    }

    @Test
    void words_of_the_department_that_are_only_in_dutch_are_said_to_be_so() {
        // Given
        ARequest request = aRequest().status("BEOORDELEN", 14, "Wij vragen <advies>.");

        // When
        NoticeMail english = mail(PROGRESS, request, Language.ENGLISH);

        // Then
        assertThat(english.quotes()).map(NoticeMail.Quote::source)
                .contains("The department wrote this on 14 October 2026 (in Dutch)");
        assertThat(render("mail/notice.html", english)).containsPattern("lang=\"nl\"[^>]*>Wij vragen &lt;advies&gt;\\.</block");
        assertThat(mail(PROGRESS, request, DUTCH).quotes()).map(NoticeMail.Quote::source)
                .contains("Dit schreef de afdeling op 14 oktober 2026");
    }

    @ParameterizedTest
    @EnumSource(value = NoticeKind.class, names = {"RECEIVED", "PROGRESS", "REOPENED"})
    void a_mail_about_a_request_that_waits_for_the_resident_does_not_say_that_nothing_need_be_done(NoticeKind kind) {
        // Given
        ARequest waiting = requestFor(List.of(kind)).asked(28);

        // When
        String mail = render("mail/notice.txt", mail(kind, waiting, DUTCH));

        // Then
        assertThat(mail).contains("Moet u iets doen?\nStuur een tekening\nDe laatste dag was woensdag 4 november 2026.")
                .doesNotContain("niets");
    }

    @Test
    void a_mail_names_what_the_resident_must_do_and_until_when() {
        // When
        String mail = render("mail/notice.txt", mail(PROGRESS, aRequest().status("BEOORDELEN", 14).askedUntil(1, 16,
                "send-drawing"), Language.ENGLISH));

        // Then
        assertThat(mail)
                .contains("Do you need to do anything?\nSend a drawing\nDo this by Tuesday 1 December 2026 at the latest."
                        + " That day is still in time.\n\n");
    }

    @Test
    void a_mail_about_a_sensitive_request_does_not_name_what_was_asked() {
        // When
        String mail = render("mail/notice.txt", mail(PROGRESS, aRequestFor("bijzondere-bijstand").askedUntil(1, 16,
                "send-drawing"), DUTCH));

        // Then
        assertThat(mail).contains("Ja, wij hebben u iets gevraagd. Weet u niet wat? Bel 14 000.")
                .doesNotContain("tekening", "december");
    }

    @Test
    void a_mail_about_a_step_that_is_the_residents_says_what_to_do() {
        // Given
        ARequest request = aRequestFor("paspoort-identiteitskaart").status("KLAAR_VOOR_AFHALEN", 12);

        // When
        String mail = render("mail/notice.txt", mail(PROGRESS, request, DUTCH));

        // Then
        assertThat(mail).containsOnlyOnce("Moet u iets doen?\nKom uw document zelf ophalen. Neem uw oude document mee.")
                .doesNotContain("niets");
    }

    @Test
    void what_can_only_be_receipted_does_not_tell_whether_anything_was_asked() {
        // When
        String mail = render("mail/notice.txt", mail(RECEIVED, aRequestFor("fraudemelding").asked(8), DUTCH));

        // Then
        assertThat(mail).doesNotContain("Moet u iets doen", "niets", "gevraagd");
    }

    private static ARequest requestFor(List<NoticeKind> kinds) {
        ARequest request = aRequest().titled("Dakkapel aan de achterkant");
        ARequest before = kinds.contains(REOPENED) ? request.completed(Outcome.REFUSED, 9, "").reopened(12) : request;
        return switch (kinds.getLast()) {
            case RECEIVED, REOPENED -> before;
            case PROGRESS -> before.status("BEOORDELEN", 14, "Wij vragen een commissie om advies.\nDat duurt twee weken.");
            case TASK, TASK_REMINDER -> before.askedUntil(1, 20, "send-drawing");
            case DELAY -> (kinds.contains(PROGRESS) ? before.status("BEOORDELEN", 14) : before).expected(10, 15).and(20,
                    new Fact.DelayAnnounced(LocalDate.of(2026, 12, 22),
                            new Fact.Reason(Optional.of("committee-advice"), Optional.empty())));
            case UPDATE -> before.status("BEOORDELEN", 14);
            case CORRECTION -> before.completed(Outcome.GRANTED, 9, "").completed(Outcome.REFUSED, 30, "");
            case COMPLETED, END_CHECK -> (kinds.contains(DECISION) ? before.and(16, DECIDED) : before)
                    .completed(Outcome.GRANTED, 30, "");
            case CANCELLED -> before.status("BEOORDELEN", 14).completed(Outcome.WITHDRAWN, 20, "U trok de aanvraag zelf in.");
            case INVITATION -> before;
            case RESUMED -> before.and(10, new Fact.TermSuspended(LocalDate.of(2026, 10, 10), Fact.Reason.NONE)).and(20,
                    new Fact.TermResumed(LocalDate.of(2026, 10, 20), Fact.Reason.NONE));
            case APPOINTMENT, APPOINTMENT_REMINDER -> before.and(12, TALK);
            case EXECUTION -> before.and(12, new Fact.ExecutionPlanned(Fact.Execution.VISIT, LocalDate.of(2026, 12, 3),
                    Optional.empty(), Optional.of(Text.dutch("Zorg dat er iemand thuis is."))));
            case DECISION -> before.and(16, DECIDED);
            case CONTACT_SUMMARY -> before.and(16, new Fact.ContactRecorded(Fact.Channel.PHONE, Optional.empty(),
                    Text.dutch("U mag de tekening ook per post sturen."), true));
            case SOON_LATE, LATE, SILENT -> throw new IllegalArgumentException("not for residents");
        };
    }

    private static Text inAllLanguages(String dutch, String english) {
        return new Text(Languages.spoken().all().stream()
                .collect(Collectors.toMap(language -> language, language -> language.equals(DUTCH) ? dutch : english)));
    }

    private static NoticeMail write(MailWords words, List<NoticeKind> kinds, ARequest request, Language language) {
        TimelineView view = request.view();
        return words.write(kinds.stream().flatMap(kind -> causes(kind, view)).toList(), view, language, MUNICIPALITY, LINK);
    }

    private static Stream<Cause> causes(NoticeKind kind, TimelineView view) {
        return Stream.of(Stream.of(new Cause(kind, "any/0")),
                view.appointments().stream().map(each -> Cause.about(kind, each.appointment())),
                view.entries().stream().filter(entry -> entry.type() == EventType.CONTACT_RECORDED).map(Cause::about)
                        .filter(cause -> cause.kind() == kind))
                .flatMap(each -> each);
    }

    private static NoticeMail mail(NoticeKind kind, ARequest request, Language language) {
        return write(WORDS, List.of(kind), request, language);
    }

    private static String render(String template, NoticeMail mail) {
        return PlainEngine.render(template, Map.of("mail", mail));
    }
}

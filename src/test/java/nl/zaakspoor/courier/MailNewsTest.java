// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.courier.Letters.LINKS;
import static nl.zaakspoor.courier.Letters.MUNICIPALITY;
import static nl.zaakspoor.courier.Letters.TALK;
import static nl.zaakspoor.courier.Letters.WORDS;
import static nl.zaakspoor.courier.Letters.mail;
import static nl.zaakspoor.courier.Letters.render;
import static nl.zaakspoor.courier.Letters.requestFor;
import static nl.zaakspoor.courier.Letters.write;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.CANCELLED;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.CORRECTION;
import static nl.zaakspoor.notice.NoticeKind.DECISION;
import static nl.zaakspoor.notice.NoticeKind.DELAY;
import static nl.zaakspoor.notice.NoticeKind.END_CHECK;
import static nl.zaakspoor.notice.NoticeKind.INVITATION;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.RECEIVED;
import static nl.zaakspoor.notice.NoticeKind.TASK;
import static nl.zaakspoor.notice.NoticeKind.UPDATE;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What a mail says of each kind of news, and of what the resident must do. */
class MailNewsTest {
    @Test
    void a_receipt_of_a_request_that_moved_on_says_how_far_it_is() {
        // When
        NoticeMail mail = mail(RECEIVED, aRequestFor("vergunning").status("CONTROLEREN", 8, "Wij kijken."), DUTCH);

        // Then
        assertThat(mail.paragraphs()).extracting(Wording::text).anyMatch(text -> text.contains("stap 2 van 5"));
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
                Optional.empty())).view(), DUTCH, MUNICIPALITY, LINKS);

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
        NoticeMail mail = WORDS.write(List.of(second), view, DUTCH, MUNICIPALITY, LINKS);

        // Then
        assertThat(render("mail/notice.txt", mail)).contains("24 november", "Bij u thuis")
                .doesNotContain("21 november", "Spui");
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
    void who_is_expected_somewhere_is_not_told_that_there_is_nothing_to_do() {
        // Given
        ARequest expected = aRequest().and(12, TALK).status("BEOORDELEN", 14);
        ARequest over = aRequest().and(12, TALK).completed(Outcome.GRANTED, 16, "");
        ARequest stopped = aRequest().and(12, TALK).completed(Outcome.WITHDRAWN, 16, "");

        // Then
        assertThat(render("mail/notice.txt", mail(UPDATE, expected, DUTCH)))
                .contains("U hebt een afspraak. Verder hoeft u nu niets te doen.").doesNotContain("Nee, ");
        assertThat(render("mail/notice.txt", mail(COMPLETED, over, DUTCH)))
                .contains("U hebt een afspraak. Verder hoeft u nu niets te doen.").doesNotContain("Nee, ");
        assertThat(render("mail/notice.txt", mail(CANCELLED, stopped, DUTCH)))
                .contains("Nee, wij hebben niets meer van u nodig.").doesNotContain("U hebt een afspraak");
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
        NoticeMail mail = WORDS.write(List.of(new Cause(TASK, "1/0"), new Cause(TASK, "2/0")), view, DUTCH, MUNICIPALITY,
                LINKS);

        // Then
        assertThat(mail.paragraphs()).hasSize(1);
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
    void a_delay_that_is_told_beside_something_to_do_keeps_its_days() {
        // Given: what is asked does not stop the clock.
        ARequest request = requestFor(List.of(DELAY)).and(21, new Fact.TaskAssigned("T1", Optional.of("send-drawing"),
                Optional.empty(), Optional.empty(), LocalDate.of(2026, 12, 1), Optional.empty(), false));

        // When
        NoticeMail mail = write(WORDS, List.of(DELAY, TASK), request, DUTCH);

        // Then
        assertThat(render("mail/notice.txt", mail)).contains("Uw aanvraag duurt langer", "Eerst was dit",
                "Stuur een tekening op");
    }

    @Test
    void when_more_was_to_be_told_by_now_and_there_is_no_more_the_mail_says_so() {
        // Given: the norm was 20 October.
        LocalDate norm = LocalDate.of(2026, 10, 20);
        ARequest once = aRequestFor("melding-openbare-ruimte").and(21,
                new Fact.DelayNoticed(norm, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 4))));
        ARequest again = aRequestFor("melding-openbare-ruimte").and(21,
                new Fact.DelayNoticed(norm, Optional.empty(), Optional.of(LocalDate.of(2026, 10, 30)))).and(30,
                        new Fact.DelayNoticed(norm, Optional.empty(), Optional.of(LocalDate.of(2026, 12, 2))));

        // Then
        assertThat(render("mail/notice.txt", mail(DELAY, again, DUTCH)))
                .contains("Wij zouden u nu meer vertellen. Helaas weten wij nog niets nieuws.", "2 december 2026");
        assertThat(render("mail/notice.txt", mail(DELAY, once, DUTCH))).doesNotContain("Wij zouden u nu meer vertellen");
    }

    @Test
    void while_the_resident_is_asked_for_something_nobody_else_is_blamed_for_the_delay() {
        // Given
        ARequest late = aRequestFor("melding-openbare-ruimte");

        // Then
        assertThat(render("mail/notice.txt", mail(DELAY, late, DUTCH))).contains("De afdeling heeft nog niet gezegd waarom.");
        assertThat(render("mail/notice.txt", mail(DELAY, aRequestFor("melding-openbare-ruimte").asked(28), DUTCH)))
                .doesNotContain("De afdeling heeft nog niet gezegd waarom.");
    }

    @Test
    void the_question_after_the_end_is_followed_by_what_may_be_handy_next() {
        // When
        NoticeMail mail = mail(END_CHECK, aRequestFor("verhuizing").completed(Outcome.DONE, 20, ""), DUTCH);

        // Then
        assertThat(render("mail/notice.txt", mail)).containsSubsequence("Is er nog iets niet goed", """
                Misschien ook handig voor u
                * Hebt u een afvalpas nodig voor uw nieuwe adres?
                  https://www.voorbeeld.example/afvalpas
                """);
        assertThat(render("mail/notice.html", mail)).containsSubsequence("Is er nog iets niet goed",
                "Misschien ook handig voor u</h2>", "href=\"https://www.voorbeeld.example/afvalpas\"");
    }

    @Test
    void nothing_is_offered_with_the_end_itself_nor_to_who_was_told_no() {
        assertThat(mail(COMPLETED, aRequest().completed(Outcome.GRANTED, 20, ""), DUTCH).suggestions()).isEmpty();
        assertThat(mail(END_CHECK, aRequest().completed(Outcome.REFUSED, 20, ""), DUTCH).suggestions()).isEmpty();
        assertThat(mail(END_CHECK, aRequest().completed(Outcome.GRANTED, 20, ""), DUTCH).suggestions()).isPresent();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.courier.Letters.LINK;
import static nl.zaakspoor.courier.Letters.TALK;
import static nl.zaakspoor.courier.Letters.WORDS;
import static nl.zaakspoor.courier.Letters.mail;
import static nl.zaakspoor.courier.Letters.render;
import static nl.zaakspoor.courier.Letters.write;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.CODE;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.RECEIVED;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What a mail leaves out where nobody but the resident may know what it is about. */
class DiscreetMailTest {
    @ParameterizedTest
    @MethodSource("nl.zaakspoor.courier.Letters#kindsForResidents")
    void a_mail_about_a_sensitive_product_tells_no_more_than_that_there_is_news(NoticeKind kind) {
        // Given
        ARequest request = aRequestFor("bijzondere-bijstand").titled("Koelkast")
                .status("IN_BEHANDELING", 13, "Uw inkomen telt.")
                .completed(Outcome.REFUSED, 20, "U verdient te veel.")
                .and(45, new Fact.AddressGiven(1, "nieuw@voorbeeld.example", 1)).codeAsked();

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
    void a_mail_about_a_sensitive_appointment_has_neither_details_nor_a_calendar_file() {
        // When
        NoticeMail mail = mail(APPOINTMENT, aRequestFor("bijzondere-bijstand").and(12, TALK), DUTCH);

        // Then
        assertThat(mail.calendar()).isEmpty();
        assertThat(mail.links()).isEmpty();
        assertThat(render("mail/notice.txt", mail)).contains("Er staat iets gepland. Weet u niet wat? Bel 14")
                .doesNotContain("Spui", "21 november", "tekening", "afspra", "Nee, ");
    }

    @Test
    void a_mail_with_a_code_holds_it_once_in_what_is_read_and_nowhere_that_a_locked_screen_shows() {
        // When
        NoticeMail mail = mail(CODE, aRequestFor("bijzondere-bijstand").codeAsked(), DUTCH);

        // Then
        assertThat(render("mail/notice.txt", mail)).containsOnlyOnce("012345").contains("De code werkt tot 15.52 uur");
        assertThat(render("mail/notice.html", mail)).containsOnlyOnce("012345");
        assertThat(mail.subject() + mail.preview() + mail.heading().text()).doesNotContain("012345");
        assertThat(mail.link()).isEqualTo(URI.create(LINK + "/code"));
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
    void a_mail_about_a_sensitive_request_does_not_name_what_was_asked() {
        // When
        String mail = render("mail/notice.txt", mail(PROGRESS, aRequestFor("bijzondere-bijstand").askedUntil(1, 16,
                "send-drawing"), DUTCH));

        // Then
        assertThat(mail).contains("Ja, wij hebben u iets gevraagd. Weet u niet wat? Bel 14 000.")
                .doesNotContain("tekening", "december");
    }

    @Test
    void what_can_only_be_receipted_does_not_tell_whether_anything_was_asked() {
        // When
        String mail = render("mail/notice.txt", mail(RECEIVED, aRequestFor("fraudemelding").asked(8), DUTCH));

        // Then
        assertThat(mail).doesNotContain("Moet u iets doen", "niets", "gevraagd");
    }
}

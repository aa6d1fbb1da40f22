// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.zaakspoor.catalogue.FollowUp;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.local.ReceivedMail;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.PlainBundle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mail that a resident is to get.
 *
 * @param to at which address
 */
record CityMail(NoticeKind kind, Language language, String to) {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** Whether this is it: whose language it speaks, what it says first, and what mail programs must know of it. */
    void check(ReceivedMail mail, Product product, String reference, Resident resident) {
        assertThat(mail.to()).containsExactly(to);
        boolean discreet = product.privacy() == Product.Privacy.HIGH;
        String noun = discreet ? text("request") : product.noun().in(language).text();
        assertThat(mail.subject()).isEqualTo(text(subject()).replace("{noun}", noun).replace("{reference}",
                language.keepInOrder(reference)));
        assertThat(mail.subject()).doesNotContain(resident.names()).doesNotContain("@", CityRequest.TITLE);
        if (discreet) {
            assertThat(mail.text().orElseThrow() + mail.html().orElseThrow()).doesNotContain(CityRequest.TITLE)
                    .doesNotContainIgnoringCase(product.name().in(language).text());
        }
        assertThat(firstWords(mail)).as("the first words of %s", this).containsPattern(pattern(text(news(discreet))));
        assertThat(kind == NoticeKind.END_CHECK ? product.followUps() : List.<FollowUp>of()).allSatisfy(each -> assertThat(
                mail.text().orElseThrow()).contains(each.text().in(language).text(), each.url().toString()));
        assertThat(mail.html().orElseThrow()).contains("<html lang=\"" + language + "\"");
        assertThat(header(mail, "Content-Language")).isEqualTo(language.code());
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo(kind.required() ? "" : "List-Unsubscribe=One-Click");
        assertThat(header(mail, "List-Unsubscribe").isEmpty()).isEqualTo(kind.required());
    }

    static String header(ReceivedMail mail, String name) {
        return mail.headers().stream().filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2)).collect(Collectors.joining());
    }

    /** The heading and the first sentence after the greeting. */
    private static String firstWords(ReceivedMail mail) {
        String[] paragraphs = mail.text().orElseThrow().replace("\r", "").split("\n\n");
        return String.join("\n", Arrays.asList(paragraphs[1], paragraphs[3]));
    }

    private String subject() {
        return switch (kind) {
            case RECEIVED -> "subjectReceived";
            case INVITATION -> "subjectInvitation";
            case CODE -> "subjectCode";
            default -> "subjectNews";
        };
    }

    /** Whoever adds a kind adds what is said first of it, and brings it to the city. */
    private String news(boolean discreet) {
        return discreet && kind == NoticeKind.COMPLETED ? "discreetNews" : switch (kind) {
            case RECEIVED -> "receivedNews";
            case INVITATION -> "invitationNews";
            case CORRECTION -> "correctionNews";
            case PROGRESS -> "progressNews";
            case TASK -> "taskNews";
            case TASK_REMINDER -> "reminderNews";
            case DELAY -> "delayNews";
            case RESUMED -> "resumedNews";
            case APPOINTMENT -> "appointmentNews";
            case APPOINTMENT_REMINDER -> "appointmentReminderNews";
            case EXECUTION -> "executionHeading";
            case UPDATE -> "updateNews";
            case DECISION -> "decisionNews";
            case COMPLETED -> "completedNews";
            case CANCELLED -> "cancelledNews";
            case REOPENED -> "reopenedNews";
            case CONTACT_SUMMARY -> "contactNews";
            case ANSWER -> "answerHeading";
            case ADDRESS_CHECK -> "addressNews";
            case END_CHECK -> "endCheckNews";
            case CODE -> "codeNews";
            case SOON_LATE, LATE, SILENT -> throw new IllegalArgumentException("not for residents");
        };
    }

    private String text(String key) {
        return PlainBundle.file("mail", language).getProperty(key);
    }

    private static String pattern(String text) {
        return Arrays.stream(PLACE.split(text)).map(Pattern::quote).collect(Collectors.joining(".+"));
    }
}

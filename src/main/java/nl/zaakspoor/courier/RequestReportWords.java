// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.RequestStore.Waiting;
import nl.zaakspoor.courier.SourceReportMail.Part;
import nl.zaakspoor.courier.SourceReportMail.Reason;
import nl.zaakspoor.notice.NoticeKind;

/** Words in one language which requests of a source ask for attention. It names references and days, and nothing of a resident. */
record RequestReportWords(SourceReportTexts texts, Language language) {
    private static final List<NoticeKind> IN_ORDER = List.of(NoticeKind.SOON_LATE, NoticeKind.LATE, NoticeKind.SILENT);

    String subject(String source, List<Waiting> requests) {
        return texts.requestsSubject(requests.stream().map(Waiting::reference).distinct().count(), source);
    }

    Part part(String source, List<Waiting> requests) {
        List<Reason> groups = IN_ORDER.stream().flatMap(kind -> group(kind, requests)).toList();
        return new Part(language, subject(source, requests), List.of(texts.requestsIntro(source)), groups,
                List.of(texts.requestsMend(), texts.requestsAnswer(), texts.whyYou(source)));
    }

    private Stream<Reason> group(NoticeKind kind, List<Waiting> requests) {
        List<String> lines = requests.stream().filter(each -> each.cause().kind() == kind)
                .map(each -> line(kind, each.reference(), each.cause().day())).toList();
        return lines.isEmpty() ? Stream.of() : Stream.of(new Reason(title(kind), lines));
    }

    private String title(NoticeKind kind) {
        return switch (kind) {
            case SOON_LATE -> texts.soonLate();
            case LATE -> texts.late();
            case SILENT -> texts.silent();
            case RECEIVED, INVITATION, CORRECTION, PROGRESS, TASK, TASK_REMINDER, DELAY, RESUMED, APPOINTMENT,
                    APPOINTMENT_REMINDER, EXECUTION, UPDATE, DECISION, COMPLETED, CANCELLED, REOPENED, CONTACT_SUMMARY,
                    ANSWER, ADDRESS_CHECK, CODE, END_CHECK ->
                throw forResidents();
        };
    }

    private String line(NoticeKind kind, String reference, LocalDate about) {
        String day = DateTimeFormatter.ofPattern(texts.dayPattern(), language.locale()).format(about);
        return switch (kind) {
            case SOON_LATE -> texts.soonLateLine(reference, day);
            case LATE -> texts.lateLine(reference, day);
            case SILENT -> texts.silentLine(reference, day);
            case RECEIVED, INVITATION, CORRECTION, PROGRESS, TASK, TASK_REMINDER, DELAY, RESUMED, APPOINTMENT,
                    APPOINTMENT_REMINDER, EXECUTION, UPDATE, DECISION, COMPLETED, CANCELLED, REOPENED, CONTACT_SUMMARY,
                    ANSWER, ADDRESS_CHECK, CODE, END_CHECK ->
                throw forResidents();
        };
    }

    private static IllegalArgumentException forResidents() {
        return new IllegalArgumentException("this is told to residents only");
    }
}

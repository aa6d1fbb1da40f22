// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.courier.SourceReportMail.Part;
import nl.zaakspoor.term.DutchTime;

/** Words a report in one language. It names fields, ids and places on the topic, never what an event said. */
record SourceReportWords(SourceReportTexts texts, Language language) {

    Part part(SourceReport report, String source, RejectionDigest digest) {
        List<String> intro = switch (report.kind()) {
            case FIRST -> List.of(texts.introFirst(source), texts.notSeen(), texts.moreTomorrow());
            case DAILY -> List.of(texts.introDaily(source, day(report.day())), texts.notSeen());
            case REQUESTS -> throw new IllegalArgumentException("this report is not about rejected events");
        };
        List<String> closing = new ArrayList<>();
        if (digest.more() > 0) {
            closing.add(texts.moreReasons(digest.more()));
        }
        closing.addAll(List.of(texts.mend(), texts.replay(), texts.whyYou(source)));
        return new Part(language, subject(report, source, digest), intro, digest.reasons().stream().map(this::reason).toList(),
                closing);
    }

    String subject(SourceReport report, String source, RejectionDigest digest) {
        return texts.subject(digest.total(), source, day(report.day()));
    }

    private SourceReportMail.Reason reason(RejectionDigest.Reason reason) {
        RejectionDigest.Sample sample = reason.sample();
        return new SourceReportMail.Reason(texts.reason(reason.times(), meaning(reason.code()), reason.code().code()),
                List.of(texts.detail(reason.detail()),
                        reason.times() == 1
                                ? texts.once(time(reason.first()))
                                : texts.often(time(reason.first()), time(reason.last())),
                        sample.eventId().map(id -> texts.sample(id, sample.topic(), sample.partition(), sample.offset()))
                                .orElseGet(() -> texts.sampleWithoutId(sample.topic(), sample.partition(), sample.offset()))));
    }

    private String meaning(RejectionCode code) {
        return switch (code) {
            case NOT_JSON -> texts.notJson();
            case NOT_A_CLOUDEVENT -> texts.notACloudevent();
            case UNKNOWN_TYPE -> texts.unknownType();
            case INVALID_DATA -> texts.invalidData();
            case INVALID_REFERENCE -> texts.invalidReference();
            case UNKNOWN_PRODUCT -> texts.unknownProduct();
            case CONTAINS_BSN -> texts.containsBsn();
            case NOT_ALLOWED -> texts.notAllowed();
            case TOO_LARGE -> texts.tooLarge();
            case TOO_MANY_EVENTS -> texts.tooManyEvents();
            case CONFLICTING_DUPLICATE -> texts.conflictingDuplicate();
            case TIME_OUT_OF_RANGE -> texts.timeOutOfRange();
            case PROCESSING_FAILED -> texts.processingFailed();
        };
    }

    private String day(LocalDate day) {
        return format(texts.dayPattern(), day);
    }

    private String time(Instant moment) {
        return format(texts.timePattern(), LocalTime.ofInstant(moment, DutchTime.ZONE));
    }

    private String format(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(when);
    }
}

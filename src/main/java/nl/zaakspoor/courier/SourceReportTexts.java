// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What reports to sources say; the words stand in {@code messages/report_<language>.properties}. */
@MessageBundle(value = "report", locale = "nl")
public interface SourceReportTexts {
    @Message
    String subject(long count, String source, String day);

    @Message
    String introFirst(String source);

    @Message
    String introDaily(String source, String day);

    @Message
    String notSeen();

    @Message
    String moreTomorrow();

    @Message
    String reason(long count, String meaning, String code);

    @Message
    String detail(String detail);

    @Message
    String once(String moment);

    @Message
    String often(String first, String last);

    @Message
    String sample(String id, String topic, int partition, long offset);

    @Message
    String sampleWithoutId(String topic, int partition, long offset);

    @Message
    String moreReasons(long count);

    @Message
    String mend();

    @Message
    String replay();

    @Message
    String whyYou(String source);

    @Message
    String dayPattern();

    @Message
    String timePattern();

    @Message
    String notJson();

    @Message
    String notACloudevent();

    @Message
    String unknownType();

    @Message
    String invalidData();

    @Message
    String invalidReference();

    @Message
    String unknownProduct();

    @Message
    String containsBsn();

    @Message
    String notAllowed();

    @Message
    String tooLarge();

    @Message
    String tooManyEvents();

    @Message
    String conflictingDuplicate();

    @Message
    String timeOutOfRange();

    @Message
    String processingFailed();

    @Message
    String requestsSubject(long count, String source);

    @Message
    String requestsIntro(String source);

    @Message
    String soonLate();

    @Message
    String soonLateLine(String reference, String day);

    @Message
    String late();

    @Message
    String lateLine(String reference, String day);

    @Message
    String silent();

    @Message
    String silentLine(String reference, String day);

    @Message
    String requestsMend();

    @Message
    String requestsAnswer();
}

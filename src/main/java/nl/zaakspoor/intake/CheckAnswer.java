// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.Notice;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.TimelineAnswer;

/** What events would do, if they were published now. */
record CheckAnswer(List<EventAnswer> events, List<RequestAnswer> requests) {
    enum Outcome {
        /** It would be recorded. */
        NEW,
        /** It is recorded already: nothing would change. */
        DUPLICATE,
        /** It was erased with its request: it would be left out. */
        ERASED, REFUSED
    }

    /** @param index in the batch, from 0 */
    record EventAnswer(int index, Optional<String> id, String outcome,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputError> errors) {
        EventAnswer(int index, Optional<String> id, Outcome outcome, List<InputError> errors) {
            this(index, id, Code.of(outcome), errors);
        }
    }

    /**
     * @param counted {@code stored-and-sent}, or {@code sent-only} for a request that is not the caller's to see
     * @param remarks why something is not as one may have thought
     * @param timeline as the resident would get it
     * @param notices that would be decided on
     */
    record RequestAnswer(String reference, String counted, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> remarks,
            Optional<TimelineAnswer> timeline, List<NoticeAnswer> notices) {}

    /** @param reason why it would not be sent */
    record NoticeAnswer(String kind, String state, Optional<String> reason, String language) {
        static NoticeAnswer of(Notice notice) {
            return new NoticeAnswer(notice.cause().kind().code(), notice.state().code(), notice.unsent().map(NotSent::code),
                    notice.language().code());
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Resident;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/**
 * Something the resident did on the page. What they wrote is not in it.
 *
 * @param dueOn the last Dutch day on which we said to answer it
 */
public record ActionAnswer(String id, String kind, Instant askedAt, LocalDate dueOn, Optional<String> taskId,
        Optional<Answer> answer) {

    /** @param text what the department wrote with it */
    public record Answer(boolean accepted, Optional<String> text, Instant answeredAt) {
        static Answer of(Resident.Answer answer, Language language) {
            return new Answer(answer.accepted(), answer.explanation().map(text -> text.in(language).text()),
                    answer.when().at());
        }
    }

    public static ActionAnswer of(ActionView view, Language language) {
        return new ActionAnswer(view.action().id(), Code.of(view.action().kind()), view.action().asked().at(), view.dueOn(),
                view.action().taskId(), view.answer().map(answer -> Answer.of(answer, language)));
    }
}

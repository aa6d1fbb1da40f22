// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of a request from its receipt, or from a reopening, until the next reopening. What was promised in one round says
 * nothing of the next.
 *
 * @param start the day from which its terms are counted
 * @param opened when it was announced, or opened again
 * @param before only what happened after this moment belongs to it
 * @param last what happened at this moment still belongs to it
 * @param answered when the applicant first had an answer
 * @param ended when it ended, with or without an answer
 */
record Round(LocalDate start, Occurrence opened, Instant before, Instant last, Optional<Occurrence> answered,
        Optional<Occurrence> ended) {

    /** The rounds of a request in order; there is at least one. */
    static List<Round> of(Course course, LocalDate receivedOn, Occurrence announced) {
        List<Round> rounds = new ArrayList<>();
        LocalDate start = receivedOn;
        Occurrence opened = announced;
        Instant before = Instant.MIN;
        for (Course.Reopening reopening : course.reopened()) {
            rounds.add(new Round(start, opened, before, reopening.when().at(), reopening.answered(),
                    Optional.of(reopening.ended())));
            start = reopening.when().day();
            opened = reopening.when();
            before = reopening.when().at();
        }
        rounds.add(new Round(start, opened, before, Instant.MAX, course.answered(), course.end().map(Course.End::when)));
        return rounds;
    }

    boolean isFirst() {
        return before.equals(Instant.MIN);
    }

    boolean holds(Occurrence when) {
        return when.at().isAfter(before) && !when.at().isAfter(last);
    }

    /** When what was promised at {@code made} was done: by the answer, or after the answer by the end. */
    Optional<Occurrence> doneAfter(Occurrence made) {
        return answered.filter(answer -> made.equals(opened) || !answer.at().isBefore(made.at()))
                .or(() -> answered.isEmpty() ? Optional.empty() : ended.filter(end -> !end.at().isBefore(made.at())));
    }
}

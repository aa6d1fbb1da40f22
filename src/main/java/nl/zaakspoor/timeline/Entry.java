// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Text;

/**
 * One line of the timeline as a resident reads it.
 *
 * @param step the number of the public step in which it happened
 * @param news what the line says, from which its title follows
 * @param text the department's own words, if it gave any
 */
public record Entry(EventType type, Occurrence occurred, Instant recorded, int step, News news, Optional<Text> text,
        Optional<DepartmentId> department) {

    /** What a line is about. */
    public sealed interface News {
        /** A public step was reached. */
        record Step(int number) implements News {}

        /** The request ended so; without an outcome it was simply completed. */
        record End(Optional<Fact.Outcome> outcome) implements News {}

        /** Something of this type happened, and the type says it all. */
        record Happened() implements News {}

        /** A status that came after the end: it may say something, but the request does not move by it. */
        record AfterEnd() implements News {}

        /** The source used a status that has no public meaning: there is news, and we do not guess what it is. */
        record Unknown() implements News {}
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.catalogue.Text;

/** What a line of the timeline is about. */
public sealed interface News {
    /**
     * A public step was reached.
     *
     * @param back whether it is earlier than the step before it: something is done again
     */
    record Step(int number, boolean back) implements News {}

    /** The request ended so; without an outcome it was simply completed. */
    record End(Optional<Fact.Outcome> outcome) implements News {}

    /** Something of this type happened, and the type says it all. */
    record Happened() implements News {}

    /** A status that came after the end: it may say something, but the request does not move by it. */
    record AfterEnd() implements News {}

    /** The source used a status that has no public meaning: there is news, and we do not guess what it is. */
    record Unknown() implements News {}

    /** The applicant was asked to do something; {@code code} is that of a sentence in the catalogue. */
    record Asked(Optional<String> code, Optional<Text> title, LocalDate dueOn) implements News {}

    /** There is an appointment; {@code moved} when there was one under the same id. */
    record Meeting(Instant startsAt, Text place, boolean moved) implements News {}

    /** Something will be carried out at the resident's. */
    record Planned(Fact.Execution what, LocalDate from, Optional<LocalDate> until) implements News {}

    /** It will be later, or the term is longer. */
    record Later(Fact.Extension what, Fact.Reason reason) implements News {}

    /** The term stopped or went on, on a day. */
    record Turned(LocalDate on, Fact.Reason reason) implements News {}

    /** There is a decision. */
    record Decided(Fact.Outcome outcome, Optional<Fact.Delivery> delivery) implements News {}

    /** The resident did something on the page. */
    record Did(Action.Kind what) implements News {}

    /** Somebody spoke with the municipality. */
    record Contact(Fact.Channel channel, Optional<Text> about) implements News {}
}

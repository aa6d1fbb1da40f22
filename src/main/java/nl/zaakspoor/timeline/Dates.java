// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said about when a request will be done, and when its term stood still. Kept as it was said; what it comes to
 * at a moment is asked of it.
 *
 * @param said each date that was given, in the order in which it was given
 * @param turns each time the term was stopped or went on, in the order in which it was told
 */
public record Dates(List<Said> said, List<Turn> turns) {
    static final Dates NONE = new Dates(List.of(), List.of());

    /**
     * A date, or a longer term, with its reason.
     *
     * @param when it was said
     */
    public record Said(Kind kind, Fact.Extension what, Fact.Reason reason, Occurrence when) {
        /** The day it was given, if a day was given. */
        public Optional<LocalDate> day() {
            return what instanceof Fact.Extension.Until(LocalDate day) ? Optional.of(day) : Optional.empty();
        }
    }

    /** How binding it is. */
    public enum Kind {
        /** The department expects it. */
        EXPECTED,
        /** The department announced that it will be later than promised. */
        ANNOUNCED,
        /** The legal term was extended. */
        EXTENDED
    }

    /**
     * The term stopped, or went on.
     *
     * @param on the first Dutch day it counts for
     */
    public record Turn(boolean stopped, LocalDate on, Fact.Reason reason) {}

    public Dates {
        said = List.copyOf(said);
        turns = List.copyOf(turns);
    }

    Dates after(Fact.OfDates fact, Occurrence when) {
        return switch (fact) {
            case Fact.TermSuspended stop -> and(new Turn(true, stop.on(), stop.reason()));
            case Fact.TermResumed going -> and(new Turn(false, going.on(), going.reason()));
            case Fact.TermExtended longer -> and(new Said(Kind.EXTENDED, longer.extension(), longer.reason(), when));
            case Fact.DelayAnnounced delay -> and(
                    new Said(Kind.ANNOUNCED, new Fact.Extension.Until(delay.expectedOn()), delay.reason(), when));
        };
    }

    /** How {@code fact} reads. */
    static News news(Fact.OfDates fact) {
        return switch (fact) {
            case Fact.TermSuspended stop -> new News.Turned(stop.on(), stop.reason());
            case Fact.TermResumed going -> new News.Turned(going.on(), going.reason());
            case Fact.TermExtended longer -> new News.Later(longer.extension(), longer.reason());
            case Fact.DelayAnnounced delay -> new News.Later(new Fact.Extension.Until(delay.expectedOn()), delay.reason());
        };
    }

    Dates and(Said news) {
        return new Dates(Stream.concat(said.stream(), Stream.of(news)).toList(), turns);
    }

    private Dates and(Turn turn) {
        return new Dates(said, Stream.concat(turns.stream(), Stream.of(turn)).toList());
    }

    /** The stop that holds on a day, whatever the order in which stops and resumptions were told. */
    public Optional<Turn> stopOn(LocalDate day) {
        return turns.stream().filter(turn -> !turn.on().isAfter(day))
                .sorted(Comparator.comparing(Turn::on).thenComparing(Turn::stopped, Comparator.reverseOrder()))
                .reduce((_, later) -> later).filter(Turn::stopped);
    }

    /** The last day that was given. */
    public Optional<Said> expected() {
        return said.stream().filter(s -> s.day().isPresent()).reduce((_, later) -> later);
    }

    /** The last word that it will be later, if the last word was that. */
    public Optional<Said> delay() {
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast()).filter(s -> s.kind() != Kind.EXPECTED);
    }

    /** The day that counted before {@code word}. */
    public Optional<LocalDate> before(Said word) {
        return said.subList(0, said.lastIndexOf(word)).stream().flatMap(s -> s.day().stream()).reduce((_, later) -> later);
    }
}

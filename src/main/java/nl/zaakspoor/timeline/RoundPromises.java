// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Promise.Cause;
import nl.zaakspoor.timeline.Promise.Kind;

/**
 * The promises of one round, found by going through its moments and looking each time what was known then: a term that ends
 * on another day than before is a new promise.
 */
final class RoundPromises {
    private final RoundTerms terms;
    private final Round round;
    private final Dates dates;
    private final List<Word> words = new ArrayList<>();

    private RoundPromises(RoundTerms terms) {
        this.terms = terms;
        this.round = terms.round();
        this.dates = terms.dates();
    }

    /**
     * What was said of the end, and by whom or what.
     *
     * @param on empty when the term became longer by a period and nobody knows what that comes to
     */
    record Word(Kind kind, Cause cause, Optional<LocalDate> on, Occurrence when, Fact.Reason reason) {
        Optional<Promise> promise() {
            return on.map(day -> new Promise(kind, cause, day, when, reason));
        }
    }

    /** @param now a task whose time lapses after this moment may still be done */
    static List<Word> of(RoundTerms terms, Instant now) {
        RoundPromises promises = new RoundPromises(terms);
        promises.moments(now).forEach(promises::goThrough);
        return List.copyOf(promises.words);
    }

    private Iterable<Occurrence> moments(Instant now) {
        Stream<Occurrence> told = Stream.of(dates.said().stream().map(Dates.Said::when),
                dates.turns().stream().map(Dates.Turn::when),
                dates.waits().stream().flatMap(wait -> Stream.concat(Stream.of(wait.when()), wait.over().stream())))
                .flatMap(moments -> moments).filter(round::holds);
        Stream<Occurrence> lapsed = dates.waits().stream().filter(wait -> round.holds(wait.when()))
                .map(wait -> Occurrence.on(wait.lastDay().plusDays(1)))
                .filter(when -> round.holds(when) && !when.at().isAfter(now));
        TreeMap<Instant, Occurrence> inOrder = new TreeMap<>();
        Stream.of(Stream.of(round.opened()), told, lapsed).flatMap(moments -> moments)
                .forEach(moment -> inOrder.putIfAbsent(moment.at(), moment));
        return inOrder.values();
    }

    private void goThrough(Occurrence moment) {
        LocalDate day = moment.day();
        Clock clock = terms.clock(moment.at(), day);
        Optional<LocalDate> legal = terms.legalEnd(moment.at(), clock, day).filter(end -> !clock.holdsUp(end, day));
        Optional<LocalDate> norm = terms.normEnd(clock, day).filter(_ -> !clock.isOpenOn(day));
        boolean begins = moment.equals(round.opened());
        if (begins) {
            computed(Kind.LEGAL, Cause.TERM, legal, moment, Fact.Reason.NONE);
            computed(Kind.NORM, Cause.TERM, norm, moment, Fact.Reason.NONE);
        }
        dates.said().stream().filter(said -> said.when().at().equals(moment.at()) && round.holds(said.when()))
                .forEach(said -> words.add(word(said, legal)));
        if (!begins && begun(moment) && !isOver(moment)) {
            computed(Kind.LEGAL, Cause.CLOCK, legal, moment, clock.lastReason(day));
            computed(Kind.NORM, Cause.CLOCK, norm, moment, clock.lastReason(day));
        }
    }

    /** What was told before the announcement is known when the terms begin. */
    private boolean begun(Occurrence moment) {
        return moment.at().isAfter(round.opened().at());
    }

    /** Once there is an answer or an end, no clock makes a promise any more. */
    private boolean isOver(Occurrence moment) {
        return Stream.of(round.answered(), round.ended()).flatMap(Optional::stream)
                .anyMatch(over -> over.at().isBefore(moment.at()));
    }

    private void computed(Kind kind, Cause cause, Optional<LocalDate> on, Occurrence moment, Fact.Reason reason) {
        Optional<LocalDate> before = words.stream().filter(word -> word.kind() == kind).flatMap(word -> word.on().stream())
                .reduce((_, later) -> later);
        if (on.isPresent() && !on.equals(before)) {
            words.add(new Word(kind, cause, on, moment, reason));
        }
    }

    private static Word word(Dates.Said said, Optional<LocalDate> legal) {
        Kind kind = switch (said.kind()) {
            case EXPECTED, RECKONED -> Kind.EXPECTED;
            case ANNOUNCED -> Kind.ANNOUNCED;
            case EXTENDED -> Kind.LEGAL;
        };
        Optional<LocalDate> on = switch (said.what()) {
            case Fact.Extension.Until(LocalDate day) -> Optional.of(day);
            case Fact.Extension.By _ -> legal;
        };
        return new Word(kind, said.kind() == Dates.Kind.RECKONED ? Cause.RECKONED : Cause.WORD, on, said.when(), said.reason());
    }

    /** Whether a promise was kept at {@code now}. */
    static Promise.Met met(Promise promise, RoundTerms terms, Instant now) {
        Round round = terms.round();
        Optional<LocalDate> done = round.doneAfter(promise.madeAt()).map(Occurrence::day);
        if (done.isPresent()) {
            return !done.get().isAfter(promise.on()) ? Promise.Met.YES : missed(promise, terms, done.get());
        }
        LocalDate until = round.ended().map(Occurrence::day).orElseGet(() -> DutchTime.dayOf(now));
        return until.isAfter(promise.on()) ? missed(promise, terms, until) : Promise.Met.OPEN;
    }

    /**
     * A day that a suspension moved before it came never was the end of the term.
     *
     * @param until the day of the answer, or today: what stands still after an answer moves nothing any more
     */
    private static Promise.Met missed(Promise promise, RoundTerms terms, LocalDate until) {
        Clock clock = terms.clock(Instant.MAX, until);
        Instant told = DutchTime.endOf(promise.on());
        Optional<LocalDate> end = switch (promise.kind()) {
            case LEGAL -> terms.legalEnd(told, clock, until);
            case NORM -> terms.normEnd(clock, until);
            case ANNOUNCED, EXPECTED -> Optional.empty();
        };
        return end.filter(day -> day.isAfter(promise.on())).isPresent() ? Promise.Met.OPEN : Promise.Met.NO;
    }
}

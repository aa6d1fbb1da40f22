// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.RoundPromises.Word;

/**
 * The first day that the resident was told, and what came of it. Every later day was given when the first could be seen to
 * fail, so this is the one by which a department is judged. What was opened again says nothing of it.
 *
 * @param on the last day on which it is kept; it moves with what stood still (Awb 4:15), and with nothing that anybody said
 *     later
 * @param kept whether there was an answer, or an end, on or before that day; never as long as there is neither
 * @param delayTold whether the resident could read by the end of that day that it would take longer; empty where the request
 *     became known to us only after it
 */
public record FirstPromise(LocalDate on, boolean kept, Optional<Boolean> delayTold) {
    /** By what a resident learns of another day. */
    private static final Set<EventType> TELLING = EnumSet.of(EventType.STATUS_CHANGED, EventType.DELAY_ANNOUNCED,
            EventType.TERM_EXTENDED, EventType.DELAY_NOTICED);

    /**
     * Empty where none was told, and as long as nobody knows what it comes to because the clock stands still.
     *
     * @param terms of the first round
     * @param words that were said in it
     */
    static Optional<FirstPromise> of(TimelineView view, RoundTerms terms, List<Word> words) {
        Optional<LocalDate> done = Stream.of(terms.round().answered(), terms.round().ended()).flatMap(Optional::stream)
                .map(Occurrence::day).min(Comparator.naturalOrder());
        return view.product().tracking() == Tracking.RESIDENT
                ? first(words).flatMap(promise -> lastDay(promise, terms, done, DutchTime.dayOf(view.at()))
                        .map(on -> new FirstPromise(on, done.filter(day -> !day.isAfter(on)).isPresent(),
                                delayTold(view, terms.round(), promise, on))))
                : Optional.empty();
    }

    /** Of several that were made at once, the one that counted. */
    private static Optional<Promise> first(List<Word> words) {
        List<Word> days = words.stream().filter(word -> word.on().isPresent()).toList();
        return days.isEmpty()
                ? Optional.empty()
                : Counting.of(days.stream().filter(word -> word.when().at().equals(days.getFirst().when().at())).toList())
                        .counts().flatMap(Word::promise);
    }

    private static Optional<LocalDate> lastDay(Promise promise, RoundTerms terms, Optional<LocalDate> done, LocalDate today) {
        LocalDate until = done.orElse(today);
        Clock clock = terms.clock(Instant.MAX, until);
        Optional<LocalDate> moved = switch (promise.kind()) {
            case LEGAL -> terms.legalEnd(promise.madeAt().at(), clock, until);
            case NORM -> terms.normEnd(clock, until);
            case ANNOUNCED, EXPECTED -> Optional.empty();
        };
        return moved.filter(promise.on()::isBefore).or(() -> Optional.of(promise.on()))
                .filter(day -> done.isPresent() || !clock.holdsUp(day, until));
    }

    private static Optional<Boolean> delayTold(TimelineView view, Round round, Promise promise, LocalDate on) {
        boolean knownInTime = view.timeline().entries().stream().filter(entry -> entry.type() == EventType.REQUEST_RECEIVED)
                .findFirst().filter(entry -> DutchTime.dayOf(entry.recorded()).isAfter(on)).isEmpty();
        Dates dates = view.timeline().dates();
        Stream<Occurrence> told = Stream.concat(
                dates.said().stream().filter(said -> isLater(said.what(), on)).map(Dates.Said::when),
                dates.noticed().stream().map(Dates.Noticed::when));
        return knownInTime
                ? Optional.of(told.filter(when -> round.holds(when) && when.at().isAfter(promise.madeAt().at()))
                        .anyMatch(when -> !heard(view, when).isAfter(on)))
                : Optional.empty();
    }

    private static boolean isLater(Fact.Extension said, LocalDate on) {
        return switch (said) {
            case Fact.Extension.Until(LocalDate day) -> day.isAfter(on);
            case Fact.Extension.By _ -> true;
        };
    }

    /** The page could say it from when we knew it, whenever the department decided it. */
    private static LocalDate heard(TimelineView view, Occurrence when) {
        return DutchTime.dayOf(view.timeline().entries().stream()
                .filter(entry -> entry.occurred().equals(when) && TELLING.contains(entry.type())).map(Entry::recorded)
                .min(Comparator.naturalOrder()).orElse(when.at()));
    }
}

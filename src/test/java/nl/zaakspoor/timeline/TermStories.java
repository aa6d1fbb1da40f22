// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requests of which months are told: what stops their clock, what makes them later, and what answers them. */
final class TermStories {
    static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);

    private TermStories() {}

    private record Act(int day, Fact fact) {}

    static Arbitrary<List<StatusEvent>> any() {
        Arbitrary<String> products = Arbitraries.of("vergunning", "ondernemersondersteuning", "melding-openbare-ruimte",
                "klacht-algemeen-bestuur");
        return Combinators.combine(products, acts().list().ofMaxSize(9)).as(TermStories::story);
    }

    private static List<StatusEvent> story(String product, List<Act> acts) {
        Events story = Events.aRequestFor(product).on(RECEIVED).receivedThen();
        acts.forEach(act -> story.on(RECEIVED.plusDays(act.day())).and(act.fact()));
        return story.events();
    }

    private static Arbitrary<Act> acts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, act((day, offset) -> new Fact.TermSuspended(day.plusDays(offset), Fact.Reason.NONE))),
                Tuple.of(3, act((day, offset) -> new Fact.TermResumed(day.plusDays(offset), Fact.Reason.NONE))),
                Tuple.of(3, act((day, offset) -> new Fact.TaskAssigned("T" + offset % 2, Optional.of("pay"), Optional.empty(),
                        Optional.empty(), day.plusDays(offset * 3L), Optional.empty(), true))),
                Tuple.of(2, act((_, offset) -> new Fact.TaskDone("T" + offset % 2))),
                Tuple.of(2, act((day, offset) -> new Fact.StatusChanged("in-progress", Optional.empty(),
                        Optional.of(day.plusDays(offset * 5L))))),
                Tuple.of(2, act((day, offset) -> new Fact.DelayAnnounced(day.plusDays(offset * 5L), Fact.Reason.NONE))),
                Tuple.of(2, act((day, offset) -> new Fact.TermExtended(offset % 2 == 0
                        ? new Fact.Extension.Until(day.plusDays(offset * 6L))
                        : new Fact.Extension.By(Period.ofWeeks(6)), Fact.Reason.NONE))),
                Tuple.of(1, act((_, _) -> new Fact.DecisionMade(Fact.Outcome.GRANTED, Optional.empty(), Optional.empty(),
                        Optional.empty()))),
                Tuple.of(1, act((_, _) -> new Fact.RequestCompleted(Optional.empty(), Optional.empty()))),
                Tuple.of(1, act((_, _) -> new Fact.RequestReopened(Optional.empty()))));
    }

    private static Arbitrary<Act> act(BiFunction<LocalDate, Integer, Fact> fact) {
        return Combinators.combine(Arbitraries.integers().between(0, 110), Arbitraries.integers().between(0, 12))
                .as((day, offset) -> new Act(day, fact.apply(RECEIVED.plusDays(day), offset)));
    }
}

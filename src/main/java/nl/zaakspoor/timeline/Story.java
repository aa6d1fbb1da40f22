// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Terms.Suspension;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Words;
import nl.zaakspoor.timeline.TimelineView.StepState;

/** What there is to tell at a moment of what happened: which line stands where, the latest, and the last word. */
record Story(TimelineView view) {
    /** Newest first. */
    List<Entry> entries() {
        return told().toList().reversed();
    }

    List<Entry> in(PublicStep which) {
        return told().filter(entry -> placeOf(entry) == which.number()).toList();
    }

    /** Without the delays that we noticed and that were none after all: the answer was there, and was reported late. */
    private Stream<Entry> told() {
        List<Occurrence> mistaken = view.mistakenDelays();
        return view.timeline().entries().stream()
                .filter(entry -> entry.type() != EventType.DELAY_NOTICED || !mistaken.contains(entry.occurred()))
                .map(entry -> entry.news() instanceof News.Turned && !departmentMayStop() ? entry.asUnknown() : entry);
    }

    /** Where the law lets no department stop the clock, that one said so is news, and no more than that. */
    private boolean departmentMayStop() {
        return view.product().terms().suspension() == Suspension.ANY;
    }

    private int placeOf(Entry entry) {
        return view.steps().stream().filter(each -> each.state() != StepState.COMING).mapToInt(each -> each.step().number())
                .filter(number -> number <= entry.step()).max().orElse(1);
    }

    Optional<Entry> latest() {
        return view.state().isOver()
                ? entries().stream().filter(this::ends).findFirst()
                : sinceThisStep().filter(Story::speaks).findFirst();
    }

    private static boolean speaks(Entry entry) {
        return switch (entry.news()) {
            case News.Unknown _ -> true;
            case News.Step _,News.End _,News.Happened _,News.AfterEnd _,News.Decided _,News.Contact _ ->
                entry.text().isPresent();
            // Their words stand with the task, the plan or the date itself, as long as that counts.
            case News.Asked _,News.Meeting _,News.Planned _,News.Later _,News.Turned _,News.Did _ -> false;
        };
    }

    private boolean ends(Entry entry) {
        return entry.news() instanceof News.End
                || entry.news() instanceof News.Step(int number, _) && number >= view.product().lastStep().number();
    }

    private Stream<Entry> sinceThisStep() {
        return entries().stream().filter(entry -> entry.type() != EventType.REQUEST_RECEIVED)
                .takeWhile(entry -> Math.min(entry.step(), view.product().lastStep().number()) == view.step().number());
    }

    Optional<Text> closing(Words words) {
        Optional<Fact.Outcome> against = view.outcome()
                .filter(o -> o == Fact.Outcome.REFUSED || o == Fact.Outcome.NOT_RESOLVED);
        if (against.isPresent()) {
            return Optional.of(words.get("closing." + (against.get() == Fact.Outcome.REFUSED ? "refused" : "not-resolved")));
        }
        return decided() ? Optional.of(view.product().lastStep().text()) : Optional.empty();
    }

    /** Whether a decision was taken, where such requests end in one. */
    private boolean decided() {
        boolean outcomeDecides = view.outcome()
                .filter(o -> o == Fact.Outcome.GRANTED || o == Fact.Outcome.PARTLY_GRANTED).isPresent();
        return outcomeDecides || view.steps().stream().filter(each -> each.step().phase() == PublicStep.Phase.DECISION)
                .allMatch(each -> each.state() == StepState.DONE);
    }
}

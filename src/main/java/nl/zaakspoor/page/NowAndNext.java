// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.StatusSheet.Card;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.StepView;

/** What the municipality does now, and what comes after it. Of a request that is over there is neither. */
final class NowAndNext {
    private NowAndNext() {}

    static List<Card> cards(Voice voice, TimelineView view) {
        if (view.state().isOver()) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>(List.of(now(voice, view)));
        next(voice, view).ifPresent(cards::add);
        return cards;
    }

    private static Card now(Voice voice, TimelineView view) {
        List<Phrase> texts = new ArrayList<>();
        present(view).reachedOn().map(when -> voice.texts().atThisStepSince(voice.noun(view.product()), voice.day(when.day())))
                .map(Phrase::own).ifPresent(texts::add);
        return new Card("search", voice.texts().doingNow(), texts, latestWords(voice, view));
    }

    /** The newest thing the department wrote in this step; what it wrote before stands with its own step. */
    private static Optional<Quote> latestWords(Voice voice, TimelineView view) {
        List<Entry> here = StepEntries.of(view).getOrDefault(view.step().number(), List.of());
        return here.reversed().stream().flatMap(entry -> voice.quote(entry).stream()).findFirst();
    }

    private static Optional<Card> next(Voice voice, TimelineView view) {
        int number = view.step().number();
        return view.steps().stream().filter(step -> step.step().number() == number + 1).findFirst()
                .map(step -> step.step().ahead().orElse(step.step().title()))
                .map(text -> new Card("arrow-right-circle", voice.texts().next(), List.of(voice.say(text)), Optional.empty()));
    }

    private static StepView present(TimelineView view) {
        return view.steps().get(view.step().number() - 1);
    }
}

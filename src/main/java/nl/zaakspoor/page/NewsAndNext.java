// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.page.StatusSheet.Card;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.TimelineView;

/** The latest news of the present step, if there is any, and what comes after it. Of a request that is over there is neither. */
record NewsAndNext(Voice voice, TimelineView view) {
    List<Card> cards() {
        return view.state().isOver()
                ? List.of()
                : Stream.of(view.latest().map(this::news), next()).flatMap(Optional::stream)
                        .toList();
    }

    private Card news(Entry entry) {
        Optional<Quote> words = entry.text().map(text -> new Quote(day(entry), voice.say(text)));
        return words.isPresent()
                ? new Card("chat-left-text", voice.texts().departmentMessage(), List.of(), words)
                : new Card("chat-left-text", voice.word(view.product(), "entry.status-changed").text(), List.of(
                        Phrase.own(day(entry)),
                        Phrase.own(voice.texts().unknownNews(voice.phoneOf(view.department())))), Optional.empty());
    }

    private String day(Entry entry) {
        return new LateReport(voice, view).of(entry).orElseGet(() -> voice.day(entry.occurred().day()));
    }

    private Optional<Card> next() {
        int number = view.step().number();
        return view.steps().stream().filter(step -> step.step().number() == number + 1).findFirst()
                .map(step -> step.step().ahead().orElse(step.step().title()))
                .map(text -> new Card("arrow-right-circle", voice.texts().next(), List.of(voice.say(text)), Optional.empty()));
    }
}

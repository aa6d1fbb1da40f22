// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.page.StatusSheet.EventLine;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Entry.News;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;

/** How a line of the timeline reads. */
record EntryWords(Voice voice, TimelineView view) {
    /** @param repeated whether the step it tells of was already told of: more news of the same step */
    EventLine line(Entry entry, boolean repeated) {
        return new EventLine(voice.moment(entry.occurred()), title(entry, repeated),
                entry.text().map(voice::say).or(() -> unknown(entry)));
    }

    private Phrase title(Entry entry, boolean repeated) {
        return switch (entry.news()) {
            case News.Step(int number) -> repeated
                    ? Phrase.own(voice.texts().worksOnStep())
                    : voice.say(view.product().step(Math.min(number, view.product().lastStep().number())).heading());
            case News.End(Optional<Fact.Outcome> outcome) -> outcome.map(o -> outcome(voice, view.product(), o))
                    .orElseGet(() -> ofType(entry));
            case News.AfterEnd _ -> Phrase.own(voice.texts().afterEnd());
            case News.Happened _,News.Unknown _ -> ofType(entry);
        };
    }

    /** Of a status without a public meaning we say that there is news, and what the resident can do; never a guess. */
    private Optional<Phrase> unknown(Entry entry) {
        return entry.news() instanceof News.Unknown
                ? Optional.of(Phrase.own(voice.texts().unknownNews(voice.phoneOf(view.department()))))
                : Optional.empty();
    }

    private Phrase ofType(Entry entry) {
        return voice.word(view.product(), "entry." + entry.type().code());
    }

    static Phrase outcome(Voice voice, Product product, Fact.Outcome outcome) {
        return voice.word(product, "outcome." + Code.of(outcome));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.page.StatusSheet.EventLine;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Entry.News;
import nl.zaakspoor.timeline.Fact;

/** How a line of the timeline reads. */
final class EntryWords {
    private EntryWords() {}

    /** @param repeated whether the step it tells of was already told of: more news of the same step */
    static EventLine line(Voice voice, Product product, Entry entry, boolean repeated) {
        return new EventLine(voice.moment(entry.occurred()), title(voice, product, entry, repeated),
                entry.text().map(voice::say));
    }

    private static Phrase title(Voice voice, Product product, Entry entry, boolean repeated) {
        return switch (entry.news()) {
            case News.Step(int number) -> repeated
                    ? Phrase.own(voice.texts().worksOnStep())
                    : voice.say(product.step(Math.min(number, product.lastStep().number())).heading());
            case News.End(Optional<Fact.Outcome> outcome) -> outcome.map(o -> outcome(voice, o))
                    .orElseGet(() -> ofType(voice, entry));
            case News.Happened _,News.Unknown _ -> ofType(voice, entry);
        };
    }

    static Phrase outcome(Voice voice, Fact.Outcome outcome) {
        return voice.word("outcome." + Code.of(outcome));
    }

    /** For a status without a public meaning this is "there is news", and no guess at what it is. */
    private static Phrase ofType(Voice voice, Entry entry) {
        return voice.word("entry." + entry.type().code());
    }
}

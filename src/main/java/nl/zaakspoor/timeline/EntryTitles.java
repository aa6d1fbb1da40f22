// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Words;

/** What each line of one timeline is called, wherever it is shown. */
public final class EntryTitles {
    private final TimelineView view;
    private final Words words;
    /** Lines that tell again of the step that was told of last. */
    private final Set<Entry> goingOn = Collections.newSetFromMap(new IdentityHashMap<>());

    public EntryTitles(TimelineView view, Words words) {
        this.view = view;
        this.words = words;
        int told = 0;
        for (Entry entry : view.timeline().entries()) {
            if (entry.news() instanceof News.Step(int number, _)) {
                if (number == told) {
                    goingOn.add(entry);
                }
                told = number;
            }
        }
    }

    /** @param entry one of the entries of the view */
    public Text of(Entry entry) {
        return switch (entry.news()) {
            case News.Step(int number, _) -> step(entry, number);
            case News.End(Optional<Fact.Outcome> outcome) -> outcome.map(o -> word("outcome." + Code.of(o)))
                    .orElseGet(() -> ofType(entry));
            case News.AfterEnd _ -> word("entry.after-end");
            case News.Meeting(_, _, boolean moved) -> moved ? word("entry.appointment-moved") : ofType(entry);
            case News.Planned(Fact.Execution what, _, _) -> word("entry.execution-planned-" + Code.of(what));
            case News.Contact(Fact.Channel channel, _) -> channel == Fact.Channel.PROACTIVE
                    ? word("entry.contact-recorded-proactive")
                    : ofType(entry);
            case News.Did(Action.Kind what) -> word("entry.action-asked-" + Code.of(what));
            case News.Happened _,News.Unknown _,News.Asked _,News.Later _,News.Turned _,News.Decided _ -> ofType(entry);
        };
    }

    private Text step(Entry entry, int number) {
        // The catalogue may have fewer steps than when this one was reached.
        int last = view.product().lastStep().number();
        return goingOn.contains(entry) ? word("entry.step-continued") : view.product().step(Math.min(number, last)).heading();
    }

    private Text ofType(Entry entry) {
        return word("entry." + entry.type().code());
    }

    private Text word(String key) {
        return words.about(view.product(), key);
    }
}

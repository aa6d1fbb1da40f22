// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.courier.NoticeMail.Fact;
import nl.zaakspoor.courier.NoticeMail.Quote;
import nl.zaakspoor.courier.NoticeMail.Section;
import nl.zaakspoor.timeline.TimelineView;

/** What stands under the news of a mail: the facts to remember, the department's words, what comes next, and what to do. */
record MailFacts(MailVoice voice) {
    /** Which request it is: in a mailbox full of mails a number says too little. */
    Fact about() {
        return new Fact(texts().about(), voice.say(view().product().name()), view().title().map(voice::say));
    }

    Fact step() {
        return new Fact(texts().stepLabel(view().step().number(), view().steps().size()), voice.say(view().step().title()),
                Optional.empty());
    }

    Optional<Fact> outcome() {
        return view().outcome().map(outcome -> "outcome." + Code.of(outcome))
                .map(key -> new Fact(texts().outcomeLabel(),
                        voice.say(voice.catalogue().words().about(view().product(), key)), Optional.empty()));
    }

    Optional<Quote> quote() {
        return view().latest().flatMap(entry -> entry.text().map(voice::say).map(words -> {
            String day = voice.day(entry.occurred().day());
            boolean readable = words.language().equals(voice.language());
            return new Quote(readable ? texts().departmentWrote(day) : texts().departmentWroteInDutch(day), words);
        }));
    }

    /** Of a request that is over, nothing comes next. */
    List<Section> nextAndTodo() {
        if (view().state().isOver()) {
            return List.of(todo(texts().nothingMore()));
        }
        List<Section> sections = new ArrayList<>();
        view().product().steps().stream().filter(step -> step.number() == view().step().number() + 1).map(PublicStep::ahead)
                .flatMap(Optional::stream).map(ahead -> new Section(texts().nextLabel(), voice.say(ahead)))
                .forEach(sections::add);
        sections.add(todo());
        return sections;
    }

    Section todo() {
        if (view().step().yourTurn() && !voice.discreet()) {
            return new Section(texts().todoTitle(), voice.say(view().step().text()));
        }
        return todo(view().nothingToDo() ? texts().nothingToDo() : texts().asked(voice.phone()));
    }

    private Section todo(String what) {
        return new Section(texts().todoTitle(), voice.own(what));
    }

    private MailTexts texts() {
        return voice.texts();
    }

    private TimelineView view() {
        return voice.view();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.page.StatusSheet.Answer;
import nl.zaakspoor.page.StatusSheet.Bar;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Mark;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Entry.News;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

/** The first card of a page: where the request is, what the resident must do, and who is working on it. */
final class AnswerCard {
    private final Voice voice;
    private final PageTexts texts;
    private final TimelineView view;
    private final String phone;

    private AnswerCard(Voice voice, TimelineView view, String phone) {
        this.voice = voice;
        this.texts = voice.texts();
        this.view = view;
        this.phone = phone;
    }

    static Answer open(Voice voice, TimelineView view) {
        AnswerCard card = new AnswerCard(voice, view, voice.phoneOf(view.department()));
        return switch (view.state()) {
            case COMPLETED -> card.completed();
            case CANCELLED -> card.cancelled();
            case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED -> card.underWay();
        };
    }

    /** Only how far it is: the state in a word, and whether the resident must act. */
    static Answer discreet(Voice voice, TimelineView view) {
        AnswerCard card = new AnswerCard(voice, view, voice.phone());
        return new Answer(card.texts.howFar(), voice.word("state." + view.state().code()),
                List.of(card.own(card.texts.littleHere(card.phone))),
                Optional.empty(), Bar.NONE, card.facts(), card.updated());
    }

    /** That it was received, and nothing of what becomes of it: not even whether anything does. */
    static Answer receipt(Voice voice, TimelineView view) {
        AnswerCard card = new AnswerCard(voice, view, voice.phone());
        return new Answer(voice.word("state.received").text(), card.own(voice.texts().receiptHeading(voice.texts().request())),
                List.of(card.own(voice.texts().receiptText(card.phone))), Optional.empty(), Bar.NONE, List.of(), "");
    }

    private Answer underWay() {
        return new Answer(texts.stepOf(view.step().number(), view.steps().size()), voice.say(view.step().heading()),
                List.of(voice.say(view.step().text())), Optional.empty(), bar(), facts(noDate(), who()),
                updated());
    }

    private Answer completed() {
        Optional<Phrase> outcome = view.outcome().map(o -> EntryWords.outcome(voice, o));
        Phrase heading = voice.say(view.step().heading());
        List<Phrase> text = outcome.isPresent()
                ? List.of(heading, voice.say(view.step().text()))
                : List.of(voice.say(view.step().text()));
        return new Answer(stateWord(), outcome.orElse(heading), text, explanation(), bar(), ended(texts.finishedOn()),
                updated());
    }

    private Answer cancelled() {
        Phrase heading = EntryWords.outcome(voice, view.outcome().orElse(Fact.Outcome.NOT_HANDLED));
        String why = explanation().isPresent() ? texts.stoppedCheck(phone) : texts.stoppedWhy(phone);
        return new Answer(stateWord(), heading, List.of(own(texts.stopped()), own(why)),
                explanation(), bar(), ended(texts.stoppedOn()), updated());
    }

    private List<FactLine> ended(String label) {
        FactLine who = new FactLine("building", texts.whoWorked(), voice.department(view.department()), Optional.empty());
        return end().map(end -> new FactLine("calendar-event", label, own(voice.day(end.occurred().day())), Optional.empty()))
                .map(when -> facts(when, who)).orElseGet(() -> facts(who));
    }

    /** Where something was asked, the steps say what; saying that nothing need be done would be untrue. */
    private List<FactLine> facts(FactLine... others) {
        Stream<FactLine> first = view.whoActs() == WhoActs.APPLICANT ? Stream.of() : Stream.of(mustDo());
        return Stream.concat(first, Stream.of(others)).toList();
    }

    private FactLine mustDo() {
        return view.state().isOver()
                ? new FactLine("clipboard-check", texts.mustYou(), own(texts.nothingMore()), Optional.empty())
                : new FactLine("clipboard-check", texts.mustYou(), own(texts.nothingNow()),
                        Optional.of(texts.nothingNowHint()));
    }

    /** As long as no date is known to this service, none may be made up. */
    private FactLine noDate() {
        return new FactLine("calendar-event", texts.whenReady(), own(texts.noDate()), Optional.of(texts.noDateHint(phone)));
    }

    private FactLine who() {
        return new FactLine("building", texts.whoWorks(), voice.department(view.department()), Optional.empty());
    }

    private Optional<Quote> explanation() {
        return end().flatMap(voice::quote);
    }

    /** What ended it: an end the source told of, else the status of the last step. */
    private Optional<Entry> end() {
        return view.entries().stream().filter(entry -> view.ended().filter(entry.occurred()::equals).isPresent())
                .filter(entry -> entry.news() instanceof News.End
                        || entry.news() instanceof News.Step(int number) && number == view.product().lastStep().number())
                .findFirst();
    }

    private Bar bar() {
        List<Mark> parts = view.steps().stream().map(step -> StepLines.mark(view, step)).toList();
        int done = (int) parts.stream().filter(part -> part == Mark.DONE).count();
        return new Bar(parts, texts.stepsDone(done, parts.size()));
    }

    private String stateWord() {
        return voice.word("state." + view.state().code()).text();
    }

    private String updated() {
        return texts.updatedOn(voice.weekday(view.updatedAt()), voice.time(view.updatedAt()));
    }

    private Phrase own(String text) {
        return Phrase.own(text);
    }
}

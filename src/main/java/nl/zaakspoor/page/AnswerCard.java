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
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;

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
        Phrase text = voice.say(view.step().text());
        // What the resident must do stands where everybody looks for it, and once.
        boolean yours = view.step().yourTurn();
        return new Answer(whereItIs(), voice.say(view.step().heading()), yours ? List.of() : List.of(text), Optional.empty(),
                bar(), List.of(yours ? mustDo(text, Optional.empty()) : mustDo(), noDate(), who()), updated());
    }

    private String whereItIs() {
        int number = view.step().number();
        int of = view.steps().size();
        return view.steps().get(number - 1).reachedOn().map(when -> texts.stepOfSince(number, of, voice.day(when.day())))
                .orElseGet(() -> texts.stepOf(number, of));
    }

    private Answer completed() {
        Phrase heading = view.outcome().map(outcome -> EntryWords.outcome(voice, view.product(), outcome))
                .orElseGet(() -> voice.say(view.step().heading()));
        List<Phrase> closing = view.closing(voice.catalogue().words()).map(voice::say).stream().toList();
        return new Answer(stateWord(), heading, closing, explanation(), bar(), ended(texts.finishedOn()), updated());
    }

    private Answer cancelled() {
        Phrase heading = EntryWords.outcome(voice, view.product(), view.outcome().orElse(Fact.Outcome.NOT_HANDLED));
        String why = explanation().isPresent() ? texts.stoppedCheck(phone) : texts.stoppedWhy(phone);
        return new Answer(stateWord(), heading, List.of(own(texts.stopped()), own(why)), explanation(), bar(),
                ended(texts.stoppedOn()), updated());
    }

    private List<FactLine> ended(String label) {
        FactLine who = new FactLine("building", texts.whoWorked(), voice.department(view.department()), Optional.empty());
        return view.ended().map(end -> new FactLine("calendar-event", label, own(voice.day(end.day())), Optional.empty()))
                .map(when -> facts(when, who)).orElseGet(() -> facts(who));
    }

    private List<FactLine> facts(FactLine... others) {
        return Stream.concat(Stream.of(mustDo()), Stream.of(others)).toList();
    }

    private FactLine mustDo() {
        if (!view.nothingToDo()) {
            return mustDo(own(texts.asked()), Optional.of(texts.askedHint(phone)));
        }
        return view.state().isOver()
                ? mustDo(own(texts.nothingMore()), Optional.empty())
                : mustDo(own(texts.nothingNow()), Optional.of(texts.nothingNowHint()));
    }

    private FactLine mustDo(Phrase what, Optional<String> hint) {
        return new FactLine("clipboard-check", texts.mustYou(), what, hint);
    }

    /** As long as no date is known to this service, none may be made up. */
    private FactLine noDate() {
        return new FactLine("calendar-event", texts.whenReady(), own(texts.noDate()), Optional.of(texts.noDateHint(phone)));
    }

    private FactLine who() {
        return new FactLine("building", texts.whoWorks(), voice.department(view.department()), Optional.empty());
    }

    private Optional<Quote> explanation() {
        return view.latest().flatMap(voice::quote);
    }

    private Bar bar() {
        List<Mark> parts = view.steps().stream().map(step -> StepLines.mark(view, step)).toList();
        String done = texts.stepsDone(count(parts, Mark.DONE), parts.size());
        int untold = count(parts, Mark.UNTOLD);
        return new Bar(parts, untold == 0 ? done : done + " " + texts.stepsUntold(untold));
    }

    private static int count(List<Mark> parts, Mark mark) {
        return (int) parts.stream().filter(mark::equals).count();
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

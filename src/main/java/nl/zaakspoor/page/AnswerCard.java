// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.page.StatusSheet.Answer;
import nl.zaakspoor.page.StatusSheet.Bar;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Mark;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.page.StatusSheet.TaskLine;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.AgendaView;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TaskWords;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.Usual;

/** The first card of a page: where the request is, what the resident must do, and who is working on it. */
final class AnswerCard {
    private final Voice voice;
    private final PageTexts texts;
    private final TimelineView view;
    private final String phone;
    private final DateLines dates;

    private final Optional<String> page;

    private AnswerCard(Voice voice, TimelineView view, String phone, Optional<Usual> usual, Reader reader) {
        this.voice = voice;
        this.texts = voice.texts();
        this.view = view;
        this.phone = phone;
        this.page = reader.page();
        this.dates = new DateLines(voice, view, usual, reader);
    }

    /**
     * @param usual how long others took, where that may be said
     * @param reader who looks
     */
    static Answer open(Voice voice, TimelineView view, Optional<Usual> usual, Reader reader) {
        AnswerCard card = new AnswerCard(voice, view, voice.phoneOf(view.department()), usual, reader);
        return switch (view.state()) {
            case COMPLETED -> card.completed();
            case CANCELLED -> card.cancelled();
            case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED -> card.underWay();
        };
    }

    /** Only how far it is: the state in a word, the day that counts, and whether the resident must act. */
    static Answer discreet(Voice voice, TimelineView view, Reader reader) {
        AnswerCard card = new AnswerCard(voice, view, voice.phone(), Optional.empty(), reader);
        return new Answer(card.texts.howFar(), voice.word("state." + view.state().code()),
                List.of(card.own(card.texts.littleHere(card.phone))),
                Optional.empty(), List.of(), Bar.NONE,
                Stream.concat(Stream.of(card.mustActSomehow()), card.dates.bareDay().stream()).toList(), card.updated());
    }

    /** That it was received, and nothing of what becomes of it: not even whether anything does. */
    static Answer receipt(Voice voice, TimelineView view, Reader reader) {
        AnswerCard card = new AnswerCard(voice, view, voice.phone(), Optional.empty(), reader);
        return new Answer(voice.word("state.received").text(), card.own(voice.texts().receiptHeading(voice.texts().request())),
                List.of(card.own(voice.texts().receiptText(card.phone))), Optional.empty(), List.of(), Bar.NONE, List.of(), "");
    }

    private Answer underWay() {
        Phrase step = voice.say(view.step().text());
        List<TaskLine> tasks = new TaskLines(voice, view, page, page.isPresent()).lines();
        // What the resident must do stands where everybody looks for it, and once.
        boolean yours = view.step().yourTurn();
        List<Phrase> texts = new ArrayList<>(yours || !tasks.isEmpty() ? List.of() : List.of(step));
        texts.addAll(saidDone());
        view.decision().ifPresent(decision -> texts.addAll(new DecisionWords(voice, view).about(decision)));
        new DecisionWords(voice, view).before().ifPresent(texts::add);
        List<FactLine> facts = new ArrayList<>();
        if (yours) {
            facts.add(mustDo(step));
        } else if (tasks.isEmpty()) {
            facts.add(mustAct());
        }
        facts.addAll(dates.planned());
        if (!yours) {
            dates.whenReady().ifPresent(facts::add);
        }
        dates.silence().ifPresent(facts::add);
        facts.add(new FactLine("building", this.texts.whoWorks(), voice.department(view.department()), List.of()));
        return new Answer(kicker(), heading(), texts, Optional.empty(), tasks, bar(), facts, updated());
    }

    /** What the resident said to have done, as long as the department looks at it. */
    private List<Phrase> saidDone() {
        TaskWords words = new TaskWords(voice.catalogue());
        return view.tasks().stream().map(AgendaView.TaskView::task).flatMap(task -> view.saidDone(task).stream()
                .filter(action -> view.timeline().resident().answerTo(action).isEmpty()).map(Action::asked)
                .flatMap(when -> Stream.of(voice.say(words.title(task)), own(texts.saidDone(voice.day(when.day()))))))
                .toList();
    }

    private Phrase heading() {
        if (view.state() == PublicState.WAITING_FOR_APPLICANT) {
            return own(texts.waitsForYou());
        }
        return view.decision().map(new DecisionWords(voice, view)::heading)
                .orElseGet(() -> voice.say(view.step().heading()));
    }

    /** The state in a word where the step alone does not tell it. */
    private String kicker() {
        return switch (view.state()) {
            case WAITING_FOR_APPLICANT, PLANNED -> stateWord() + " \u00B7 " + whereItIs();
            case RECEIVED, IN_PROGRESS, DECIDED, COMPLETED, CANCELLED -> whereItIs();
        };
    }

    private String whereItIs() {
        int number = view.step().number();
        int of = view.steps().size();
        return view.steps().get(number - 1).reachedOn().map(when -> texts.stepOfSince(number, of, voice.day(when.day())))
                .orElseGet(() -> texts.stepOf(number, of));
    }

    private Answer completed() {
        Phrase heading = view.outcome().map(this::outcome).orElseGet(() -> voice.say(view.step().heading()));
        List<Phrase> closing = new ArrayList<>(view.closing(voice.catalogue().words()).map(voice::say).stream().toList());
        view.decision().ifPresent(decision -> closing.addAll(new DecisionWords(voice, view).about(decision)));
        List<FactLine> facts = new ArrayList<>(List.of(mustAct()));
        facts.addAll(dates.planned());
        facts.addAll(ended(texts.finishedOn()));
        return new Answer(stateWord(), heading, closing, explanation(), List.of(), bar(), facts, updated());
    }

    private Answer cancelled() {
        Phrase heading = outcome(view.outcome().orElse(Fact.Outcome.NOT_HANDLED));
        String why = explanation().isPresent() ? texts.stoppedCheck(phone) : texts.stoppedWhy(phone);
        return new Answer(stateWord(), heading, List.of(own(texts.stopped()), own(why)), explanation(), List.of(), bar(),
                Stream.concat(Stream.of(mustDo(own(texts.nothingMore()))), ended(texts.stoppedOn()).stream()).toList(),
                updated());
    }

    private Phrase outcome(Fact.Outcome outcome) {
        return voice.word(view.product(), "outcome." + Code.of(outcome));
    }

    private List<FactLine> ended(String label) {
        Stream<FactLine> when = view.ended().stream()
                .map(end -> new FactLine("calendar-event", label, own(voice.day(end.day())), List.of()));
        return Stream.concat(when, Stream.of(new FactLine("building", texts.whoWorked(),
                voice.department(view.department()), List.of()))).toList();
    }

    /** The same, where nothing may be told of what it is. */
    private FactLine mustActSomehow() {
        return view.nothingToDo() || view.mustAct()
                ? mustAct()
                : mustDo(own(texts.somethingPlanned()), own(texts.somethingPlannedHint(phone)));
    }

    /** Whether the resident must act, or come. */
    private FactLine mustAct() {
        if (view.mustAct()) {
            return mustDo(own(texts.asked()), own(texts.askedHint(phone)));
        }
        if (!view.nothingToDo()) {
            return mustDo(own(texts.appointmentAhead()), own(texts.nothingElse()));
        }
        return view.state().isOver()
                ? mustDo(own(texts.nothingMore()))
                : mustDo(own(texts.nothingNow()), own(texts.nothingNowHint()));
    }

    private FactLine mustDo(Phrase what, Phrase... hints) {
        return new FactLine("clipboard-check", texts.mustYou(), what, List.of(hints));
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

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Fact;
import nl.zaakspoor.courier.NoticeMail.Quote;
import nl.zaakspoor.courier.NoticeMail.Section;
import nl.zaakspoor.courier.NoticeMail.Suggestion;
import nl.zaakspoor.courier.NoticeMail.Suggestions;
import nl.zaakspoor.timeline.AgendaView.TaskState;
import nl.zaakspoor.timeline.AgendaView.TaskView;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TaskWords;
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
        // The words of a decision stand in the decision.
        return view().latest().filter(entry -> !(entry.news() instanceof News.Decided)).flatMap(this::quote);
    }

    Optional<Quote> quote(Entry entry) {
        return entry.text().map(text -> quote(text, entry.occurred().day()));
    }

    Quote quote(Text text, LocalDate on) {
        Wording words = voice.say(text);
        String day = voice.day(on);
        boolean readable = words.language().equals(voice.language());
        return new Quote(readable ? texts().departmentWrote(day) : texts().departmentWroteInDutch(day), words);
    }

    /**
     * Of a request that is over, nothing comes next.
     *
     * @param plans what to do for what is planned
     */
    List<Section> nextAndTodo(List<Wording> plans) {
        if (view().state().isOver()) {
            return List.of(plans.isEmpty() ? over() : new Section(texts().todoTitle(), plans));
        }
        List<Section> sections = new ArrayList<>();
        view().product().steps().stream().filter(step -> step.number() == view().step().number() + 1).map(PublicStep::ahead)
                .flatMap(Optional::stream).map(ahead -> new Section(texts().nextLabel(), List.of(voice.say(ahead))))
                .forEach(sections::add);
        sections.add(todo(plans));
        return sections;
    }

    Section todo(List<Wording> plans) {
        List<Wording> asked = voice.discreet() ? plans : Stream.concat(plans.stream(), asked().stream()).toList();
        return asked.isEmpty() ? unnamed() : new Section(texts().todoTitle(), asked);
    }

    /** What the resident must do by name, with its last day; then what the step itself asks. */
    private List<Wording> asked() {
        Stream<Wording> tasks = view().tasks().stream().filter(each -> each.state().asks()).flatMap(this::task);
        Stream<Wording> step = view().step().yourTurn() ? Stream.of(voice.say(view().step().text())) : Stream.of();
        return Stream.concat(tasks, step).toList();
    }

    private Stream<Wording> task(TaskView task) {
        String day = voice.weekday(task.task().dueOn());
        return Stream.of(voice.say(new TaskWords(voice.catalogue()).title(task.task())),
                voice.own(task.state() == TaskState.OVERDUE ? texts().overdue(day, voice.phone()) : texts().lastDay(day)));
    }

    private Section unnamed() {
        if (view().mustAct()) {
            return todo(texts().asked(voice.phone()));
        }
        return todo(view().nothingToDo() ? texts().nothingToDo() : come());
    }

    /** What was cancelled is over with all that was planned for it. */
    private Section over() {
        boolean expected = view().state() == PublicState.COMPLETED && !view().nothingToDo();
        return todo(expected ? come() : texts().nothingMore());
    }

    private String come() {
        return voice.discreet() ? texts().somethingPlanned(voice.phone()) : texts().comeOnly();
    }

    private Section todo(String what) {
        return new Section(texts().todoTitle(), List.of(voice.own(what)));
    }

    /** Of a request that is done: what somebody in its place often needs as well. */
    Optional<Suggestions> suggestions() {
        return Optional.of(view().followUps()).filter(all -> !all.isEmpty()).map(all -> new Suggestions(texts().alsoHandy(),
                all.stream().map(each -> new Suggestion(voice.say(each.text()), each.url())).toList()));
    }

    private MailTexts texts() {
        return voice.texts();
    }

    private TimelineView view() {
        return voice.view();
    }
}

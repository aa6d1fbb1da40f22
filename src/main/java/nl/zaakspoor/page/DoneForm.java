// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.page.FormSheet.Choice;
import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Form;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.AgendaView.TaskView;
import nl.zaakspoor.timeline.Task;
import nl.zaakspoor.timeline.TaskWords;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/** The form by which residents say that they did what was asked. */
record DoneForm(FormVoice voice, Typed typed) {
    /**
     * What was filled in.
     *
     * @param task the id of the task that was chosen
     * @param sent whether it was sent, and so may be wrong
     * @param refusal why it was not recorded
     */
    record Typed(String task, String words, boolean sent, Optional<Acting.Refusal> refusal) {
        Typed refused(Acting.Refusal why) {
            return new Typed(task, words, sent, Optional.of(why));
        }
    }

    /** Whether there is anything to do; on a page that says little, what is asked does not stand. */
    boolean isNeeded() {
        return !tasks().isEmpty() && voice.visit().isWhole();
    }

    /** Whether something is said of what is not asked any more; just the same again says nothing. */
    boolean saysMore() {
        return voice.visit().isWhole() && typed.sent() && !typed.words().isEmpty() && tasks().isEmpty()
                && told().noneMatch(action -> action.words().equals(Optional.of(typed.words())));
    }

    /** What was said of this task before. */
    private Stream<Action> told() {
        return voice.visit().view().actions().stream().map(ActionView::action)
                .filter(action -> action.kind() == Action.Kind.ALREADY_DONE
                        && action.taskId().equals(Optional.of(typed.task())));
    }

    /** Which task it is, and when it was asked: asked again, it can be done again. */
    String asked() {
        return tasks().stream().filter(task -> task.id().equals(typed.task()))
                .map(task -> task.id() + "/" + task.assigned().at()).findFirst().orElse("");
    }

    boolean hasProblems() {
        return form().hasProblems();
    }

    private List<Task> tasks() {
        return voice.visit().view().tasks().stream().filter(each -> each.state().asks()).map(TaskView::task).toList();
    }

    FormSheet write() {
        return voice.sheet(voice.texts().doneHeading(), Optional.empty(), List.of(voice.texts().doneIntro()), List.of(),
                List.of(form()));
    }

    private Form form() {
        TaskWords words = new TaskWords(voice.voice().catalogue());
        List<Task> open = tasks();
        List<Choice> choices = open.stream().map(task -> new Choice(task.id(),
                words.title(task).in(voice.visit().language()).text(), task.id().equals(typed.task()) || open.size() == 1))
                .toList();
        boolean known = choices.stream().anyMatch(choice -> choice.value().equals(typed.task()));
        Field what = FormVoice.one("task", voice.texts().doneWhat(), choices)
                .wrong(typed.sent() && !known ? Optional.of(voice.texts().chooseOne()) : Optional.empty());
        Field more = voice.words(typed.words()).wrong(voice.tooLong(typed.words(), FormVoice.MOST_WORDS));
        if (saysMore()) {
            String link = voice.voice().texts().askLink();
            String why = told().findAny().isPresent() ? voice.texts().toldAlready(link) : voice.texts().notAskedNow(link);
            return new Form("done", "", List.of(), List.of(why), List.of(more), voice.texts().send());
        }
        return new Form("done", "", List.of(), voice.problem(typed.refusal()), List.of(what, more), voice.texts().send());
    }
}

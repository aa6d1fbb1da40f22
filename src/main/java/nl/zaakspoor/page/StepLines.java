// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.StatusSheet.EventLine;
import nl.zaakspoor.page.StatusSheet.Mark;
import nl.zaakspoor.page.StatusSheet.StepLine;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.StepView;

/** The list of all steps: what was done and when, what is being done, and what will come. */
final class StepLines {
    private final Voice voice;
    private final TimelineView view;
    private final EntryWords words;

    StepLines(Voice voice, TimelineView view) {
        this.voice = voice;
        this.view = view;
        this.words = new EntryWords(voice, view);
    }

    static Mark mark(TimelineView view, StepView step) {
        return switch (step.state()) {
            case DONE -> Mark.DONE;
            case CURRENT -> view.state() == PublicState.CANCELLED ? Mark.STOPPED : Mark.CURRENT;
            case COMING -> notReached(view.state());
        };
    }

    private static Mark notReached(PublicState state) {
        return switch (state) {
            case CANCELLED -> Mark.DROPPED;
            case COMPLETED -> Mark.UNTOLD;
            case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED -> Mark.COMING;
        };
    }

    List<StepLine> lines() {
        return view.steps().stream().map(this::line).toList();
    }

    private StepLine line(StepView step) {
        Mark mark = mark(view, step);
        List<Entry> happened = view.entriesIn(step.step());
        boolean ahead = mark == Mark.COMING;
        return new StepLine(step.step().number(), voice.say(step.step().title()), mark, stateWord(mark),
                step.reachedOn().map(when -> reached(mark, when)), department(happened),
                ahead ? step.step().ahead().map(voice::say) : Optional.empty(), events(happened));
    }

    private String stateWord(Mark mark) {
        PageTexts texts = voice.texts();
        return switch (mark) {
            case DONE -> texts.stepDone();
            case CURRENT -> texts.stepCurrent();
            case COMING -> texts.stepComing();
            case STOPPED -> texts.stepStopped();
            case DROPPED -> texts.stepDropped();
            case UNTOLD -> texts.stepUntold();
        };
    }

    private String reached(Mark mark, Occurrence when) {
        String day = voice.day(when.day());
        return mark == Mark.CURRENT ? voice.texts().since(day) : day;
    }

    private Optional<Phrase> department(List<Entry> happened) {
        return happened.stream().flatMap(entry -> entry.department().stream()).reduce((_, latest) -> latest)
                .map(voice::department);
    }

    private List<EventLine> events(List<Entry> happened) {
        return happened.stream().map(words::line).toList();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Fact;
import nl.zaakspoor.desk.DeskSheet.Facts;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.EntryTitles;
import nl.zaakspoor.timeline.TaskWords;
import nl.zaakspoor.timeline.TimelineView;

/** Words how far a request is and what happened, also where residents are told nothing of it. */
record CourseLines(DeskVoice voice, TimelineView view) {
    List<Part> parts() {
        CourseTexts texts = voice.course();
        List<Fact> facts = new ArrayList<>(List.of(fact(voice.texts().state(), voice.state(view.state())), fact(texts.step(),
                texts.stepOf(view.step().number(), view.steps().size(), voice.say(view.step().title())))));
        view.decision().ifPresent(decision -> facts.add(fact(texts.decision(),
                voice.words().outcome(decision.fact().outcome()) + ", " + voice.moment(decision.when()))));
        view.outcome().ifPresent(outcome -> facts.add(fact(texts.outcome(), voice.words().outcome(outcome))));
        TaskWords tasks = new TaskWords(voice.catalogue());
        view.tasks().forEach(each -> facts.add(fact(texts.task(), texts.taskUntil(voice.say(tasks.title(each.task())),
                voice.day(each.task().dueOn()), voice.words().task(each.state())))));
        view.appointments().forEach(each -> facts.add(fact(texts.appointment(),
                texts.appointmentAt(voice.moment(each.appointment().startsAt()), voice.say(each.appointment().place()),
                        voice.words().appointment(each.state())))));
        return List.of(new Facts(facts), new Table(texts.course(), List.of(voice.texts().when(), texts.happened(),
                voice.texts().department()), view.entries().stream().map(this::row).toList(), ""));
    }

    private Row row(Entry entry) {
        return Row.of(Cell.of(voice.moment(entry.occurred())),
                Cell.of(voice.say(new EntryTitles(view, voice.catalogue().words()).of(entry)))
                        .small(entry.text().map(voice::say).stream().toList()),
                Cell.of(entry.department().map(voice::department).orElse("")));
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value, Optional.empty());
    }
}

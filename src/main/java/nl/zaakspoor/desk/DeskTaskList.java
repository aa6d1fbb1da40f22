// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.colleague.WorkLists;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.ledger.DeskTask;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;

/** Whom colleagues must call, write or reach in another way, until they say that it is done. */
@ApplicationScoped
class DeskTaskList {
    private static final String ID = "tasks";

    private final WorkLists lists;

    DeskTaskList(WorkLists lists) {
        this.lists = lists;
    }

    Uni<Section> section(DeskVoice voice, WorkPlaces places) {
        return lists.tasks(places.department(), places.tasks(), WorkList.ON_A_PAGE)
                .map(found -> Section.of(ID, voice.work().tasks(),
                        parts(new WorkList(voice, places.department()), found)));
    }

    private static List<Part> parts(WorkList list, List<DeskTask> found) {
        DeskVoice voice = list.voice();
        DeskTexts texts = voice.texts();
        WorkTexts work = voice.work();
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Table(work.tasks(), List.of(texts.reference(), work.toDo(), work.about(), work.since()),
                        WorkList.shown(found).stream().map(task -> row(list, task)).toList(), work.noTasks()));
        WorkList.cursor(found, DeskTask::id).map(next -> list.next(ID, work.tasks(), next))
                .ifPresent(parts::add);
        return parts;
    }

    private static Row row(WorkList list, DeskTask task) {
        DeskVoice voice = list.voice();
        String reference = task.request().value();
        return new Row(List.of(WorkList.request(reference, true, ""), Cell.of(voice.work().task(task.kind())),
                Cell.of(reason(voice.words(), task)), Cell.of(voice.moment(task.createdAt()))),
                List.of(DeskForm.button("task-" + task.id(), DeskPages.work(ID, task.id(), "done"), voice.work().done(),
                        reference, list.chosen().toArray(Field[]::new))));
    }

    private static String reason(DeskWords words, DeskTask task) {
        return switch (task.kind()) {
            case REACH_OTHERWISE -> words.notSent(NotSent.of(task.reason()));
            case CALL, LETTER -> words.kind(NoticeKind.of(task.reason()));
        };
    }
}

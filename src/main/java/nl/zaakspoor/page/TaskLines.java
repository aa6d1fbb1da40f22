// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.StatusSheet.Link;
import nl.zaakspoor.page.StatusSheet.TaskLine;
import nl.zaakspoor.timeline.AgendaView.TaskState;
import nl.zaakspoor.timeline.AgendaView.TaskView;
import nl.zaakspoor.timeline.Task;
import nl.zaakspoor.timeline.TaskWords;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What the resident still has to do, what must be done first on top.
 *
 * @param page the address of the page of the request, where it is the resident who looks at it
 * @param mayAct whether who looks may do what is asked
 */
record TaskLines(Voice voice, TimelineView view, Optional<String> page, boolean mayAct) {
    List<TaskLine> lines() {
        return view.tasks().stream().filter(each -> each.state().asks()).map(this::line).toList();
    }

    private TaskLine line(TaskView view) {
        Task task = view.task();
        TaskWords words = new TaskWords(voice.catalogue());
        return new TaskLine(voice.say(words.title(task)), words.text(task).map(voice::say), lastDay(view),
                task.url().filter(_ -> mayAct).map(url -> link(voice.texts().doThis(), url)), page.map(own -> new Link(
                        own + "/done?lang=" + voice.language(), voice.texts().doneLink(), "")));
    }

    private String lastDay(TaskView task) {
        String day = voice.weekday(task.task().dueOn());
        return task.state() == TaskState.OVERDUE
                ? voice.texts().overdue(day, voice.phoneOf(view.department()))
                : voice.texts().lastDay(day);
    }

    /** Whoever presses it leaves the municipality's own pages, perhaps, and should know for where. */
    private Link link(String label, URI url) {
        return new Link(url.toString(), label, voice.texts().leadsTo(url.getHost()));
    }
}

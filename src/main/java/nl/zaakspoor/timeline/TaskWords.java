// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.TaskText;
import nl.zaakspoor.catalogue.Text;

/** What a task is called and how it is done: in the department's words, else in those of the catalogue. */
public record TaskWords(Catalogue catalogue) {
    public Text title(Task task) {
        return title(task.code(), task.title());
    }

    public Text title(News.Asked asked) {
        return title(asked.code(), asked.title());
    }

    /** A source may use a code that the catalogue does not have: then we do not guess what was asked. */
    private Text title(Optional<String> code, Optional<Text> own) {
        return own.or(() -> code.flatMap(catalogue::task).map(TaskText::title))
                .orElseGet(() -> catalogue.words().get("task.unnamed"));
    }

    public Optional<Text> text(Task task) {
        return task.explanation().or(() -> task.code().flatMap(catalogue::task).map(TaskText::text));
    }
}

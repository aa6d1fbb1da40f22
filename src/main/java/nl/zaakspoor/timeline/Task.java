// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.catalogue.Text;

/**
 * Something the applicant is asked to do.
 *
 * @param code of a sentence in the catalogue; without one there is a title
 * @param dueOn the last Dutch day on which it is in time
 * @param url where it can be done
 * @param suspendsTerm whether the term stands still as long as it is open
 */
public record Task(String id, Optional<String> code, Optional<Text> title, Optional<Text> explanation, LocalDate dueOn,
        Optional<URI> url, boolean suspendsTerm, Status status, Occurrence assigned) {

    /** How far the task is, as the department knows. */
    public enum Status {
        OPEN, DONE, WITHDRAWN
    }

    static Task of(Fact.TaskAssigned fact, Occurrence assigned) {
        return new Task(fact.taskId(), fact.taskCode(), fact.title(), fact.explanation(), fact.dueOn(), fact.url(),
                fact.suspendsTerm(), Status.OPEN, assigned);
    }

    Task as(Status changed) {
        return new Task(id, code, title, explanation, dueOn, url, suspendsTerm, changed, assigned);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}

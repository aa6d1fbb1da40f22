// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.ledger.ActionInbox;
import nl.zaakspoor.ledger.Board;
import nl.zaakspoor.rest.PageQuery;

/**
 * From where each list of what is to be done is shown, and of which department. What cannot be read is its beginning, and all.
 *
 * @param tasks the last that was seen
 * @param rejected the last that was seen; they go down
 * @param source the URN of the one of which rejected events are shown; empty for all
 * @param department the only one; empty for all that the colleague may see
 */
record WorkPlaces(Board.Place late, ActionInbox.Place inbox, long tasks, long rejected, Optional<String> source,
        Optional<DepartmentId> department) {
    static final WorkPlaces FIRST = of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    static WorkPlaces of(Optional<String> late, Optional<String> inbox, Optional<String> tasks, Optional<String> rejected,
            Optional<String> source, Optional<String> department) {
        return new WorkPlaces(late.flatMap(Board.Place::of).orElse(Board.Place.FIRST),
                inbox.flatMap(ActionInbox.Place::of).orElse(ActionInbox.Place.FIRST),
                tasks.flatMap(PageQuery::number).orElse(0L), rejected.flatMap(PageQuery::number).orElse(Long.MAX_VALUE),
                source, department.filter(DepartmentId::isId).map(DepartmentId::new));
    }

    /** The same, where the department is one of those that can be chosen. */
    WorkPlaces among(DepartmentChoice choice) {
        return new WorkPlaces(late, inbox, tasks, rejected, source, department.filter(choice.own()::contains));
    }
}

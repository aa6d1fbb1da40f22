// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Cell;

/**
 * What the lists of what is to be done have in common: how much of them is shown, how they go on, and where they lead.
 *
 * @param department the only one of which they are; empty for all that the colleague may see
 */
record WorkList(DeskVoice voice, Optional<DepartmentId> department) {
    static final String DEPARTMENT = "department";
    static final int ON_A_PAGE = 20;
    /** By one more it is seen whether there is a next page. */
    static final int ASKED = ON_A_PAGE + 1;

    /** What is shown of what was asked for. */
    static <T> List<T> shown(List<T> found) {
        return found.stream().limit(ON_A_PAGE).toList();
    }

    /** Where the next page begins; empty on the last. */
    static <T> Optional<String> cursor(List<T> found, Function<T, Object> place) {
        return found.size() > ON_A_PAGE
                ? Optional.of(String.valueOf(place.apply(found.get(ON_A_PAGE - 1))))
                : Optional.empty();
    }

    /**
     * To the next page of one list.
     *
     * @param section of the list, which has the same name as its cursor
     * @param also what is kept of the address
     */
    DeskForm next(String section, String heading, String cursor, Field... also) {
        Field[] fields = Stream.of(Stream.of(Field.hidden(section, cursor)), chosen().stream(), Stream.of(also))
                .flatMap(each -> each).toArray(Field[]::new);
        return DeskForm
                .button("next-" + section, DeskPages.WORK + "#desk-" + section, voice.texts().nextPage(), heading, fields)
                .asQuery();
    }

    /** What is kept of the address by every form that asks for more of the page. */
    List<Field> chosen() {
        return department.map(id -> Field.hidden(DEPARTMENT, id.value())).stream().toList();
    }

    /** A request, with its screen where the colleague may open that. */
    static Cell request(String reference, boolean mayOpen, String place) {
        return mayOpen ? Cell.link(reference, DeskPages.request(reference) + place) : Cell.of(reference);
    }
}

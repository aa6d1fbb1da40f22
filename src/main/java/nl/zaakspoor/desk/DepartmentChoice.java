// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;

/**
 * Of which department a colleague of several wants to see what is to be done.
 *
 * @param own those that they may see
 */
record DepartmentChoice(DeskVoice voice, List<DepartmentId> own) {
    private static final String ID = "of-department";

    static DepartmentChoice of(DeskVoice voice, Colleague colleague) {
        return new DepartmentChoice(voice,
                voice.catalogue().departments().keySet().stream().filter(colleague::maySee).toList());
    }

    /**
     * Empty where there is nothing to choose.
     *
     * @param manager whether they see what is of no department as well
     */
    Optional<Section> section(Optional<DepartmentId> chosen, boolean manager) {
        if (own.size() < 2) {
            return Optional.empty();
        }
        WorkTexts work = voice.work();
        List<Part> parts = new ArrayList<>(manager ? List.of(Words.plain(work.ofDepartmentHint())) : List.of());
        parts.add(DeskForm.of(ID, DeskPages.WORK,
                List.of(Field.select(WorkList.DEPARTMENT, voice.texts().department(), choices(chosen))),
                voice.texts().showOtherView()).asQuery());
        return Optional.of(Section.of(ID, work.ofDepartment(), parts));
    }

    private List<Choice> choices(Optional<DepartmentId> chosen) {
        return Stream.concat(Stream.of(new Choice("", voice.work().ofAll(), chosen.isEmpty())),
                own.stream().map(id -> new Choice(id.value(), voice.department(id), chosen.equals(Optional.of(id))))
                        .sorted(Comparator.comparing(Choice::label)))
                .toList();
    }
}

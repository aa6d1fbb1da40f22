// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.insight.SourceBoard;

/**
 * Words how many requests of each source ask for their department.
 *
 * @param department the only one of which they are; empty for all
 */
record SourceLines(DeskVoice voice, Optional<DepartmentId> department) {
    Section section(List<SourceBoard> boards) {
        DeskTexts texts = voice.texts();
        WorkTexts work = voice.work();
        return Section.of("sources", work.sources(), List.of(new Table(work.sources(),
                List.of(work.source(), texts.department(), work.countLate(), work.countSoon(),
                        work.countSilent()),
                boards.stream().filter(this::isMeant).map(this::row).toList(), work.noSources())));
    }

    private boolean isMeant(SourceBoard board) {
        return department.filter(id -> !id.value().equals(board.department())).isEmpty();
    }

    private Row row(SourceBoard board) {
        return Row.of(Cell.of(board.name()),
                Cell.of(board.department().isEmpty() ? "" : voice.department(new DepartmentId(board.department()))),
                Cell.of(Integer.toString(board.late())), Cell.of(Integer.toString(board.soonLate())),
                Cell.of(Integer.toString(board.silent())));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;

import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.ledger.ShadowList;

/**
 * Words what would have been sent while the service is on trial.
 *
 * @param desk whether the colleague may open requests
 */
record ShadowLines(DeskVoice voice, boolean desk) {
    static final int NEWEST = 50;

    Section section(List<ShadowList.Line> lines) {
        DeskTexts texts = voice.texts();
        WorkTexts work = voice.work();
        return Section.of("shadow", work.shadow(), lines.isEmpty()
                ? List.of(Words.plain(work.noShadow()))
                : List.of(Words.plain(work.shadowHint(NEWEST)), new Table(work.shadow(),
                        List.of(texts.when(), texts.what(), texts.reference()), lines.stream().map(this::row).toList(), "")));
    }

    private Row row(ShadowList.Line line) {
        return Row.of(Cell.of(voice.moment(line.decidedAt())), Cell.of(voice.words().kind(line.kind())),
                WorkList.request(line.request().value(), desk, ""));
    }
}

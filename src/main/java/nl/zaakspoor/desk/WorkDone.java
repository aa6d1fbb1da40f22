// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;

/** What a colleague did on the page of what is to be done; the page that comes after says so. */
enum WorkDone {
    TASK, RELEASED, DISCARDED, PAUSED, RESUMED, REPLAYED;

    /** The page, which says that it is done. */
    String address() {
        return DeskPages.WORK + "?done=" + Code.of(this);
    }

    static Optional<String> sentence(WorkTexts texts, String code) {
        return Stream.of(values()).filter(done -> Code.of(done).equals(code)).findFirst().map(texts::did);
    }
}

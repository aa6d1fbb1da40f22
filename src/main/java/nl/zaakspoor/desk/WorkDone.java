// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.page.SentForm;

/** What a colleague did on the page of what is to be done; the page that comes after says so. */
enum WorkDone {
    TASK, RELEASED, DISCARDED, PAUSED, RESUMED, REPLAYED;

    /** The page, which says that it is done. */
    String address() {
        return DeskPages.WORK + "?done=" + Code.of(this);
    }

    /** The same, of the department that was chosen on the page from which it was done. */
    String address(SentForm sent) {
        return address() + sent.given(WorkList.DEPARTMENT).filter(DepartmentId::isId)
                .map(id -> "&" + WorkList.DEPARTMENT + "=" + id).orElse("");
    }

    static Optional<String> sentence(WorkTexts texts, String code) {
        return Stream.of(values()).filter(done -> Code.of(done).equals(code)).findFirst().map(texts::did);
    }
}

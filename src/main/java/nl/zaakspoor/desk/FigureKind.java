// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.insight.By;

/** By what figures are split up: each has a table, and a file, of its own. */
enum FigureKind {
    MONTH(By.MONTH), PRODUCT(By.PRODUCT), DEPARTMENT(By.DEPARTMENT);

    private final By by;

    FigureKind(By by) {
        this.by = by;
    }

    /** How it stands in an address. */
    String code() {
        return Code.of(this);
    }

    static Optional<FigureKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    boolean isOf(By other) {
        return by == other;
    }
}

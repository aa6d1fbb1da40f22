// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Of what a row of figures is.
 *
 * @param of the month as {@code 2026-11}, the id of the product, or the short name of the department; empty for the total,
 *     and of products and departments for all the others together, of which each alone has too few requests to be shown
 */
public record Key(By by, Optional<String> of) {
    static final Key TOTAL = new Key(By.TOTAL, Optional.empty());
    static final Key OTHER_PRODUCTS = new Key(By.PRODUCT, Optional.empty());
    static final Key OTHER_DEPARTMENTS = new Key(By.DEPARTMENT, Optional.empty());

    static Key of(YearMonth month) {
        return new Key(By.MONTH, Optional.of(month.toString()));
    }

    static Key ofProduct(String product) {
        return new Key(By.PRODUCT, Optional.of(product));
    }

    static Key ofDepartment(String department) {
        return new Key(By.DEPARTMENT, Optional.of(department));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.ProductId;

/**
 * What figures are asked for, and may be seen by who asks.
 *
 * @param from the first month
 * @param until the last month
 * @param product the only one; empty for all
 * @param departments the short names of the only ones; empty for all
 */
public record Selection(YearMonth from, YearMonth until, Optional<ProductId> product, Optional<Set<String>> departments) {
    /** More than anybody looks at on one page. */
    public static final int MOST_MONTHS = 60;

    public Selection {
        departments = departments.map(Set::copyOf);
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1)).toList();
    }

    boolean isOfAllProducts() {
        return product.isEmpty();
    }

    /** Whether nothing but the months is narrowed. */
    boolean isOfAll() {
        return isOfAllProducts() && departments.isEmpty();
    }
}

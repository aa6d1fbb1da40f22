// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Rows of figures: the total, then the months, the products and the departments. Months that were never counted are not
 * there.
 *
 * @param countedOn the day on which they were counted; empty as long as none are
 */
public record Figures<T>(Optional<LocalDate> countedOn, List<T> items) {
    public Figures {
        items = List.copyOf(items);
    }
}

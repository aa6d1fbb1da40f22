// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many of a group something is true of.
 *
 * @param of how many the group has; empty when it may not be shown
 * @param number of how many of them it is true
 * @param percent empty as well when the group is empty; 100 only of all, and 0 only of none
 * @param hidden whether something may not be shown, and is not counted
 */
public record Share(Optional<Integer> of, Optional<Integer> number, Optional<Integer> percent,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden) {

    static Share of(Table.Sum<Some> sum) {
        return new Share(sum.tally().map(Some::of), sum.tally().map(Some::number),
                sum.tally().filter(some -> some.of() > 0).map(some -> percent(some.number(), some.of())), sum.hidden());
    }

    static int percent(int number, int of) {
        int rounded = Math.round(100f * number / of);
        if (number == 0 || number == of) {
            return rounded;
        }
        return Math.clamp(rounded, 1, 99);
    }
}

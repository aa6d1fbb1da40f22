// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How long requests took until their first answer, by when that came, without the days that stood still.
 *
 * @param answers how many; empty when they may not be shown
 * @param medianDays half of them took no longer
 * @param eightyDays eight out of ten took no longer
 * @param ninetyFiveDays nineteen out of twenty took no longer
 * @param hidden whether some may not be shown, and are not counted
 */
public record TurnaroundFigures(@JsonUnwrapped Key key, Optional<Integer> answers, Optional<Integer> medianDays,
        Optional<Integer> eightyDays, Optional<Integer> ninetyFiveDays,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden) {

    static TurnaroundFigures of(Key key, Table.Sum<Days> sum) {
        return new TurnaroundFigures(key, sum.tally().map(Days::requests), sum.tally().flatMap(days -> days.within(50)),
                sum.tally().flatMap(days -> days.within(80)), sum.tally().flatMap(days -> days.within(95)), sum.hidden());
    }
}

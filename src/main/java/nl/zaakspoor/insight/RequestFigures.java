// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How many requests came and went.
 *
 * @param received in the time asked for, also those that were erased since
 * @param completed that ended, whatever the outcome, and were not opened again
 * @param open at the end of the month, or of the last month; of the running one when it was counted. Empty when that alone
 *     may not be shown
 * @param hidden whether some may not be shown, and are not counted
 */
public record RequestFigures(@JsonUnwrapped Key key, Optional<Integer> received, Optional<Integer> completed,
        Optional<Integer> open, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden) {

    static RequestFigures of(Key key, Table.Sum<Flow> sum, Table.Sum<Flow> atEnd) {
        return new RequestFigures(key, sum.tally().map(Flow::received), sum.tally().map(Flow::completed),
                atEnd.tally().map(Flow::open), sum.hidden());
    }
}

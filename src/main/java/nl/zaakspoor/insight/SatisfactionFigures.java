// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What residents said of how it went, by the month in which they said it.
 *
 * @param informed how many said that they were kept informed, of those who said whether they were
 */
public record SatisfactionFigures(@JsonUnwrapped Key key, Satisfaction satisfaction, Share informed) {
    /**
     * @param answers how many; empty when they may not be shown
     * @param average from 1, not at all, to 5, to a tenth; empty as well when there is no answer
     * @param scores how many gave one, two, three, four and five
     * @param hidden whether some may not be shown, and are not counted
     */
    public record Satisfaction(Optional<Integer> answers, Optional<BigDecimal> average, Optional<List<Integer>> scores,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden) {

        static Satisfaction of(Table.Sum<Scores> sum) {
            return new Satisfaction(sum.tally().map(Scores::answers), sum.tally().filter(scores -> scores.answers() > 0)
                    .map(scores -> BigDecimal.valueOf(scores.points()).divide(BigDecimal.valueOf(scores.answers()), 1,
                            RoundingMode.HALF_UP)),
                    sum.tally().map(Scores::numbers), sum.hidden());
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What became of notices to applicants, by the month in which they were decided.
 *
 * @param reason why they were not sent; empty where they were
 * @param channel by which they went; empty where they did not
 * @param notices how many; empty when it may not be shown
 * @param hidden whether some may not be shown, and are not counted
 */
public record NoticeFigures(@JsonUnwrapped Key key, String kind, String state, Optional<String> reason,
        Optional<String> channel, Optional<Integer> notices, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden) {
    private static final String NONE = "-";

    /** @param part as it was counted: kind, state, reason and channel */
    static NoticeFigures of(Key key, String part, Table.Sum<Some> sum) {
        String[] words = part.split(" ");
        return new NoticeFigures(key, words[0], words[1], word(words[2]), word(words[3]), sum.tally().map(Some::number),
                sum.hidden());
    }

    private static Optional<String> word(String word) {
        return Optional.of(word).filter(given -> !given.equals(NONE));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * One of the three to seven steps in which a resident sees a request move.
 *
 * @param number 1 is the first
 * @param title short, for the list of steps: "Aanvraag beoordelen"
 * @param heading a sentence, while this is the current step: "Wij beoordelen uw aanvraag"
 * @param text what the municipality does now
 * @param ahead what will happen in this step, told beforehand; the first step has none
 * @param codes the status codes of source systems that mean this step
 * @param yourTurn whether it is the resident who must do something in this step: the text then says what
 * @param significant whether reaching it deserves a message of its own
 */
public record PublicStep(int number, Phase phase, Text title, Text heading, Text text, Optional<Text> ahead,
        Set<String> codes, boolean yourTurn, boolean significant) {

    /** What every journey has in common; each phase is also a status code that every product understands. */
    public enum Phase {
        RECEIVED("received"), IN_PROGRESS("in-progress"), DECISION("decision"), COMPLETED("completed");

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.ledger.Board.Count;

/**
 * How many requests of a source ask for its department today.
 *
 * @param source its URN
 * @param name as the catalogue has it; the URN where it has none
 * @param late of which a promised or legal day has passed
 * @param soonLate of which such a day comes within five working days
 * @param silent of which there was no news for longer than the product allows; these may be late as well
 */
public record SourceBoard(String source, String name, String department, int late, int soonLate, int silent) {
    static SourceBoard of(Source source, Count count) {
        return new SourceBoard(source.urn(), source.name(), source.department().value(), count.late(), count.near(),
                count.silent());
    }

    static SourceBoard ofUnknown(String urn, Count count) {
        return new SourceBoard(urn, urn, "", count.late(), count.near(), count.silent());
    }
}

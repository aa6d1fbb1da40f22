// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import nl.zaakspoor.catalogue.CatalogueVersion;
import nl.zaakspoor.timeline.Timeline;

/**
 * The rules by which a timeline was folded: equal events give equal timelines only under equal rules.
 *
 * @param version of the fold (see {@link Timeline#FOLD_VERSION})
 * @param catalogue the beginning of {@link CatalogueVersion#foldRules}; empty when it is not known
 */
public record FoldRules(int version, String catalogue) {
    /** Enough to tell catalogues apart, and little enough for every row. */
    private static final int DIGITS = 16;

    /** The rules of this instance. */
    public static FoldRules of(CatalogueVersion catalogue) {
        return new FoldRules(Timeline.FOLD_VERSION, catalogue.foldRules().substring(0, DIGITS));
    }

    /** Whether only a later version of the service can read what was folded so. */
    boolean areBeyond(FoldRules ours) {
        return version > ours.version;
    }
}

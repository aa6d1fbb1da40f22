// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import io.vertx.mutiny.sqlclient.Row;

import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.Timeline;

/**
 * A timeline as its row has it.
 *
 * @param stale whether events came in that are not in it
 * @param outline what was told of it last on the topic of changes, if anything was
 * @param timeline empty when it was folded by another version and can no longer be read
 */
record Kept(FoldRules rules, boolean stale, Optional<String> outline, Optional<Timeline> timeline) {

    /**
     * Reads a row of {@link LedgerSql#TIMELINES}.
     *
     * @throws IllegalArgumentException when it was folded by our own version and cannot be read
     */
    static Kept of(Row row, Reference reference, Seals seals) {
        FoldRules rules = rules(row);
        byte[] document = row.getBuffer("document").getBytes();
        Optional<Timeline> timeline = rules.version() == Timeline.FOLD_VERSION
                ? Optional.of(seals.openTimeline(reference.value(), document))
                : seals.openEarlierTimeline(reference.value(), document);
        return new Kept(rules, row.getBoolean("stale"), Optional.ofNullable(row.getString("outline")), timeline);
    }

    static FoldRules rules(Row row) {
        return new FoldRules(row.getInteger("fold_version"), row.getString("catalogue"));
    }

    boolean isCurrent(FoldRules ours) {
        return rules.equals(ours) && !stale;
    }
}

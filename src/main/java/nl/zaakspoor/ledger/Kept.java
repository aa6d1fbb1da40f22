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
 * @param timeline empty when it cannot be read: it was folded by another version, or is damaged
 */
record Kept(FoldRules rules, boolean stale, Optional<String> outline, Optional<Timeline> timeline) {
    /** Reads a row of {@link LedgerSql#TIMELINES}. */
    static Kept of(Row row, Reference reference, Seals seals) {
        return new Kept(rules(row), row.getBoolean("stale"), Optional.ofNullable(row.getString("outline")),
                seals.openTimeline(reference.value(), row.getBuffer("document").getBytes()));
    }

    static FoldRules rules(Row row) {
        return new FoldRules(row.getInteger("fold_version"), row.getString("catalogue"));
    }

    boolean isCurrent(FoldRules ours) {
        return rules.equals(ours) && !stale;
    }

    /** Whether it should be readable and is not. Its events say what it said. */
    boolean isDamaged() {
        return rules.version() == Timeline.FOLD_VERSION && timeline.isEmpty();
    }
}

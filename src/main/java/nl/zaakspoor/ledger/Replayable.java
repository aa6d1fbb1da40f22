// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.EnumSet;
import java.util.Set;

import nl.zaakspoor.cloudevent.RejectionCode;

/** Whether a rejected event can come in again. */
public enum Replayable {
    YES,
    /** What contains a BSN is not kept, and what is too large stays too large: its source must publish it anew, mended. */
    NEVER,
    /** The record is no longer here. */
    GONE;

    private static final Set<RejectionCode> FOR_GOOD = EnumSet.of(RejectionCode.CONTAINS_BSN, RejectionCode.TOO_LARGE);

    static Replayable of(RejectedEvent event) {
        return isRefusedForGood(event.code()) ? NEVER : event.kept() ? YES : GONE;
    }

    /** Whether no event that was rejected so can ever come in again. */
    public static boolean isRefusedForGood(RejectionCode code) {
        return FOR_GOOD.contains(code);
    }
}

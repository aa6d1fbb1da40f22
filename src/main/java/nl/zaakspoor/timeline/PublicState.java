// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Locale;

/** Where a request is, in the few words that residents, colleagues and other systems share. */
public enum PublicState {
    RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED, COMPLETED, CANCELLED;

    /** As in the contract: {@code in-progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
